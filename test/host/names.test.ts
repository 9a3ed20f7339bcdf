import assert from "node:assert/strict";
import * as vscode from "vscode";
import { type HostMap, openMap, removeMap } from "./openMap";
import { eventually, fileUri } from "./support";

const TEXT = `title Names
anchor Public [0.95, 0.6]
submap Power Plant [0.1, 0.7] url(plant)
component Kettle [0.43, 0.35]
url plant [names-plant/plant.owm]
Public->Kettle->Power Plant
evolve Kettle->Electric Kettle 0.62
// see https://example.org/kettles.
`;

const PLANT = "title Plant\ncomponent Kettle [0.5, 0.5]\ncomponent Turbine [0.2, 0.8]\nKettle->Turbine\n";

const write = (name: string, text: string) =>
  vscode.workspace.fs.writeFile(fileUri(name), new TextEncoder().encode(text));
const read = async (name: string) =>
  new TextDecoder().decode(await vscode.workspace.fs.readFile(fileUri(name)));

describe("names and files", () => {
  let map: HostMap;

  beforeEach(async () => {
    await write("names-plant/plant.owm", PLANT);
    map = await openMap("names.owm", TEXT);
  });

  afterEach(async () => {
    await removeMap(map);
    for (const name of ["names-plant", "names-energy"]) {
      await vscode.workspace.fs.delete(fileUri(name), { recursive: true }).then(undefined, () => undefined);
    }
  });

  /** The documents that a rename would edit, with their texts after it; what needs a confirmation is left out. */
  async function rename(position: vscode.Position, newName: string): Promise<vscode.WorkspaceEdit> {
    return vscode.commands.executeCommand<vscode.WorkspaceEdit>(
      "vscode.executeDocumentRenameProvider",
      map.uri,
      position,
      newName,
    );
  }

  it("a rename starts with the whole name and goes everywhere in the map", async () => {
    const at = map.at("Kettle->Power", 3);
    const prepared = await vscode.commands.executeCommand<{ range: vscode.Range; placeholder: string }>(
      "vscode.prepareRename",
      map.uri,
      map.at("Plant", 2, 1),
    );
    assert.equal(map.document.getText(prepared.range), "Power Plant");
    assert.equal(prepared.placeholder, "Power Plant");
    const edit = await rename(at, "Boiler [new]");
    const own = edit.entries().find(([uri]) => uri.toString() === map.uri.toString());
    const only = new vscode.WorkspaceEdit();
    only.set(map.uri, own?.[1] ?? []);
    assert.ok(await vscode.workspace.applyEdit(only));
    const text = map.document.getText();
    assert.match(text, /^component "Boiler \[new\]" \[0\.43, 0\.35\]$/m);
    assert.match(text, /^Public->Boiler \[new\]->Power Plant$/m);
    assert.match(text, /^evolve Boiler \[new\]->Electric Kettle 0\.62$/m);
  });

  it("a rename reaches maps that are not open", async () => {
    await eventually("the other map", async () => {
      const edit = await rename(map.at("Kettle [", 1), "Boiler");
      return edit.entries().some(([uri]) => uri.path.endsWith("/plant.owm"));
    });
  });

  it("a refused rename says why", async () => {
    await assert.rejects(
      async () => rename(map.at("Kettle [", 1), "Public"),
      (error: Error) => /'Public' is already there, in line 2/.test(error.message),
    );
  });

  it("the uses of a name follow while its declaration is typed", async function () {
    // Nothing says when the editor has asked for the places, and an answer that it drops is not asked for again.
    this.retries(3);
    const editor = vscode.window.activeTextEditor;
    assert.ok(editor);
    assert.equal(vscode.workspace.getConfiguration("editor", map.document).get("linkedEditing"), true);
    const end = map.at("Kettle [", "Kettle".length);
    editor.selection = new vscode.Selection(end, end);
    // The editor asks for the places a moment after the cursor came to rest.
    await new Promise((resolve) => setTimeout(resolve, 1000));
    // At the pace of a person: it asks again between two letters.
    for (const letter of " of tea") {
      await vscode.commands.executeCommand("type", { text: letter });
      await new Promise((resolve) => setTimeout(resolve, 150));
    }
    await eventually("the uses", () => /^Public->Kettle of tea->Power Plant$/m.test(map.document.getText()));
    const text = map.document.getText();
    assert.match(text, /^component Kettle of tea \[0\.43, 0\.35\]$/m);
    assert.match(text, /^evolve Kettle of tea->Electric Kettle 0\.62$/m);
  });

  it("a link that is being written pulls nothing along", async () => {
    const editor = vscode.window.activeTextEditor;
    assert.ok(editor);
    const end = map.document.positionAt(map.document.getText().length);
    editor.selection = new vscode.Selection(end, end);
    for (const letter of "Public->Kettle") await vscode.commands.executeCommand("type", { text: letter });
    await new Promise((resolve) => setTimeout(resolve, 1000));
    for (const letter of " holder") await vscode.commands.executeCommand("type", { text: letter });
    await new Promise((resolve) => setTimeout(resolve, 500));
    assert.equal(map.document.getText(), `${TEXT}Public->Kettle holder`);
  });

  it("names of all maps are found by a few letters", async () => {
    const found = await eventually("symbols", async () => {
      const symbols = await vscode.commands.executeCommand<vscode.SymbolInformation[]>(
        "vscode.executeWorkspaceSymbolProvider",
        "turb",
      );
      return symbols.length > 0 && symbols;
    });
    assert.deepEqual(
      found.map(({ name, containerName }) => [name, containerName]),
      [["Turbine", "Plant · Commodity"]],
    );
    assert.ok(found[0]?.location.uri.path.endsWith("/names-plant/plant.owm"));
  });

  it("addresses are links, and lead to the other map", async () => {
    const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>(
      "vscode.executeLinkProvider",
      map.uri,
      10,
    );
    const byText = new Map(links.map((link) => [map.document.getText(link.range), String(link.target)]));
    assert.ok(
      byText.get("names-plant/plant.owm")?.endsWith("/names-plant/plant.owm"),
      [...byText].join("\n"),
    );
    assert.equal(byText.get("https://example.org/kettles"), "https://example.org/kettles");
    const definitions = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(
      "vscode.executeDefinitionProvider",
      map.uri,
      map.at("names-plant", 3),
    );
    const [target] = definitions;
    const uri = target && ("targetUri" in target ? target.targetUri : target.uri);
    assert.ok(uri?.path.endsWith("/names-plant/plant.owm"));
  });

  it("addresses follow a folder that is renamed", async () => {
    const move = new vscode.WorkspaceEdit();
    move.renameFile(fileUri("names-plant"), fileUri("names-energy"));
    assert.ok(await vscode.workspace.applyEdit(move));
    await eventually("the new address", () =>
      map.document.getText().includes("url plant [names-energy/plant.owm]"),
    );
    assert.equal(await read("names-energy/plant.owm"), PLANT);
  });

  it("a map that is missing is created by a repair", async () => {
    await map.replace("names-plant/plant.owm", "names-energy/new.owm");
    const action = await eventually("the repair", async () => {
      const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        "vscode.executeCodeActionProvider",
        map.uri,
        new vscode.Range(map.at("names-energy", 2), map.at("names-energy", 2)),
      );
      return actions.find(({ title }) => title === "Create the map 'names-energy/new.owm'");
    });
    assert.ok(action.edit && (await vscode.workspace.applyEdit(action.edit)));
    const created = await vscode.workspace.openTextDocument(fileUri("names-energy/new.owm"));
    assert.match(created.getText(), /^title Power Plant\n/);
    await created.save();
  });

  it("a name that other maps write otherwise is repaired in all of them", async () => {
    await write("names-plant/grid.owm", "submap Names [0.5, 0.5]\ncomponent Power Plants [0.2, 0.8]\n");
    await write("names-plant/town.owm", "submap Names [0.5, 0.5]\ncomponent Power Plants [0.2, 0.8]\n");
    await write("names-energy/old.owm", "component Power Plant [0.4, 0.5]\nPower Plant->Coal\n");
    const at = map.at("Power Plant [", 2);
    const repairs = await eventually("the repairs", async () => {
      const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        "vscode.executeCodeActionProvider",
        map.uri,
        new vscode.Range(at, at),
        vscode.CodeActionKind.QuickFix.value,
        100,
      );
      const found = actions.filter(({ title }) => title.startsWith("Write 'Power Plants'"));
      return found.length === 2 && found;
    });
    assert.deepEqual(
      repairs.map(({ title }) => title),
      ["Write 'Power Plants' in this map", "Write 'Power Plants' in all maps of the workspace"],
    );
    const changed = repairs[1]?.edit?.entries().map(([uri]) => uri.path.split("/").at(-1));
    assert.deepEqual(changed, ["names.owm", "old.owm"]);
    const [here] = repairs;
    assert.ok(here?.edit && (await vscode.workspace.applyEdit(here.edit)));
    const text = map.document.getText();
    assert.match(text, /^submap Power Plants \[0\.1, 0\.7\] url\(plant\)$/m);
    assert.match(text, /^Public->Kettle->Power Plants$/m);
  });
});
