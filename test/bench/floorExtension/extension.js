/**
 * The floor of the benchmark in an editor: draws circles, names and lines with two regular expressions, and replaces
 * the whole picture by `innerHTML` on every change. It understands, checks and offers nothing.
 */
const v8 = require("node:v8");
const vm = require("node:vm");
const vscode = require("vscode");

const COMPONENT = /^(?:component|anchor) (.+?) \[([\d.]+), ([\d.]+)\]/gm;
const LINK = /^([^\n]+?)->([^\n;]+)$/gm;

const page = `<!DOCTYPE html>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'">
<body><div id="picture"></div>
<script>
  const picture = document.getElementById("picture");
  addEventListener("message", ({ data }) => { picture.innerHTML = data; });
  acquireVsCodeApi().postMessage("ready");
</script>`;

/** @param {string} text */
function escaped(text) {
  return text.replace(/[&<]/g, (character) => (character === "&" ? "&amp;" : "&lt;"));
}

/** @param {string} text */
function draw(text) {
  /** @type {Map<string, { x: number, y: number }>} */
  const places = new Map();
  for (const [, name = "", visibility, evolution] of text.matchAll(COMPONENT)) {
    places.set(name, { x: Number(evolution) * 1000, y: (1 - Number(visibility)) * 600 });
  }
  const parts = [];
  for (const [, from = "", to = ""] of text.matchAll(LINK)) {
    const [start, end] = [places.get(from), places.get(to)];
    if (!start || !end) continue;
    parts.push(`<line x1="${start.x}" y1="${start.y}" x2="${end.x}" y2="${end.y}" stroke="grey"/>`);
  }
  for (const [name, { x, y }] of places) {
    parts.push(`<circle cx="${x}" cy="${y}" r="5" fill="white" stroke="black"/>`);
    parts.push(`<text x="${x + 9}" y="${y + 9}" font-size="12">${escaped(name)}</text>`);
  }
  return `<svg class="floor" width="1040" height="640" viewBox="-20 -20 1040 640">${parts.join("")}</svg>`;
}

/** Types and deletes a digit at the caret by turns, so often. @param {number} times */
async function edit(times) {
  const editor = vscode.window.activeTextEditor;
  if (!editor) throw new Error("There is no text to edit.");
  const at = editor.selection.active;
  const quiet = { undoStopBefore: false, undoStopAfter: false };
  for (let turn = 0; turn < times; turn++) {
    await editor.edit((builder) => {
      if (turn % 2 === 0) builder.insert(at, "5");
      else builder.delete(new vscode.Range(at, at.translate(0, 1)));
    }, quiet);
  }
}

/** Bytes that are in use in this process, for all extensions together. */
function heap() {
  v8.setFlagsFromString("--expose-gc");
  const collect = vm.runInNewContext("gc");
  for (let turn = 0; turn < 3; turn++) collect();
  return process.memoryUsage().heapUsed;
}

/**
 * Edits the text in the active editor as the file `edits` beside it says, a number, and writes the heap's size into
 * the file `heap` beside it.
 */
async function editAndWeigh() {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  if (!folder) return;
  const asked = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(folder, "edits"));
  await edit(Number(new TextDecoder().decode(asked)));
  // What follows the last edit is over by then.
  await new Promise((resolve) => setTimeout(resolve, 3_000));
  await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(folder, "heap"), Buffer.from(String(heap())));
}

/** @param {import("vscode").ExtensionContext} context */
function activate(context) {
  context.subscriptions.push(vscode.commands.registerCommand("floor.edit", editAndWeigh));
  const open = () => {
    const document = vscode.window.activeTextEditor?.document;
    if (!document) return;
    const panel = vscode.window.createWebviewPanel("floor", "Floor", vscode.ViewColumn.Beside, {
      enableScripts: true,
    });
    const send = () => void panel.webview.postMessage(draw(document.getText()));
    const changes = vscode.workspace.onDidChangeTextDocument((event) => {
      if (event.document === document) send();
    });
    panel.onDidDispose(() => changes.dispose());
    panel.webview.onDidReceiveMessage(send);
    panel.webview.html = page;
  };
  context.subscriptions.push(vscode.commands.registerCommand("floor.open", open));
}

module.exports = { activate };
