import assert from "node:assert/strict";
import * as vscode from "vscode";

describe("the packaged extension", () => {
  it("activates", async () => {
    const extension = vscode.extensions.getExtension("mapwright.mapwright");
    assert.ok(extension, "the extension is not installed");
    await extension.activate();
    assert.equal(extension.isActive, true);
  });

  for (const extension of ["owm", "wm", "wmap"]) {
    it(`gives .${extension} files the language wardley`, async () => {
      const [folder] = vscode.workspace.workspaceFolders ?? [];
      assert.ok(folder);
      const file = vscode.Uri.joinPath(folder.uri, `language.${extension}`);
      await vscode.workspace.fs.writeFile(file, Buffer.from("title A map\n"));
      const document = await vscode.workspace.openTextDocument(file);
      assert.equal(document.languageId, "wardley");
      await vscode.workspace.fs.delete(file);
    });
  }
});
