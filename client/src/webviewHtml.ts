import * as vscode from "vscode";

/** What differs between the pages of webviews. */
export interface WebviewPage {
  /** Name of its script and of its styles, without their endings. */
  readonly bundle: string;
  readonly title: string;
}

/** What a page's script and styles say, as it may stand between their tags. */
export interface WebviewBundle {
  readonly script: string;
  readonly styles: string;
}

/**
 * Reads a page's script and styles, which makes the page faster to open: what is not in it is fetched through VS Code's
 * service worker, one step after another.
 *
 * @throws when one of them cannot be read
 */
export async function readWebviewBundle(extensionUri: vscode.Uri, bundle: string): Promise<WebviewBundle> {
  const read = async (file: string) =>
    new TextDecoder().decode(
      await vscode.workspace.fs.readFile(vscode.Uri.joinPath(webviewFolder(extensionUri), file)),
    );
  const [script, styles] = await Promise.all([read(`${bundle}.js`), read(`${bundle}.css`)]);
  return { script: withoutTags(script), styles: styles.replaceAll("</", "<\\/") };
}

/**
 * The page of a webview: an empty body and one script, which builds everything else. The script comes from a nonce,
 * styles from a nonce or from files (no `unsafe-inline`); nothing is loaded from anywhere else.
 *
 * @param contents script and styles as they stand in the page; without them it fetches its files
 */
export function webviewHtml(
  webview: vscode.Webview,
  extensionUri: vscode.Uri,
  { bundle, title }: WebviewPage,
  contents?: WebviewBundle,
): string {
  const nonce = makeNonce();
  const addressOf = (file: string) => {
    const uri = vscode.Uri.joinPath(webviewFolder(extensionUri), file);
    return escapeAttribute(webview.asWebviewUri(uri).toString());
  };
  const policy = [
    "default-src 'none'",
    `script-src 'nonce-${nonce}'`,
    `style-src ${contents === undefined ? webview.cspSource : `'nonce-${nonce}'`}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
  const styles =
    contents === undefined
      ? `<link rel="stylesheet" href="${addressOf(`${bundle}.css`)}">`
      : `<style nonce="${nonce}">${contents.styles}</style>`;
  const script =
    contents === undefined
      ? `<script type="module" nonce="${nonce}" src="${addressOf(`${bundle}.js`)}"></script>`
      : `<script type="module" nonce="${nonce}">${contents.script}</script>`;
  return `<!DOCTYPE html>
<html lang="${escapeAttribute(vscode.env.language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeAttribute(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
${styles}
<title>${escapeAttribute(title)}</title>
</head>
<body>
${script}
</body>
</html>`;
}

/** A script without what would end it, or begin a comment, in HTML; in a script that can only stand in a literal. */
function withoutTags(script: string): string {
  return script.replace(/<(?=\/?script|!--)/gi, "\\x3c");
}

/** What such a page may do. */
export function webviewOptions(extensionUri: vscode.Uri): vscode.WebviewOptions {
  return { enableScripts: true, localResourceRoots: [webviewFolder(extensionUri)] };
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
