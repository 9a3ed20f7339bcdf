import { isRefused } from "../../analysis/dialectEdits";
import { applyChanges } from "../../edits/applyChanges";
import { smallest } from "../../edits/smallestChanges";
import type { SyntaxTree } from "../../language/nodes";
import { parse } from "../../language/parse";
import { print } from "../../language/print";
import type { TextChange } from "../../language/text";
import { buildMap } from "../../model/buildMap";
import type { WardleyMap } from "../../model/wardleyMap";
import { saysTheSame } from "../saysTheSame";
import type { SortKey } from "./orders";
import { type Line, replaceLines } from "./replaceLines";
import { type Unit, unitsOf } from "./units";

/**
 * The changes that put the statements of a map in order, each with its comments, groups set apart by a blank line;
 * none when they are. Undefined when the map would say something else then, as with names that are declared twice.
 */
export function sortStatements(map: WardleyMap, key: SortKey): TextChange[] | undefined {
  const { tree } = map;
  if (tree.blocks.some(({ closed }) => !closed) || hasStrayQuote(tree)) return undefined;
  const { head, units, tail } = unitsOf(tree);
  const ordered = units
    .map((unit, index) => ({ unit, index, key: key(unit) }))
    .sort((a, b) => compare(a.key, b.key) || a.index - b.index);
  if (ordered.every(({ index }, at) => index === at)) return [];
  const lines: Line[] = [];
  ordered.forEach(({ unit, index }, at) => {
    const before = ordered[at - 1];
    if (before ? isApart(before.unit, unit, before.index === index - 1) : unit.apart && head > 0)
      lines.push("blank");
    for (let line = unit.first; line <= unit.last; line++) lines.push(line);
  });
  const changes = smallest(map, replaceLines(tree, head, tail, lines)) ?? [];
  const after = buildMap(parse(applyChanges(print(tree), changes)));
  return saysTheSame(map, after) && !isRefused(map, changes) ? changes : undefined;
}

/**
 * True when a quote in a Mermaid map may reach into other lines: Mermaid's strings do, so that lines around a stray
 * quote say something by their order. Never in another dialect.
 */
function hasStrayQuote({ dialect, lines }: SyntaxTree): boolean {
  return (
    dialect === "mermaid" &&
    lines.some(({ text, statements }) =>
      statements.some(
        ({ kind, start, end, problems }) =>
          (kind === "unknown" && /["']/.test(text.slice(start, end))) ||
          problems.some(({ code }) => code === "unclosed"),
      ),
    )
  );
}

function compare(a: readonly number[], b: readonly number[]): number {
  for (let i = 0; i < Math.max(a.length, b.length); i++) {
    const [first, second] = [a[i] ?? 0, b[i] ?? 0];
    if (first !== second) return first < second ? -1 : 1;
  }
  return 0;
}

/** Groups are set apart; neighbours of old are as they were. */
function isApart(before: Unit, unit: Unit, neighbours: boolean): boolean {
  if (neighbours) return unit.apart;
  return before.group !== unit.group || unit.first < unit.line;
}
