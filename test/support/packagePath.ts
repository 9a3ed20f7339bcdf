import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { root } from "./paths";

/**
 * The extension's package, as `npm run package` writes it.
 *
 * @throws when it was not written yet
 */
export function packagePath(): string {
  const { version } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8"));
  const file = path.join(root, `mapwright-${version}.vsix`);
  if (!existsSync(file)) throw new Error("There is no package to test; run `npm run package` first.");
  return file;
}
