/**
 * A tiny extension for `npm start`: opens one map with its preview beside it when the window comes up. It is made
 * afresh for each start and installed beside the product, which stays as it is shipped.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { manifest } from "./paths.mjs";
import { packFolder } from "./run.mjs";

const openingManifest = {
  name: "opening",
  publisher: "mapwright-start",
  version: "0.0.0",
  engines: manifest.engines,
  main: "./extension.js",
  activationEvents: ["onStartupFinished"],
};

/**
 * The extension's code. A window that is reloaded restores what it showed, so this runs once for each.
 *
 * @param {string} map absolute path
 */
const codeFor = (map) => `
const vscode = require("vscode");
exports.activate = async (context) => {
  if (context.workspaceState.get("opened")) return;
  await context.workspaceState.update("opened", true);
  const document = await vscode.workspace.openTextDocument(vscode.Uri.file(${JSON.stringify(map)}));
  await vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.One, preview: false });
  await vscode.commands.executeCommand("mapwright.openPreviewToSide");
};
`;

/**
 * Writes the extension's package.
 *
 * @param {string} map absolute path of the map to open
 * @param {string} folder an empty folder for it
 * @returns {Promise<string>} the path of the package
 */
export async function writeOpeningExtension(map, folder) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, "package.json"), JSON.stringify(openingManifest));
  writeFileSync(path.join(folder, "extension.js"), codeFor(map));
  const packagePath = path.join(folder, "opening.vsix");
  await packFolder(folder, packagePath, { quiet: true, args: ["--skip-license"] });
  return packagePath;
}
