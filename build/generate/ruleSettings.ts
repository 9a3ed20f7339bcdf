import { PROFILE_SCHEMA, ruleSchema, type Schema } from "#core/analysis/config/configSchema";
import { RULES } from "#core/analysis/rules/index";

/** The `properties` of the setting `mapwright.rules`: every rule by its id. */
export function makeRuleSettings(): Readonly<Record<string, Schema>> {
  return Object.fromEntries(RULES.map((rule) => [rule.id, ruleSchema(rule, "markdownDescription")]));
}

/** The setting `mapwright.profile`. */
export function makeProfileSetting(): Schema {
  return { order: 10, scope: "resource", ...PROFILE_SCHEMA };
}
