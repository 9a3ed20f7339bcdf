import { PROFILES } from "../profiles";
import type { Rule } from "../rule";
import { RULES } from "../rules/index";
import type { Threshold } from "../threshold";
import { FORMAT_DECIMALS, FORMAT_STYLES } from "./formatConfig";
import { LEVELS } from "./levels";

/** JSON schemas (draft 7) of what a configuration may say; editors complete and check by them. */

/** A piece of a schema. */
export type Schema = Readonly<Record<string, unknown>>;

/**
 * What may be said of one rule: a level, or a level and thresholds where it has some.
 *
 * @param text the key under which a description stands: editors' settings show Markdown
 */
export function ruleSchema(rule: Rule, text: "description" | "markdownDescription" = "description"): Schema {
  const { title, description, severity, thresholds = [] } = rule;
  const about = { default: severity, [text]: `${title.replace(/\.?$/, ".")} ${description}` };
  const level = { type: "string", enum: LEVELS };
  if (thresholds.length === 0) return { ...level, ...about };
  const properties = Object.fromEntries([
    ["severity", { ...level, description: "How loud it is." }],
    ...thresholds.map((threshold) => [threshold.name, thresholdSchema(threshold)] as const),
  ]);
  return { anyOf: [level, { type: "object", additionalProperties: false, properties }], ...about };
}

function thresholdSchema({ description, minimum, maximum, whole, ...threshold }: Threshold): Schema {
  return { type: whole ? "integer" : "number", minimum, maximum, default: threshold.default, description };
}

/** The profiles, each with what it does. */
export const PROFILE_SCHEMA: Schema = {
  type: "string",
  enum: Object.keys(PROFILES),
  enumDescriptions: Object.values(PROFILES),
  default: "default",
  description: "How loud the rules are that are not set one by one.",
};

/** Where the stages meet. */
export const BOUNDARIES_SCHEMA: Schema = {
  default: "drawn",
  description:
    "Where one stage of evolution ends and the next begins; a map's own `// @boundaries` tag comes first.",
  anyOf: [
    {
      type: "string",
      enum: ["drawn", "quartile"],
      enumDescriptions: [
        "0.175, 0.40 and 0.70, as OnlineWardleyMaps draws them.",
        "0.25, 0.50 and 0.75: four equal stages.",
      ],
    },
    {
      type: "array",
      minItems: 3,
      maxItems: 3,
      items: { type: "number", exclusiveMinimum: 0, exclusiveMaximum: 1 },
      description: "Three ascending numbers between 0 and 1.",
    },
  ],
};

/** How maps are formatted, a schema for each part. */
export const FORMAT_SCHEMAS: Readonly<Record<"style" | "decimals", Schema>> = {
  style: {
    type: "string",
    enum: Object.keys(FORMAT_STYLES),
    enumDescriptions: Object.values(FORMAT_STYLES),
    default: "aligned",
    description: "How statements are laid out when a map is formatted.",
  },
  decimals: {
    enum: FORMAT_DECIMALS.map(([value]) => value),
    enumDescriptions: FORMAT_DECIMALS.map(([, description]) => description),
    default: "keep",
    description: "How many decimals visibility and evolution are given when a map is formatted.",
  },
};

/** The schema of `.mapwright.json`. */
export function configSchema(): Schema {
  return {
    $schema: "http://json-schema.org/draft-07/schema#",
    title: "Mapwright",
    description:
      "How Mapwright checks the Wardley maps in this folder and below; shared by editors and the command line. The nearest file upwards from a map holds.",
    type: "object",
    additionalProperties: false,
    properties: {
      $schema: { type: "string", description: "The schema of this file." },
      profile: PROFILE_SCHEMA,
      stageBoundaries: BOUNDARIES_SCHEMA,
      format: {
        type: "object",
        description: "How maps are formatted.",
        additionalProperties: false,
        properties: FORMAT_SCHEMAS,
      },
      maturityModels: {
        type: "array",
        items: { type: "string", minLength: 1 },
        description:
          "Files of maturity models of your own, relative to this file. A report measures a map by the model that its `// @maturity-model` tag names.",
      },
      rules: {
        type: "object",
        description:
          "Each rule by its id: how loud it is, or that and its thresholds. Rules not named are as the profile has them.",
        additionalProperties: false,
        properties: Object.fromEntries(RULES.map((rule) => [rule.id, ruleSchema(rule)])),
      },
    },
  };
}
