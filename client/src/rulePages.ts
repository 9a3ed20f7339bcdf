import * as vscode from "vscode";

/** The path under which rule pages are asked for, e.g. `/rules/bottleneck.md`. */
const PAGE = /^\/rules\/([a-z]+(?:-[a-z]+)*)\.md$/;

/**
 * The address that diagnostics link their rule's page by. It leads back into this editor, so that the page that
 * was packaged with the product opens, also without a network.
 */
export function rulePagesAddress(extensionId: string): string {
  return `${vscode.env.uriScheme}://${extensionId}/rules/`;
}

/** Opens the packaged page of a rule, as a rendered document beside nothing else. */
export function handleRulePages(extensionUri: vscode.Uri): vscode.Disposable {
  return vscode.window.registerUriHandler({
    async handleUri(uri) {
      const id = PAGE.exec(uri.path)?.[1];
      if (id === undefined) return;
      const page = vscode.Uri.joinPath(extensionUri, "docs", "rules", `${id}.md`);
      await vscode.commands.executeCommand("markdown.showPreview", page);
    },
  });
}
