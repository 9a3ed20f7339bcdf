import type { Workbench } from "../vscode/workbench";

/**
 * Whether the state that the workbench keeps in the browser says this of the window's folder.
 *
 * @param json a part of it as JSON; with the names of members, for a number alone may be in an identifier or a port
 */
export function isStored(window: Workbench, json: string): Promise<boolean> {
  // No function in here has a name: the loader would call a helper for it that the page does not have.
  return window.page.evaluate(
    async (wanted) => {
      for (const { name } of await indexedDB.databases()) {
        if (!name?.startsWith("vscode-web-state-db")) continue;
        const values = await new Promise<readonly unknown[]>((resolve, reject) => {
          const opening = indexedDB.open(name);
          opening.onerror = () => reject(opening.error);
          opening.onsuccess = () => {
            const database = opening.result;
            const reading = database.transaction("ItemTable").objectStore("ItemTable").getAll();
            reading.onerror = () => reject(reading.error);
            reading.onsuccess = () => resolve(reading.result);
            database.close();
          };
        });
        // Webviews' states are JSON within JSON.
        const texts = values.map((value) => String(value).replaceAll("\\", ""));
        if (texts.some((text) => text.includes(wanted.folder) && text.includes(wanted.json))) return true;
      }
      return false;
    },
    { folder: window.folder, json },
  );
}
