import assert from "node:assert/strict";
import * as vscode from "vscode";
import { TEMPLATES } from "#core/templates/index";
import { closeAll, eventually, fileUri } from "./support";

const stored = async (name: string) =>
  new TextDecoder().decode(await vscode.workspace.fs.readFile(fileUri(name)));

describe("new maps", () => {
  const folder = fileUri("new-maps");

  before(async () => {
    await vscode.extensions.getExtension("mapwright.mapwright")?.activate();
    await vscode.workspace.fs.createDirectory(folder);
  });

  after(async () => {
    await closeAll();
    await vscode.workspace.fs.delete(folder, { recursive: true });
  });

  for (const { id, title, asks, build } of TEMPLATES) {
    it(`begin as: ${title}`, async () => {
      const answer = asks?.example ?? "";
      await vscode.commands.executeCommand("mapwright.newMap", undefined, id, answer);
      const editor = vscode.window.activeTextEditor;
      assert.ok(editor);
      const { document } = editor;
      assert.equal(document.languageId, "wardley");
      assert.equal(document.uri.scheme, "untitled");
      assert.equal(document.getText(), build(answer));
      // Typing gives the map a title of its own.
      await vscode.commands.executeCommand("type", { text: "X" });
      assert.equal(document.lineAt(0).text, "title X");
      const symbols = await eventually("the outline", async () => {
        const found = await vscode.commands.executeCommand<vscode.DocumentSymbol[] | undefined>(
          "vscode.executeDocumentSymbolProvider",
          document.uri,
        );
        return found && found.length > 0 && found;
      });
      assert.ok(symbols.length > 0);
      const loud = vscode.languages.getDiagnostics(document.uri).filter(({ severity }) => severity < 2);
      assert.deepEqual(loud, []);
      await vscode.commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
    });
  }

  it("are files where the explorer asks for them, and overwrite nothing", async () => {
    await vscode.commands.executeCommand("mapwright.newMap", folder, "tea-shop", "", "tea.owm");
    const editor = vscode.window.activeTextEditor;
    assert.ok(editor);
    assert.equal(editor.document.uri.toString(), fileUri("new-maps/tea.owm").toString());
    const text = await stored("new-maps/tea.owm");
    assert.match(text, /^title Tea shop\n/);
    await vscode.commands.executeCommand("mapwright.newMap", folder, "platform", "", "tea.owm");
    await vscode.commands.executeCommand("notifications.clearAll");
    assert.equal(await stored("new-maps/tea.owm"), text);
  });
});
