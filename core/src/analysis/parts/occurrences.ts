import { perMap } from "../perMap";
import type { LinePart, NameUse } from "./linePart";
import { partsOf } from "./partsOf";

/**
 * Where each name of a file stands. Names are compared folded, so that `cup of  tea` and `Cup of Tea` are the
 * same. Components and their kin share one space with the new names of `evolve`; urls, annotation numbers and
 * accelerators have their own.
 */

/** Identifies what a name means inside one file, e.g. `node:cup of tea`. */
export type SymbolId = string;

/** One place at which a name (or the number of an annotation) stands. */
export interface Occurrence {
  /** Zero-based. */
  readonly line: number;
  readonly part: NamedPart;
  /** True where the name is declared, false where it is only used. */
  readonly declares: boolean;
}

/** The parts of a line that name something. */
export type NamedPart = Extract<LinePart, { role: "name" | "number" }>;

const SPACES: Readonly<Record<NameUse, string>> = {
  declaration: "node",
  linkEnd: "node",
  evolveSource: "node",
  evolveName: "node",
  pipelineOwner: "node",
  method: "node",
  urlName: "url",
  urlReference: "url",
  acceleratorName: "accelerator",
};

const DECLARING = new Set<NameUse>(["declaration", "urlName", "acceleratorName"]);

/** What a part names; undefined for parts that name nothing. */
export function symbolOf(part: LinePart): SymbolId | undefined {
  if (part.role === "name") return `${SPACES[part.use]}:${part.key}`;
  if (part.role === "number" && part.meaning === "annotationNumber" && Number.isFinite(part.value)) {
    return `annotation:${part.value}`;
  }
  return undefined;
}

/** The symbol of a component, anchor, submap or evolved name. */
export function nodeSymbol(key: string): SymbolId {
  return `node:${key}`;
}

/** All places of every symbol of a map, in file order; worked out once per map in one pass. */
export const occurrencesOf = perMap((map): ReadonlyMap<SymbolId, readonly Occurrence[]> => {
  const bySymbol = new Map<SymbolId, Occurrence[]>();
  map.tree.lines.forEach((line, lineNumber) => {
    for (const part of partsOf(line)) {
      const symbol = symbolOf(part);
      if (symbol === undefined || (part.role !== "name" && part.role !== "number")) continue;
      const declares = part.role === "number" || DECLARING.has(part.use);
      const occurrence = { line: lineNumber, part, declares };
      const known = bySymbol.get(symbol);
      if (known) known.push(occurrence);
      else bySymbol.set(symbol, [occurrence]);
    }
  });
  return bySymbol;
});
