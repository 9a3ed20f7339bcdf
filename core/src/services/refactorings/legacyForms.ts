import { insertAt, replaceSpan } from "../../analysis/edits";
import { removePart } from "../../analysis/wholeLines";
import { count } from "../../analysis/words";
import type { MethodStatement } from "../../language/nodes";
import type { TextChange } from "../../language/text";
import type { Located, MapNode, WardleyMap } from "../../model/wardleyMap";
import type { Refactoring } from "./refactoring";

/** `market X`, `ecosystem X`, `build X`, `buy X` and `outsource X` become decorators, in the whole map. */
export const legacyForms: Refactoring = {
  id: "legacy-forms",
  kind: "refactor.rewrite.decorators",
  keepsMeaning: true,
  *offers({ map, first, last }) {
    const nodes = map.nodes.filter((node) => oldKeyword(node) || node.methodStatements.length > 0);
    const lines = nodes.flatMap((node) => [
      ...(oldKeyword(node) ? [node.line] : []),
      ...node.methodStatements.map(({ line }) => line),
    ]);
    if (!lines.some((line) => line >= first && line <= last)) return;
    yield {
      title: `Write ${count(lines.length, "old form")} as ${lines.length === 1 ? "a decorator" : "decorators"}`,
      edit: () => ({ changes: nodes.flatMap((node) => modernised(map, node)) }),
    };
  },
};

function oldKeyword({ statement }: MapNode): boolean {
  return statement.keyword?.word === "market" || statement.keyword?.word === "ecosystem";
}

function modernised(map: WardleyMap, node: MapNode): TextChange[] {
  const { statement, line, methodStatements } = node;
  const { keyword, coordinates, decorators } = statement;
  const changes: TextChange[] = [];
  const words: string[] = [];
  // The keyword itself counts as a decorator; one in parentheses may say the same.
  const said = new Set(decorators.filter(({ start }) => start !== keyword?.start).map(({ name }) => name));
  if (keyword && oldKeyword(node)) {
    changes.push(replaceSpan(map, line, keyword, "component"));
    const word = keyword.word === "market" ? "market" : "ecosystem";
    if (!said.has(word)) words.push(word);
  }
  for (const { statement: method } of methodStatements) {
    if (!said.has(method.method)) words.push(method.method);
    said.add(method.method);
  }
  // Without coordinates a bracket further on would take decorators into the name, so they come last.
  const column = coordinates?.end ?? statement.end;
  if (words.length > 0) changes.push(insertAt(map, line, column, ` (${words.join(", ")})`));
  return [...changes, ...methodStatements.flatMap((method) => removed(map, method))];
}

function removed(map: WardleyMap, { statement, line }: Located<MethodStatement>): TextChange[] {
  return removePart(map, line, statement);
}
