import path from "node:path";
import { MapPreview } from "../../ui/mapPreview";
import { until, type Workbench } from "../../vscode/workbench";

/** What became of one map. */
export interface OpenedMap {
  readonly name: string;
  /** From the choice of the file to its picture, in milliseconds. */
  readonly took: number;
  /** Elements in its picture. */
  readonly elements: number;
  readonly problem?: string;
}

/** What the maps are compared with, and where pictures go. */
export interface OpeningOptions {
  /** Ids of the elements that the picture of a file has, sorted. */
  readonly drawn: (name: string) => readonly string[];
  /** A folder for a picture of each preview. */
  readonly pictures: string | undefined;
  readonly tell: (line: string) => void;
}

/** A picture that differs for longer than this, in milliseconds, is wrong. */
const patience = 5_000;

/** Opens one map after the other with one preview beside them, which follows. The first is open already. */
export async function openMaps(
  window: Workbench,
  names: readonly string[],
  { drawn, pictures, tell }: OpeningOptions,
): Promise<readonly OpenedMap[]> {
  const preview = await MapPreview.openBeside(window);
  await window.press("Control+1");
  const opened: OpenedMap[] = [];
  for (const [at, name] of names.entries()) {
    if (at % 25 === 0) tell(`opening maps: ${at} of ${names.length} …`);
    const start = Date.now();
    if (at > 0) await openByName(window, name);
    const wanted = JSON.stringify(drawn(name));
    let shown: readonly string[] = [];
    let problem: string | undefined;
    try {
      await window.tab(`Preview ${name}`).waitFor({ timeout: patience });
      await until(
        `the picture of ${name}`,
        async () => {
          shown = await shownIds(preview);
          return JSON.stringify(shown) === wanted;
        },
        patience,
      );
    } catch (error) {
      problem = error instanceof Error ? error.message : String(error);
    }
    const took = Date.now() - start;
    if (pictures)
      await preview.frame.locator("body").screenshot({ path: path.join(pictures, `${name}.png`) });
    opened.push({ name, took, elements: shown.length, ...(problem === undefined ? {} : { problem }) });
  }
  return opened;
}

async function openByName(window: Workbench, name: string): Promise<void> {
  await window.press("Control+P");
  await window.quickInput().fill(name);
  const row = `.quick-input-list .monaco-list-row[aria-label^=${JSON.stringify(name)}]`;
  await window.page.locator(row).first().waitFor();
  await window.press("Enter");
  await window.quickInputGone();
}

async function shownIds(preview: MapPreview): Promise<readonly string[]> {
  const ids = await preview.frame
    .locator("g.element")
    .evaluateAll((all) => all.map((each) => each.getAttribute("data-id") ?? ""));
  return ids.sort();
}
