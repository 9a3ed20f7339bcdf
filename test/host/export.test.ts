import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import path from "node:path";
import * as vscode from "vscode";
import { type HostMap, openMap, removeMap } from "./openMap";
import { closeAll, eventually, fileUri } from "./support";

const TEXT = "title Export\ncomponent Cup [0.8, 0.6]\ncomponent Kettle [0.4, 0.3]\nCup->Kettle\n";

/** What the packaged command line writes for the same text. */
function commandLine(...args: string[]): Uint8Array {
  const extension = vscode.extensions.getExtension("mapwright.mapwright");
  assert.ok(extension);
  const module = path.join(extension.extensionPath, "dist", "cli.js");
  const env = { ...process.env, ELECTRON_RUN_AS_NODE: "1" };
  const run = spawnSync(process.execPath, [module, "render", "-", ...args], { input: TEXT, env });
  assert.equal(run.status, 0, run.stderr.toString());
  return run.stdout;
}

const exists = async (uri: vscode.Uri) => {
  try {
    return await vscode.workspace.fs.readFile(uri);
  } catch {
    return undefined;
  }
};

describe("exporting a map", () => {
  let map: HostMap;
  const written: vscode.Uri[] = [];

  beforeEach(async () => {
    map = await openMap("export.owm", TEXT);
  });

  afterEach(async () => {
    for (const uri of written.splice(0))
      await vscode.workspace.fs.delete(uri).then(undefined, () => undefined);
    await vscode.workspace.getConfiguration("mapwright.export").update("onSave", undefined);
    await removeMap(map);
    await closeAll();
  });

  it("writes the same bytes as the command line, in every format", async () => {
    const formats = { svg: [], png: ["--scale", "2"], pdf: [] };
    for (const [format, args] of Object.entries(formats)) {
      const target = fileUri(`exported.${format}`);
      written.push(target);
      await vscode.commands.executeCommand("mapwright.exportMap", map.document.uri, format, target);
      const bytes = await exists(target);
      assert.ok(bytes, format);
      const expected = commandLine("--format", format, "--theme", "light", ...args);
      assert.ok(Buffer.from(bytes).equals(expected), format);
    }
  });

  it("copies the picture that it writes as text, and the map as a fence", async () => {
    await vscode.commands.executeCommand("mapwright.copyMap", map.document.uri, "svg");
    const expected = commandLine("--format", "svg", "--theme", "light");
    assert.equal(await vscode.env.clipboard.readText(), Buffer.from(expected).toString("utf8"));
    await vscode.commands.executeCommand("mapwright.copyMap", map.document.uri, "fence");
    assert.equal(await vscode.env.clipboard.readText(), `\`\`\`wardley\n${TEXT}\`\`\`\n`);
  });

  it("opens the map that a picture carries", async () => {
    for (const format of ["svg", "png"]) {
      const target = fileUri(`carries.${format}`);
      written.push(target);
      await vscode.commands.executeCommand("mapwright.exportMap", map.document.uri, format, target);
      await vscode.commands.executeCommand("mapwright.openPicture", target);
      const opened = vscode.window.activeTextEditor?.document;
      assert.deepEqual([opened?.isUntitled, opened?.languageId, opened?.getText()], [true, "wardley", TEXT]);
      await vscode.commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
    }
  });

  it("says so when a picture cannot be written, and writes nothing", async () => {
    const target = vscode.Uri.joinPath(map.document.uri, "below-a-file.svg");
    await vscode.commands.executeCommand("mapwright.exportMap", map.document.uri, "svg", target);
    assert.equal(await exists(target), undefined);
  });

  it("keeps a picture beside a saved map when told to", async () => {
    const target = fileUri("export.svg");
    written.push(target);
    await vscode.workspace.getConfiguration("mapwright.export").update("onSave", "svg");
    const edit = new vscode.WorkspaceEdit();
    edit.insert(map.document.uri, new vscode.Position(0, 12), "ed");
    await vscode.workspace.applyEdit(edit);
    await map.document.save();
    const picture = await eventually("the picture", () => exists(target));
    assert.match(new TextDecoder().decode(picture), /<title>Exported<\/title>/);
  });

  it("exports all maps of the workspace", async () => {
    const done = await vscode.commands.executeCommand<number>("mapwright.exportAllMaps", "svg");
    assert.ok(done >= 1);
    for (const uri of await vscode.workspace.findFiles("**/*.svg")) written.push(uri);
    assert.ok(written.some(({ path: file }) => file.endsWith("/export.svg")));
  });
});
