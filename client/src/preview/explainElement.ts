import * as vscode from "vscode";
import type { Explanation, TextBlock } from "#core/protocol/explanation";
import { elementOf, type Picture, tellingPlaceOf } from "./picture";
import { type LinkedText, plainBlock, readMarkdown } from "./textBlocks";

/** What is said of an element, with the addresses that its links lead to. */
export interface ExplainedElement {
  readonly explanation: Explanation;
  readonly links: readonly string[];
}

/** Severities that are worth a word beside the picture. */
const PROBLEMS: Readonly<Partial<Record<vscode.DiagnosticSeverity, TextBlock["kind"]>>> = {
  [vscode.DiagnosticSeverity.Error]: "error",
  [vscode.DiagnosticSeverity.Warning]: "warning",
  [vscode.DiagnosticSeverity.Information]: "information",
};

/**
 * What the text says when one points at the element there: its problems and its hovers. Of a layer's mark, what
 * the layer has found. Undefined when there is nothing to say.
 */
export async function explainElement(
  document: vscode.TextDocument,
  picture: Picture,
  element: string,
): Promise<ExplainedElement | undefined> {
  const drawn = elementOf(picture, element);
  if (drawn?.mark !== undefined) return explainMark(picture, drawn.mark.layer, drawn.accessibleName);
  if (drawn?.kind === "note") return explainNote(drawn.name);
  const place = tellingPlaceOf(picture, element);
  // The place is that of the version drawn.
  if (place === undefined || picture.snapshot.version !== document.version) return undefined;
  const position = new vscode.Position(place.line, place.character);
  const hovers = await vscode.commands.executeCommand<readonly vscode.Hover[] | undefined>(
    "vscode.executeHoverProvider",
    document.uri,
    position,
  );
  const said = together((hovers ?? []).flatMap(({ contents }) => contents).map(readContent));
  const blocks = [...problemsAt(document, position), ...said.blocks];
  return blocks.length === 0 ? undefined : { explanation: { blocks }, links: said.links };
}

function explainMark({ layers }: Picture, id: string, text: string): ExplainedElement {
  const title = layers.find(({ layer }) => layer.id === id)?.layer.title ?? "";
  const blocks = [plainBlock("heading", title), plainBlock("paragraph", `${text}.`)];
  return { explanation: { blocks }, links: [] };
}

/** A note says all there is to say; beside the picture it is large enough to be read. */
function explainNote(text: string): ExplainedElement {
  const blocks = [plainBlock("heading", vscode.l10n.t("Note")), plainBlock("paragraph", text)];
  return { explanation: { blocks }, links: [] };
}

function problemsAt(document: vscode.TextDocument, position: vscode.Position): TextBlock[] {
  return vscode.languages
    .getDiagnostics(document.uri)
    .filter(({ range }) => range.contains(position))
    .flatMap(({ severity, message }) => {
      const kind = PROBLEMS[severity];
      return kind === undefined ? [] : [plainBlock(kind, message)];
    });
}

function readContent(content: vscode.MarkdownString | vscode.MarkedString): LinkedText {
  if (typeof content === "string") return readMarkdown(content);
  if ("language" in content) return { blocks: [plainBlock("code", content.value)], links: [] };
  return readMarkdown(content.value);
}

/** Several texts below each other, their links counted on. */
function together(texts: readonly LinkedText[]): LinkedText {
  const links: string[] = [];
  const blocks = texts.flatMap((text) => {
    const before = links.length;
    links.push(...text.links);
    return text.blocks.map(({ kind, runs }) => ({
      kind,
      runs: runs.map((run) => ({ ...run, link: run.link === null ? null : run.link + before })),
    }));
  });
  return { blocks, links };
}
