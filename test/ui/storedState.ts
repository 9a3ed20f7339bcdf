import type { Workbench } from "../vscode/workbench";

/** Whether one value of the state that the workbench keeps in the browser holds all these texts. */
export function isStored(window: Workbench, ...texts: readonly string[]): Promise<boolean> {
  // No function in here has a name: the loader would call a helper for it that the page does not have.
  return window.page.evaluate(async (wanted) => {
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
      if (values.some((value) => wanted.every((text) => String(value).includes(text)))) return true;
    }
    return false;
  }, texts);
}
