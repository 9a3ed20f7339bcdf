import type { DocumentSymbol, SymbolInformation } from "vscode-languageserver-types";
import { byKind } from "./outline/byKind";
import { byValueChain } from "./outline/byValueChain";
import { inFileOrder } from "./outline/inFileOrder";
import type { OutlineOrder } from "./settings";
import type { Snapshot } from "./snapshot";

const ORDERS: Readonly<Record<OutlineOrder, (snapshot: Snapshot) => DocumentSymbol[]>> = {
  file: (snapshot) => inFileOrder(snapshot).map(({ symbol }) => symbol),
  kind: byKind,
  valueChain: byValueChain,
};

/**
 * The outline, in the order of `mapwright.outline.order`: the title; components, anchors and submaps with their stage,
 * under each its movement and the choices of its pipeline, written in a block or placed inside it by hand; urls,
 * notes, annotations, accelerators and attitudes.
 */
export function documentSymbol(snapshot: Snapshot): DocumentSymbol[] {
  return ORDERS[snapshot.settings.outlineOrder](snapshot);
}

/** The outline as a list, for clients that show no tree: each symbol once, in file order. */
export function symbolList(snapshot: Snapshot): SymbolInformation[] {
  const list: SymbolInformation[] = [];
  const add = ({ name, kind, selectionRange, children }: DocumentSymbol, containerName?: string): void => {
    const location = { uri: snapshot.uri, range: selectionRange };
    list.push({ name, kind, location, ...(containerName !== undefined && { containerName }) });
    for (const child of children ?? []) add(child, name);
  };
  for (const symbol of ORDERS.file(snapshot)) add(symbol);
  return list;
}
