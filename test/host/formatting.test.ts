import assert from "node:assert/strict";
import * as vscode from "vscode";
import { type HostMap, openMap, removeMap } from "./openMap";
import { closeAll, eventually, fileUri } from "./support";

const TEXT = `title Tea
Public -> Cup
anchor Public [.95,0.6]
component Cup [0.79,0.61]
component Kettle [0.43, 0.35]
Component Power [0.1,0.7]
Cup->Kettle->Power
`;

/** Settings of the workspace's folder for as long as work lasts. */
async function withSettings(
  settings: Readonly<Record<string, unknown>>,
  work: () => Promise<void>,
): Promise<void> {
  const configuration = vscode.workspace.getConfiguration(undefined, { languageId: "wardley" });
  const { Workspace } = vscode.ConfigurationTarget;
  for (const [key, value] of Object.entries(settings)) await configuration.update(key, value, Workspace);
  try {
    await work();
  } finally {
    for (const key of Object.keys(settings)) await configuration.update(key, undefined, Workspace);
  }
}

describe("formatting and refactoring", () => {
  let map: HostMap;

  beforeEach(async () => {
    map = await openMap("formatting.owm", TEXT);
    // The editor may still have in mind what the test before it left in the file.
    await eventually("the map as written", () => text() === TEXT);
  });

  afterEach(async () => {
    await removeMap(map);
    await closeAll();
  });

  const text = () => map.document.getText();

  it("formats the document, and a selection", async () => {
    const editor = vscode.window.activeTextEditor;
    assert.ok(editor);
    editor.selection = new vscode.Selection(map.at("Public ->"), map.at("anchor"));
    await vscode.commands.executeCommand("editor.action.formatSelection");
    await eventually("the formatted link", () => text() === TEXT.replace("Public -> Cup", "Public->Cup"));
    await vscode.commands.executeCommand("editor.action.formatDocument");
    await eventually("columns", () => text().includes("component Cup    [0.79, 0.61]"));
    assert.match(text(), /^anchor Public \[\.95, 0\.6\]$/m);
  });

  it("formats while typing, behind a bracket and a line end", async () => {
    await withSettings({ "editor.formatOnType": true, "mapwright.format.style": "compact" }, async () => {
      const editor = vscode.window.activeTextEditor;
      assert.ok(editor);
      const end = map.document.positionAt(text().length);
      editor.selection = new vscode.Selection(end, end);
      for (const character of "component  Gas[0.2,0.3]") {
        await vscode.commands.executeCommand("type", { text: character });
      }
      await eventually("the formatted line", () => text().endsWith("\ncomponent Gas [0.2, 0.3]"));
      for (const character of "\nCup  ->Gas\n") {
        await vscode.commands.executeCommand("type", { text: character });
      }
      await eventually("the formatted link", () => text().endsWith("[0.2, 0.3]\nCup->Gas\n"));
    });
  });

  it("formats, repairs and sorts on saving", async () => {
    const onSave = {
      "editor.formatOnSave": true,
      "editor.codeActionsOnSave": {
        "source.fixAll.mapwright": "explicit",
        "source.organize.mapwright.byKind": "explicit",
      },
    };
    await withSettings(onSave, async () => {
      await map.replace("title Tea", "title  Tea");
      assert.ok(await map.document.save());
      assert.equal(
        text(),
        [
          "title Tea",
          "",
          "anchor Public [.95, 0.6]",
          "component Cup    [0.79, 0.61]",
          "component Kettle [0.43, 0.35]",
          "component Power  [0.1, 0.7]",
          "",
          "Public->Cup",
          "Cup->Kettle",
          "Kettle->Power",
          "",
        ].join("\n"),
      );
    });
  });

  it("sorts by a command", async () => {
    await vscode.commands.executeCommand("mapwright.sortByValueChain");
    assert.match(text(), /Power \[0\.1,0\.7\]\n\nPublic -> Cup\nCup->Kettle/);
    await vscode.commands.executeCommand("mapwright.fixAll");
    assert.match(text(), /component Power \[0\.1,0\.7\]\n\nPublic -> Cup\nCup->Kettle\nKettle->Power\n/);
  });

  it("extracts a submap to a file, and says what cannot be done", async () => {
    const range = new vscode.Range(map.at("component Kettle"), map.at("[0.1,0.7]"));
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      "vscode.executeCodeActionProvider",
      map.uri,
      range,
      vscode.CodeActionKind.Refactor.value,
      20,
    );
    const action = actions.find(({ title }) => title === "Extract 2 components to a submap, 'kettle.owm'");
    assert.ok(action?.edit, actions.map(({ title }) => title).join(", "));
    assert.ok(await vscode.workspace.applyEdit(action.edit));
    assert.match(text(), /^submap Kettle \[0\.43, 0\.35\] url\(kettle\)$/m);
    assert.match(text(), /^Cup->Kettle$/m);
    const other = await vscode.workspace.openTextDocument(fileUri("kettle.owm"));
    assert.match(other.getText(), /^title Kettle\n\ncomponent Kettle \[0\.43, 0\.35\]\nComponent Power/);
    await vscode.workspace.saveAll();
    await vscode.workspace.fs.delete(fileUri("kettle.owm"));
  });
});
