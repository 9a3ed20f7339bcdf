import type { DocumentSymbol, SymbolKind } from "vscode-languageserver-types";
import type { Statement } from "../../language/nodes";
import type { Snapshot } from "../snapshot";
import type { Entry } from "./entries";
import { inFileOrder } from "./inFileOrder";
import { around } from "./ranges";

/** LSP `SymbolKind.Namespace`. */
const NAMESPACE: SymbolKind = 3;

/** The headings in their order, each with the kind of statement below it. */
const HEADINGS: readonly (readonly [kind: Statement["kind"], heading: string])[] = [
  ["anchor", "Anchors"],
  ["component", "Components"],
  ["submap", "Submaps"],
  ["pipeline", "Pipelines"],
  ["evolve", "Movements"],
  ["url", "Addresses"],
  ["note", "Notes"],
  ["annotation", "Annotations"],
  ["accelerator", "Accelerators"],
  ["attitude", "Attitudes"],
];

/** The title, and a heading for each kind of statement with those of the kind below it, in file order. */
export function byKind(snapshot: Snapshot): DocumentSymbol[] {
  const entries = inFileOrder(snapshot);
  const headed = HEADINGS.flatMap(([kind, heading]) => {
    const below = entries.filter((entry) => entry.kind === kind);
    return below.length > 0 ? [headingOf(heading, below)] : [];
  });
  const kinds = new Set(HEADINGS.map(([kind]) => kind));
  return [...entries.filter(({ kind }) => !kinds.has(kind)).map(({ symbol }) => symbol), ...headed];
}

function headingOf(name: string, below: readonly Entry[]): DocumentSymbol {
  const children = below.map(({ symbol }) => symbol);
  const [first] = children;
  const range = around(children.map((child) => child.range));
  return {
    name,
    detail: String(children.length),
    kind: NAMESPACE,
    range,
    selectionRange: first?.selectionRange ?? range,
    children,
  };
}
