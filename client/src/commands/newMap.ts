import * as vscode from "vscode";
import { LANGUAGE_ID, MAP_EXTENSIONS } from "#core/language/product";
import { TEMPLATES } from "#core/templates/index";
import { inOneLine, looksLikeNames, nameChains } from "#core/templates/nameChains";
import type { MapTemplate } from "#core/templates/template";
import type { Command, CommandContext } from "./command";

const [EXTENSION = ""] = MAP_EXTENSIONS;

/**
 * `mapwright.newMap`: a map made from a template; a file where a folder is passed, as the explorer does, else a document
 * that is not saved yet.
 *
 * Arguments: the folder, the template's id, what the template asks for, the file's name; each asked for when missing.
 */
export function newMap({ log }: CommandContext): Command {
  return {
    id: "mapwright.newMap",
    execute: async (place, id, given, name) => {
      const folder = place instanceof vscode.Uri ? place : undefined;
      const template = TEMPLATES.find((each) => each.id === id) ?? (await pickTemplate());
      if (template === undefined) return;
      const answer = typeof given === "string" ? given : await ask(template);
      if (answer === undefined) return;
      const text = template.build(answer);
      if (folder === undefined) {
        await show(await vscode.workspace.openTextDocument({ language: LANGUAGE_ID, content: text }));
        return;
      }
      const file = typeof name === "string" ? name : await askName(folder, template);
      if (file === undefined) return;
      try {
        await create(vscode.Uri.joinPath(folder, file), text);
      } catch (error) {
        log.error(`${file} could not be created in ${folder.toString(true)}:`, error);
        const reason = error instanceof Error ? error.message : String(error);
        void vscode.window.showErrorMessage(vscode.l10n.t("The map could not be created: {0}", reason));
      }
    },
  };
}

async function pickTemplate(): Promise<MapTemplate | undefined> {
  const items = TEMPLATES.map((template) => ({
    label: template.title,
    description: template.description,
    template,
  }));
  const picked = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t("New Wardley map"),
    placeHolder: vscode.l10n.t("What it begins as"),
    matchOnDescription: true,
  });
  return picked?.template;
}

/** Asks what a template has to know; a list that is selected or on the clipboard stands in the box already. */
async function ask({ asks, title }: MapTemplate): Promise<string | undefined> {
  if (asks === undefined) return "";
  const value = await namesAtHand();
  return vscode.window.showInputBox({
    title,
    prompt: asks.prompt,
    placeHolder: asks.example,
    value,
    ignoreFocusOut: true,
    validateInput: (text) =>
      nameChains(text).length === 0 ? vscode.l10n.t("Write at least one name.") : undefined,
  });
}

async function namesAtHand(): Promise<string> {
  const editor = vscode.window.activeTextEditor;
  const selected = editor === undefined ? "" : editor.document.getText(editor.selection);
  const text = selected === "" ? await vscode.env.clipboard.readText() : selected;
  return looksLikeNames(text) ? inOneLine(nameChains(text)) : "";
}

/** Asks what the file is to be called; `.owm` is added to a name without the extension of a map. */
async function askName(folder: vscode.Uri, { id, title }: MapTemplate): Promise<string | undefined> {
  const present = await namesIn(folder);
  const proposed = freeName(id, present);
  const answer = await vscode.window.showInputBox({
    title,
    prompt: vscode.l10n.t("Name of the file"),
    value: proposed,
    valueSelection: [0, proposed.length - EXTENSION.length],
    ignoreFocusOut: true,
    validateInput: (text) => {
      const name = withExtension(text.trim());
      if (text.trim() === "" || /[/\\]/.test(name)) return vscode.l10n.t("This is no name of a file.");
      return present.has(name.toLowerCase())
        ? vscode.l10n.t("There is a file with this name already.")
        : undefined;
    },
  });
  return answer === undefined ? undefined : withExtension(answer.trim());
}

function withExtension(name: string): string {
  return MAP_EXTENSIONS.some((extension) => name.toLowerCase().endsWith(extension))
    ? name
    : `${name}${EXTENSION}`;
}

function freeName(base: string, present: ReadonlySet<string>): string {
  for (let number = 1; ; number++) {
    const name = `${base}${number === 1 ? "" : `-${number}`}${EXTENSION}`;
    if (!present.has(name)) return name;
  }
}

async function namesIn(folder: vscode.Uri): Promise<ReadonlySet<string>> {
  try {
    const entries = await vscode.workspace.fs.readDirectory(folder);
    return new Set(entries.map(([name]) => name.toLowerCase()));
  } catch {
    // What keeps the folder from being read is told when the file is written.
    return new Set();
  }
}

/** Writes a file that must not be there yet, and shows it. */
async function create(uri: vscode.Uri, text: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.createFile(uri, { contents: new TextEncoder().encode(text) });
  if (!(await vscode.workspace.applyEdit(edit)))
    throw new Error(vscode.l10n.t("A file is in the way, or the folder cannot be written to."));
  await show(await vscode.workspace.openTextDocument(uri));
}

/** Shows a new map with its title selected, so that one can write over it. */
async function show(document: vscode.TextDocument): Promise<void> {
  const [, keyword = "", title = ""] = /^(title )(.*)/.exec(document.lineAt(0).text) ?? [];
  const selection = new vscode.Range(0, keyword.length, 0, keyword.length + title.length);
  await vscode.window.showTextDocument(document, { selection, preview: false });
}
