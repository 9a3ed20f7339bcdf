import type { ElementStatement, MethodStatement } from "../../language/nodes";
import type { WardleyMap } from "../../model/wardleyMap";
import { deleteLines, insertAt, replaceSpan } from "../edits";
import type { Finding, Fix, Rule, RuleContext } from "../rule";
import { findingOf, type LocatedProblem, problemsOf, repairOf } from "../syntaxFindings";
import { quote } from "../words";

export const legacyKeyword: Rule = {
  id: "legacy-keyword",
  family: "language",
  severity: "information",
  title: "Old form of a statement",
  description:
    "`market X`, `ecosystem X`, `build X`, `buy X`, `outsource X`, `y-axis` and `x-axis` were statements once. OnlineWardleyMaps reports them as errors or ignores them; Mapwright still reads them.",
  example: "market Power [0.2, 0.8]",
  remedy: "Write a component with a decorator, `component Power [0.2, 0.8] (market)`.",
  exceptions: "Maps kept for the classic version of OnlineWardleyMaps.",
  basis: "Release notes and behaviour of OnlineWardleyMaps.",
  *check({ map }: RuleContext): Iterable<Finding> {
    for (const located of problemsOf(map, "legacy-keyword")) {
      yield { ...findingOf(map, located, modernise(map, located)), tag: "deprecated" };
    }
  },
};

function modernise(map: WardleyMap, located: LocatedProblem): Fix[] {
  const { statement, line } = located;
  const repair = repairOf(map, located);
  if (repair) return [repair];
  if (statement?.kind === "component") return withDecorator(map, statement, line);
  if (statement?.kind === "method") return moveToComponent(map, statement, line);
  return [{ title: "Delete the line", changes: deleteLines(map, [line]) }];
}

/** `market X [..]` becomes `component X [..] (market)`. */
function withDecorator(map: WardleyMap, statement: ElementStatement, line: number): Fix[] {
  const { keyword, name, coordinates } = statement;
  if (!keyword || !(coordinates ?? name)) return [];
  // The keyword itself counts as a decorator; one in parentheses may say the same.
  const said = statement.decorators.some(
    (part) => part.name === keyword.word && part.start !== keyword.start,
  );
  const changes = [replaceSpan(map, line, keyword, "component")];
  if (!said) changes.push(insertAt(map, line, decoratorColumn(statement), ` (${keyword.word})`));
  return [{ title: `Write a component with (${keyword.word})`, changes, preferred: true }];
}

/** `buy X` becomes `(buy)` behind the declaration of X. */
function moveToComponent(map: WardleyMap, statement: MethodStatement, line: number): Fix[] {
  const node = statement.name && map.resolve(statement.name);
  if (!node) return [];
  const said = node.statement.decorators.some((part) => part.name === statement.method);
  const changes = deleteLines(map, [line]);
  if (!said)
    changes.unshift(insertAt(map, node.line, decoratorColumn(node.statement), ` (${statement.method})`));
  return [{ title: `Write (${statement.method}) on ${quote(node.name)}`, changes, preferred: true }];
}

/** Behind the coordinates; without any a bracket further on would take decorators into the name, so they come last. */
function decoratorColumn({ coordinates, end }: ElementStatement): number {
  return coordinates?.end ?? end;
}
