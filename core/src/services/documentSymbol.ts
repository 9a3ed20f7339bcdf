import type { DocumentSymbol, SymbolKind } from "vscode-languageserver-types";
import { oneLine, twoDecimals } from "../analysis/words";
import type { Statement } from "../language/nodes";
import { kindOfKeyword } from "../language/statements";
import { rangeOf, type Span } from "../language/text";
import type { MapNode } from "../model/wardleyMap";
import type { Snapshot } from "./snapshot";
import { stageOf } from "./stageWords";

/** LSP `SymbolKind.Class`, for a kind of statement that names none. */
const FALLBACK_KIND: SymbolKind = 5;

/** How many pipelines may lie inside each other in the outline. */
const DEEPEST = 16;

/** A symbol of the top level with its line. */
interface Entry {
  readonly line: number;
  readonly symbol: DocumentSymbol;
}

/**
 * The outline, in file order: the title; components, anchors and submaps with their stage, under each its
 * movement and the choices of its pipeline, written in a block or placed inside it by hand; urls, notes,
 * annotations, accelerators and attitudes.
 */
export function documentSymbol(snapshot: Snapshot): DocumentSymbol[] {
  const entries = [...titleEntry(snapshot), ...nodeEntries(snapshot), ...otherEntries(snapshot)];
  return entries.sort((a, b) => a.line - b.line).map(({ symbol }) => symbol);
}

function titleEntry({ tree, map: { titleLine } }: Snapshot): Entry[] {
  if (titleLine === undefined) return [];
  for (const statement of tree.lines[titleLine]?.statements ?? []) {
    if (statement.kind !== "title" || !statement.text) continue;
    return [entryOf(titleLine, statement, statement.text.text, statement.text, "title")];
  }
  return [];
}

function nodeEntries(snapshot: Snapshot): Entry[] {
  const { map } = snapshot;
  const entries: Entry[] = [];
  const byNode = new Map(map.nodes.map((node) => [node, nodeEntry(snapshot, node)]));
  for (const [node, entry] of byNode) {
    const owner = ownerOf(node);
    const parent = owner && byNode.get(owner);
    if (parent) adopt(parent, entry);
    else entries.push(entry);
  }
  for (const { node, inline, line, statement, name, newName, target } of map.movements) {
    if (inline) continue;
    const words = newName ?? (node ? node.name : (name?.text ?? ""));
    const detail = `${twoDecimals(target)} · ${stageOf(snapshot, target)}`;
    const entry = entryOf(line, statement, `→ ${words}`, name, detail);
    const parent = node && byNode.get(node);
    if (parent) adopt(parent, entry);
    else entries.push(entry);
  }
  for (const { owner, statement, line, name } of map.pipelines) {
    if (!owner) entries.push(entryOf(line, statement, name?.text ?? "", name, "pipeline"));
  }
  return entries;
}

function otherEntries({ map }: Snapshot): Entry[] {
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

function adopt(parent: Entry, child: Entry): void {
  if (parent.symbol.children) parent.symbol.children.push(child.symbol);
  else parent.symbol.children = [child.symbol];
}

/** The owner of the pipeline a node is a choice of; undefined for owners that are nested without end. */
function ownerOf(node: MapNode): MapNode | undefined {
  let above = node.choiceOf?.owner;
  for (let depth = 0; above; depth++) {
    if (above === node || depth === DEEPEST) return undefined;
    above = above.choiceOf?.owner;
  }
  return node.choiceOf?.owner;
}

function nodeEntry(snapshot: Snapshot, node: MapNode): Entry {
  const { line, statement } = node;
  return entryOf(line, statement, node.name, statement.name, detailOf(snapshot, node));
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
  return { line, symbol };
}
