import type { DocumentSymbol, SymbolKind } from "vscode-languageserver-types";
import type { Statement } from "../language/nodes";
import { kindOfKeyword } from "../language/statements";
import { rangeOf, type Span } from "../language/text";
import { describeStage, stageNames } from "../model/stages";
import type { MapNode } from "../model/wardleyMap";
import type { Snapshot } from "./snapshot";

/** LSP `SymbolKind.Class`, for a kind of statement that names none. */
const FALLBACK_KIND: SymbolKind = 5;

/** How many pipelines may lie inside each other in the outline. */
const DEEPEST = 16;

/**
 * The outline, in file order: components, anchors and submaps with their stage; the choices of a pipeline,
 * written in its block or placed inside it by hand, under their owner; notes, annotations, accelerators and
 * attitudes.
 */
export function documentSymbol(snapshot: Snapshot): DocumentSymbol[] {
  const { map } = snapshot;
  const symbols: { readonly line: number; readonly symbol: DocumentSymbol }[] = [];
  const add = (line: number, symbol: DocumentSymbol): void => void symbols.push({ line, symbol });

  const byNode = new Map(map.nodes.map((node) => [node, nodeSymbol(snapshot, node)]));
  for (const [node, symbol] of byNode) {
    const owner = ownerOf(node);
    const parent = owner && byNode.get(owner);
    if (!parent) add(node.line, symbol);
    else if (parent.children) parent.children.push(symbol);
    else parent.children = [symbol];
  }
  for (const { statement, line, text } of map.notes) {
    add(line, symbolFor(line, statement, text, statement.text));
  }
  for (const { statement, line, number, text } of map.annotations) {
    const name = [number, text].filter((part) => part !== undefined && part !== "").join(" ");
    add(line, symbolFor(line, statement, name, statement.number, "annotation"));
  }
  for (const { statement, line, name, deaccelerator } of map.accelerators) {
    const detail = deaccelerator ? "deaccelerator" : "accelerator";
    add(line, symbolFor(line, statement, name, statement.name, detail));
  }
  for (const { statement, line, attitude } of map.attitudes) {
    add(line, symbolFor(line, statement, statement.text?.text || attitude, statement.keyword, attitude));
  }
  return symbols.sort((a, b) => a.line - b.line).map(({ symbol }) => symbol);
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

function nodeSymbol(snapshot: Snapshot, node: MapNode): DocumentSymbol {
  const { line, statement } = node;
  return symbolFor(line, statement, node.name, statement.name, detailOf(snapshot, node));
}

function detailOf({ map, settings }: Snapshot, node: MapNode): string {
  if (node.kind === "anchor") return "anchor";
  const stage = describeStage(node.evolution, stageNames(map.evolutionAxis), settings.stageBoundaries);
  return node.kind === "submap" ? `submap · ${stage}` : stage;
}

function symbolFor(
  line: number,
  statement: Statement,
  name: string,
  selection: Span | undefined,
  detail?: string,
): DocumentSymbol {
  const word = statement.keyword?.word;
  const kind = (word === undefined ? undefined : kindOfKeyword(word)?.symbolKind) as SymbolKind | undefined;
  return {
    // An editor refuses a symbol without a name.
    name: name.trim() === "" ? (word ?? statement.kind) : name.replaceAll("\n", " "),
    ...(detail !== undefined && { detail }),
    kind: kind ?? FALLBACK_KIND,
    range: rangeOf(line, statement),
    selectionRange: rangeOf(line, selection ?? statement),
  };
}
