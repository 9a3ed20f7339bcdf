import type { Severity } from "#core/analysis/rule";
import { RULES } from "#core/analysis/rules/index";

/** What `mapwright.rules` may say of a rule; `off` besides the severities. */
const LEVELS: Readonly<Record<Severity | "off", true>> = {
  error: true,
  warning: true,
  information: true,
  hint: true,
  off: true,
};

/** The schema of one rule's entry. */
export interface RuleSetting {
  readonly type: "string";
  readonly enum: readonly string[];
  readonly default: Severity;
  readonly markdownDescription: string;
}

/** The `properties` of the setting `mapwright.rules`: every rule by its id. */
export function makeRuleSettings(): Readonly<Record<string, RuleSetting>> {
  return Object.fromEntries(
    RULES.map(({ id, title, description, severity }) => [
      id,
      {
        type: "string",
        enum: Object.keys(LEVELS),
        default: severity,
        markdownDescription: `${title.replace(/\.?$/, ".")} ${description}`,
      },
    ]),
  );
}
