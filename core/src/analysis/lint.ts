import type { Range } from "../language/text";
import type { StageBoundaries } from "../model/stages";
import type { WardleyMap } from "../model/wardleyMap";
import { type Directive, directivesOf, silences } from "./directives";
import { lazily } from "./lazily";
import { type Profile, severityIn } from "./profiles";
import type { Earlier, Finding, Fix, Outside, Rule, RuleContext, RuleFinding, Severity } from "./rule";
import { RULES } from "./rules/index";
import { finish, type Steps } from "./steps";
import { boundariesOf } from "./tags/mapBoundaries";

/** What decides which findings there are and how loud they are. */
export interface LintOptions extends Outside {
  readonly boundaries: StageBoundaries;
  /** How loud the rules are that `rules` does not name; their own severity when not given. */
  readonly profile?: Profile | undefined;
  /** Severity by rule id, or off; ids not listed have the severity of the profile. */
  readonly rules: Readonly<Record<string, Severity | "off">>;
  /** Thresholds by rule id and name; those not listed have their defaults. */
  readonly thresholds?: Readonly<Record<string, Readonly<Record<string, number>>>> | undefined;
  /** Hears of a rule that failed; the other rules' findings are not touched by it. */
  readonly onError?: ((rule: Rule, error: unknown) => void) | undefined;
}

/** A rule is stopped after so many findings on one map: a file of noise says nothing by a hundred thousand. */
export const MOST_FINDINGS = 1000;

/**
 * Everything the rules find on a map and no directive silences, sorted by position, then by rule id. A rule that throws loses the
 * findings it has not made yet; nothing else is lost.
 *
 * @param rules the rules to run; all registered ones by default
 */
export function lint(
  map: WardleyMap,
  options: LintOptions,
  rules: readonly Rule[] = RULES,
): readonly RuleFinding[] {
  return finish(lintInSteps(map, options, rules));
}

/** The same with rests behind each rule and finding, so that whoever asks can do something else in between. */
export function* lintInSteps(
  map: WardleyMap,
  options: LintOptions,
  rules: readonly Rule[] = RULES,
): Steps<readonly RuleFinding[]> {
  const { fileExists, portfolio, revisions, today } = options;
  const boundaries = boundariesOf(map, options.boundaries);
  const context: RuleContext = { map, boundaries, fileExists, portfolio, revisions, today };
  const { dialect } = map.tree;
  const enabled = rules.filter(
    (rule) => configuredFor(rule, options) !== "off" && rule.dialects?.includes(dialect) !== false,
  );
  const findings: RuleFinding[] = [];
  for (const rule of enabled) {
    if (rule.last) continue;
    yield* run(rule, context, options, findings);
    yield;
  }
  const last = enabled.filter((rule) => rule.last);
  if (last.length > 0) {
    const earlier: Earlier = {
      findings: [...findings],
      ran: new Set(enabled.filter((rule) => !rule.last && !rule.looksOutside).map(({ id }) => id)),
      known: new Set([...RULES, ...rules].map(({ id }) => id)),
    };
    for (const rule of last) yield* run(rule, { ...context, earlier }, options, findings);
  }
  yield;
  const shown: RuleFinding[] = [];
  for (const finding of withoutSilenced(map, findings)) {
    const severity = shownAs(finding, options);
    if (severity !== "off")
      shown.push(severity === finding.severity ? finding : withSeverity(finding, severity));
  }
  yield;
  return shown.sort(byPosition);
}

function configuredFor({ id }: Rule, { rules }: LintOptions): Severity | "off" | undefined {
  return Object.hasOwn(rules, id) ? rules[id] : undefined;
}

/** The level at which a finding is to be shown. */
function shownAs(finding: RuleFinding, options: LintOptions): Severity | "off" {
  const { rule } = finding;
  return configuredFor(rule, options) ?? severityIn(options.profile ?? "default", rule, finding);
}

type MutableFinding = { -readonly [Part in keyof RuleFinding]: RuleFinding[Part] };

/**
 * What a rule found, as others see it; `failed` hears of fixes that cannot be worked out. Put together part by part,
 * because spreading objects of many forms takes far longer.
 */
function ruleFinding(
  finding: Finding,
  rule: Rule,
  severity: Severity,
  failed: (error: unknown) => void,
): RuleFinding {
  const { range, message, related, tag, fixes } = finding;
  const result: MutableFinding =
    typeof fixes === "function"
      ? withLateFixes({ range, message, rule, severity }, fixes, failed)
      : { range, message, rule, severity };
  if (related) result.related = related;
  if (tag) result.tag = tag;
  if (fixes && typeof fixes !== "function") result.fixes = fixes;
  return result;
}

function withLateFixes(
  { range, message, rule, severity }: RuleFinding,
  fixes: () => readonly Fix[],
  failed: (error: unknown) => void,
): RuleFinding {
  const made = lazily(() => {
    try {
      return fixes();
    } catch (error) {
      failed(error);
      return [];
    }
  });
  return {
    range,
    message,
    rule,
    severity,
    get fixes() {
      return made();
    },
  };
}

/** The same at another level. Its fixes are not asked for here, as a copy of all its members would do. */
function withSeverity(finding: RuleFinding, severity: Severity): RuleFinding {
  const { range, message, related, tag, rule } = finding;
  return {
    range,
    message,
    ...(related && { related }),
    ...(tag && { tag }),
    rule,
    severity,
    get fixes() {
      return finding.fixes ?? [];
    },
  };
}

/** Adds what a rule finds to `findings`, at its own level. */
function* run(rule: Rule, given: RuleContext, options: LintOptions, findings: RuleFinding[]): Steps<void> {
  const { thresholds } = options;
  const limits = thresholds && Object.hasOwn(thresholds, rule.id) ? thresholds[rule.id] : undefined;
  const context = limits ? { ...given, limits } : given;
  const failed = (error: unknown) => options.onError?.(rule, error);
  try {
    let found = 0;
    for (const finding of rule.check(context)) {
      const severity = finding.severity ?? rule.severity;
      if (++found >= MOST_FINDINGS) {
        const message = `${finding.message} (More like this are not listed.)`;
        findings.push(ruleFinding({ ...finding, message }, rule, severity, failed));
        break;
      }
      findings.push(ruleFinding(finding, rule, severity, failed));
      yield;
    }
  } catch (error) {
    failed(error);
  }
}

/** What no directive of the map silences. */
function withoutSilenced(map: WardleyMap, findings: RuleFinding[]): RuleFinding[] {
  if (directivesOf(map).length === 0) return findings;
  const byId = new Map<string, Directive[]>();
  for (const directive of directivesOf(map)) {
    const id = directive.id?.text ?? "";
    byId.set(id, [...(byId.get(id) ?? []), directive]);
  }
  return findings.filter(
    (finding) => !byId.get(finding.rule.id)?.some((directive) => silences(directive, finding)),
  );
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
