import type { DocumentSymbol, SymbolKind } from "vscode-languageserver-types";
import { oneLine, twoDecimals } from "../../analysis/words";
import type { Statement } from "../../language/nodes";
import { kindOfKeyword } from "../../language/statements";
import { rangeOf, type Span } from "../../language/text";
import type { MapNode, Movement } from "../../model/wardleyMap";
import type { Snapshot } from "../snapshot";
import { stageOf } from "../stageWords";

/** LSP `SymbolKind.Class`, for a kind of statement that names none. */
const FALLBACK_KIND: SymbolKind = 5;

/** A symbol with its line (zero-based) and the kind of its statement. */
export interface Entry {
  readonly line: number;
  readonly kind: Statement["kind"];
  readonly symbol: DocumentSymbol;
}

/** The title. */
export function titleEntry({ tree, map: { titleLine } }: Snapshot): Entry[] {
  if (titleLine === undefined) return [];
  for (const statement of tree.lines[titleLine]?.statements ?? []) {
    if (statement.kind !== "title" || !statement.text) continue;
    return [entryOf(titleLine, statement, statement.text.text, statement.text, "title")];
  }
  return [];
}

/** A component, anchor or submap with its stage. */
export function nodeEntry(snapshot: Snapshot, node: MapNode): Entry {
  const { line, statement } = node;
  return entryOf(line, statement, node.name, statement.name, detailOf(snapshot, node));
}

/** Where something is to evolve to; what stands on a component's own line is no entry of its own. */
export function movementEntry(snapshot: Snapshot, movement: Movement): Entry | undefined {
  const { node, inline, line, statement, name, newName, target } = movement;
  if (inline) return undefined;
  const words = newName ?? (node ? node.name : (name?.text ?? ""));
  const detail = `${twoDecimals(target)} · ${stageOf(snapshot, target)}`;
  return entryOf(line, statement, `→ ${words}`, name, detail);
}

/** Pipelines of which the owner is not declared. */
export function strayPipelines({ map }: Snapshot): Entry[] {
  return map.pipelines.flatMap(({ owner, statement, line, name }) =>
    owner ? [] : [entryOf(line, statement, name?.text ?? "", name, "pipeline")],
  );
}

/** Urls, notes, annotations, accelerators and attitudes. */
export function otherEntries({ map }: Snapshot): Entry[] {
  return [
    ...map.urls.map(({ line, statement, name, address }) =>
      entryOf(line, statement, name, statement.name, address),
    ),
    ...map.notes.map(({ line, statement, text }) => entryOf(line, statement, text, statement.text)),
    ...map.annotations.map(({ line, statement, number, text }) => {
      const name = [number, text].filter((part) => part !== undefined && part !== "").join(" ");
      return entryOf(line, statement, name, statement.number, "annotation");
    }),
    ...map.accelerators.map(({ line, statement, name, deaccelerator }) =>
      entryOf(line, statement, name, statement.name, deaccelerator ? "deaccelerator" : "accelerator"),
    ),
    ...map.attitudes.map(({ line, statement, attitude }) =>
      entryOf(line, statement, statement.text?.text || attitude, statement.keyword, attitude),
    ),
  ];
}

/** Puts an entry below another. */
export function adopt(parent: Entry, child: Entry): void {
  if (parent.symbol.children) parent.symbol.children.push(child.symbol);
  else parent.symbol.children = [child.symbol];
}

function detailOf(snapshot: Snapshot, { kind, evolution }: MapNode): string {
  if (kind === "anchor") return kind;
  const stage = stageOf(snapshot, evolution);
  return kind === "submap" ? `submap · ${stage}` : stage;
}

function entryOf(
  line: number,
  statement: Statement,
  name: string,
  selection: Span | undefined,
  detail?: string,
): Entry {
  const word = statement.keyword?.word;
  const kind = (word === undefined ? undefined : kindOfKeyword(word)?.symbolKind) as SymbolKind | undefined;
  const symbol: DocumentSymbol = {
    // An editor refuses a symbol without a name.
    name: name.trim() === "" ? (word ?? statement.kind) : oneLine(name),
    ...(detail !== undefined && { detail }),
    kind: kind ?? FALLBACK_KIND,
    range: rangeOf(line, statement),
    selectionRange: rangeOf(line, selection ?? statement),
  };
  return { line, kind: statement.kind, symbol };
}
