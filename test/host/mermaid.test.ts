import assert from "node:assert/strict";
import * as vscode from "vscode";
import { codeOf, diagnosticsWhen, type HostMap, openMap, removeMap } from "./openMap";
import { eventually, previewTabs } from "./support";

const TEXT = `wardley-beta
title Tea
anchor Public [0.95, 0.6]
component "3D Cup" [0.79, 0.61]
Public -> "3D Cup"
`;

describe("Mermaid maps", () => {
  let map: HostMap;

  beforeEach(async () => {
    map = await openMap("kiosk.mmd", TEXT);
  });

  afterEach(() => removeMap(map));

  it("have problems that Mermaid would refuse the map for, with repairs", async () => {
    await map.replace('component "3D Cup" [0.79, 0.61]', "component 3D [1, 0.61]");
    const found = await diagnosticsWhen(map.uri, (all) =>
      all.some((item) => codeOf(item) === "syntax-error"),
    );
    const problem = found.find((item) => codeOf(item) === "syntax-error");
    assert.equal(problem?.severity, vscode.DiagnosticSeverity.Error);
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      "vscode.executeCodeActionProvider",
      map.uri,
      problem.range,
    );
    assert.ok(actions.some(({ title }) => title === 'Write "3D"'));
  });

  it("are hovered, searched and renamed in Mermaid's spelling", async () => {
    const at = map.at('3D Cup"', 1, 1);
    const hovers = await eventually("a hover", async () => {
      const all = await vscode.commands.executeCommand<vscode.Hover[]>(
        "vscode.executeHoverProvider",
        map.uri,
        at,
      );
      return all.length > 0 && all;
    });
    const text = hovers
      .flatMap(({ contents }) => contents)
      .map((content) => (typeof content === "string" ? content : content.value));
    assert.match(text.join(), /3D Cup/);
    const places = await vscode.commands.executeCommand<vscode.Location[]>(
      "vscode.executeReferenceProvider",
      map.uri,
      at,
    );
    assert.equal(places.length, 2);
    const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
      "vscode.executeDocumentRenameProvider",
      map.uri,
      at,
      "note book",
    );
    assert.ok(await vscode.workspace.applyEdit(edit));
    assert.match(map.document.getText(), /component "note book" \[0\.79, 0\.61\]\nPublic -> "note book"\n/);
  });

  it("are previewed, and followed by the preview", async () => {
    await vscode.commands.executeCommand("mapwright.openPreviewToSide");
    await eventually("a preview", () => previewTabs().some(({ label }) => label.includes("kiosk.mmd")));
  });

  it("are converted to text of OnlineWardleyMaps beside them, and back", async () => {
    await vscode.commands.executeCommand("mapwright.convertMap", map.uri, "owm");
    const editor = await eventually("the converted map", () =>
      vscode.window.visibleTextEditors.find(({ document }) => document.uri.path.endsWith("kiosk.owm")),
    );
    assert.equal(editor.document.languageId, "wardley");
    assert.match(
      editor.document.getText(),
      /anchor Public \[0\.95, 0\.6\]\ncomponent 3D Cup \[0\.79, 0\.61\]\nPublic->3D Cup\n/,
    );
    await vscode.window.showTextDocument(editor.document);
    await vscode.commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
  });

  it("are copied in every form", async () => {
    const heads: Readonly<Record<string, RegExp>> = {
      owm: /^\/\/ @boundaries 0\.25 0\.5 0\.75\ntitle Tea\n/,
      mermaid: /^wardley-beta\ntitle Tea\n/,
      json: /^\{\n {2}"file": "kiosk\.mmd"/,
      csv: /^name,kind,visibility,evolution,needs\n/,
      table: /^\| name \| kind \|/,
    };
    for (const [form, head] of Object.entries(heads)) {
      await vscode.commands.executeCommand("mapwright.copyMap", map.uri, form);
      assert.match(await vscode.env.clipboard.readText(), head);
    }
  });

  it("are no others' diagrams", async () => {
    const other = await openMap("flow.mmd", "flowchart TD\nA --> B\n");
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      "vscode.executeHoverProvider",
      other.uri,
      other.at("A"),
    );
    assert.deepEqual(hovers, []);
    assert.deepEqual(vscode.languages.getDiagnostics(other.uri), []);
    await removeMap(other);
  });
});
