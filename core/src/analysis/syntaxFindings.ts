import type { Statement, SyntaxProblem, SyntaxProblemCode } from "../language/nodes";
import { rangeOf } from "../language/text";
import type { WardleyMap } from "../model/wardleyMap";
import { replaceSpan } from "./edits";
import { perMap } from "./perMap";
import type { Finding, Fix, Rule } from "./rule";

/** What the parser found wrong on single lines, as findings of rules. */

/** A problem with where it was found. */
export interface LocatedProblem {
  readonly problem: SyntaxProblem;
  /** Zero-based. */
  readonly line: number;
  /** The statement it is about; undefined for comments and braces. */
  readonly statement: Statement | undefined;
}

const problemsByCode = perMap((map: WardleyMap) => {
  const byCode = new Map<SyntaxProblemCode, LocatedProblem[]>();
  const add = (problem: SyntaxProblem, line: number, statement: Statement | undefined) => {
    const found = byCode.get(problem.code);
    if (found) found.push({ problem, line, statement });
    else byCode.set(problem.code, [{ problem, line, statement }]);
  };
  map.tree.lines.forEach((node, line) => {
    for (const problem of node.problems) add(problem, line, undefined);
    for (const statement of node.statements) {
      for (const problem of statement.problems) add(problem, line, statement);
    }
  });
  return byCode;
});

/** The problems of one class, in file order. */
export function problemsOf(map: WardleyMap, code: SyntaxProblemCode): readonly LocatedProblem[] {
  return problemsByCode(map).get(code) ?? [];
}

/** The parser's own repair of a problem, if it knows one. */
export function repairOf(map: WardleyMap, { problem, line }: LocatedProblem): Fix | undefined {
  if (problem.replacement === undefined) return undefined;
  return {
    title: problem.fixTitle ?? `Write '${problem.replacement}'`,
    changes: [replaceSpan(map, line, problem, problem.replacement)],
    preferred: true,
  };
}

/** A problem as a finding, with the parser's repair or with `fixes` instead. */
export function findingOf(map: WardleyMap, located: LocatedProblem, fixes?: readonly Fix[]): Finding {
  const { problem, line } = located;
  const repair = fixes ? undefined : repairOf(map, located);
  return {
    range: rangeOf(line, problem),
    message: problem.message,
    fixes: fixes ?? (repair ? [repair] : []),
    ...(problem.severity ? { severity: problem.severity } : {}),
  };
}

/** Everything a rule says of itself. */
export type RuleText = Omit<Rule, "check">;

/**
 * A rule whose findings are the parser's problems of one class.
 *
 * @param text what the rule says of itself; its id is the class
 * @param repairs replaces the parser's repair where that is not known on the line alone
 */
export function syntaxRule(
  text: RuleText & { readonly id: SyntaxProblemCode },
  repairs?: (map: WardleyMap, located: LocatedProblem) => readonly Fix[],
): Rule {
  return {
    ...text,
    *check({ map }) {
      for (const located of problemsOf(map, text.id)) {
        yield findingOf(map, located, repairs?.(map, located));
      }
    },
  };
}
