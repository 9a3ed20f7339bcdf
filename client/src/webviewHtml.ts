import * as vscode from "vscode";

/** What differs between the pages of webviews. */
export interface WebviewPage {
  /** Name of its script and of its styles, without their endings. */
  readonly bundle: string;
  readonly title: string;
}

/**
 * The page of a webview: an empty body and one script, which builds everything else. Styles come from files only
 * (no `unsafe-inline`), the script from a nonce; nothing is loaded from anywhere else.
 */
export function webviewHtml(
  webview: vscode.Webview,
  extensionUri: vscode.Uri,
  { bundle, title }: WebviewPage,
): string {
  const folder = webviewFolder(extensionUri);
  const script = webview.asWebviewUri(vscode.Uri.joinPath(folder, `${bundle}.js`)).toString();
  const style = webview.asWebviewUri(vscode.Uri.joinPath(folder, `${bundle}.css`)).toString();
  const nonce = makeNonce();
  const policy = [
    "default-src 'none'",
    `script-src 'nonce-${nonce}'`,
    `style-src ${webview.cspSource}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
  return `<!DOCTYPE html>
<html lang="${escapeAttribute(vscode.env.language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeAttribute(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="${escapeAttribute(style)}">
<title>${escapeAttribute(title)}</title>
</head>
<body>
<script type="module" nonce="${nonce}" src="${escapeAttribute(script)}"></script>
</body>
</html>`;
}

/** The only folder that such a page may load from. */
export function webviewFolder(extensionUri: vscode.Uri): vscode.Uri {
  return vscode.Uri.joinPath(extensionUri, "dist", "webview");
}

/** 128 random bits in hexadecimal; the global `crypto` exists in Node's and in the browser's extension host. */
function makeNonce(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

function escapeAttribute(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/"/g, "&quot;").replace(/</g, "&lt;");
}
