import type { Range } from "../language/text";
import type { StageBoundaries } from "../model/stages";
import type { WardleyMap } from "../model/wardleyMap";
import type { Outside, Rule, RuleContext, RuleFinding, Severity } from "./rule";
import { RULES } from "./rules/index";

/** What decides which findings there are and how loud they are. */
export interface LintOptions extends Outside {
  readonly boundaries: StageBoundaries;
  /** Severity by rule id, or off; ids not listed keep their own severity. */
  readonly rules: Readonly<Record<string, Severity | "off">>;
  /** Hears of a rule that failed; the other rules' findings are not touched by it. */
  readonly onError?: ((rule: Rule, error: unknown) => void) | undefined;
}

/** A rule is stopped after so many findings on one map: a file of noise says nothing by a hundred thousand. */
export const MOST_FINDINGS = 1000;

/**
 * Everything the rules find on a map, sorted by position, then by rule id. A rule that throws loses the
 * findings it has not made yet; nothing else is lost.
 *
 * @param rules the rules to run; all registered ones by default
 */
export function lint(
  map: WardleyMap,
  options: LintOptions,
  rules: readonly Rule[] = RULES,
): readonly RuleFinding[] {
  const { boundaries, fileExists, portfolio, revisions, today } = options;
  const context: RuleContext = { map, boundaries, fileExists, portfolio, revisions, today };
  const findings: RuleFinding[] = [];
  for (const rule of rules) {
    const configured = Object.hasOwn(options.rules, rule.id) ? options.rules[rule.id] : undefined;
    if (configured === "off") continue;
    try {
      let found = 0;
      for (const finding of rule.check(context)) {
        const severity = configured ?? finding.severity ?? rule.severity;
        if (++found < MOST_FINDINGS) findings.push({ ...finding, rule, severity });
        else {
          findings.push({
            ...finding,
            rule,
            severity,
            message: `${finding.message} (More like this are not listed.)`,
          });
          break;
        }
      }
    } catch (error) {
      options.onError?.(rule, error);
    }
  }
  return findings.sort(byPosition);
}

function byPosition(a: RuleFinding, b: RuleFinding): number {
  return comparePlaces(a.range, b.range) || (a.rule.id < b.rule.id ? -1 : a.rule.id > b.rule.id ? 1 : 0);
}

/** Negative when `a` starts before `b`, or starts there and ends before it. */
function comparePlaces(a: Range, b: Range): number {
  return (
    a.start.line - b.start.line ||
    a.start.character - b.start.character ||
    a.end.line - b.end.line ||
    a.end.character - b.end.character
  );
}
