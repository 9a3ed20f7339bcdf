import { readdirSync, statSync } from "node:fs";
import path from "node:path";
import { until, type Workbench } from "../../vscode/workbench";

/** All maps are written within this time, in milliseconds. */
const patience = 600_000;

/** Exports all maps by the command in every format; how many pictures that are not empty each gave. */
export async function exportAll(
  window: Workbench,
  folder: string,
  names: readonly string[],
  tell: (line: string) => void,
): Promise<Readonly<Record<string, number>>> {
  const counts: Record<string, number> = {};
  for (const format of ["SVG", "PNG", "PDF"]) {
    tell(`exporting as ${format} …`);
    await window.runCommandAndPick("Mapwright: Export All Maps of the Workspace…", format);
    const written = () => countPictures(folder, `.${format.toLowerCase()}`);
    let last = -1;
    let since = Date.now();
    const finished = async () => {
      const count = written();
      if (count !== last) [last, since] = [count, Date.now()];
      // A map that cannot be written stops the count short of the whole; then nothing more comes.
      return count === names.length || Date.now() - since > 20_000;
    };
    await until(`the pictures as ${format}`, finished, patience);
    counts[format] = written();
  }
  return counts;
}

function countPictures(folder: string, extension: string): number {
  return readdirSync(folder).filter(
    (name) => name.endsWith(extension) && statSync(path.join(folder, name)).size > 0,
  ).length;
}
