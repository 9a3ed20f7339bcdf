import type { Decimals } from "../../language/format/decimals";
import type { FormatStyle } from "../../language/format/formatLines";
import {
  boundariesFrom,
  DRAWN_BOUNDARIES,
  QUARTILE_BOUNDARIES,
  type StageBoundaries,
} from "../../model/stages";
import { nearestWord } from "../nearestWord";
import { PROFILES, type Profile } from "../profiles";
import type { Rule, Severity } from "../rule";
import { RULES } from "../rules/index";
import type { Threshold } from "../threshold";
import { readFormat } from "./formatConfig";
import { type JsonNode, type JsonProperty, nodeOf, parseJson, valueOfNode } from "./jsonTree";
import { LEVELS } from "./levels";
import { type NamedFile, readModelFiles } from "./modelFiles";
import { type ConfigProblem, listed, shown, spanOf, unknownKey } from "./problems";

/** Name of the file that a team shares; the nearest one upwards from a map holds. */
export const CONFIG_FILE = ".mapwright.json";

/** What a configuration says; what it does not say stays as it is. */
export interface Config {
  readonly profile?: Profile;
  readonly stageBoundaries?: StageBoundaries;
  readonly formatStyle?: FormatStyle["style"];
  readonly formatDecimals?: Decimals;
  /** Files of maturity models of one's own, for the report. */
  readonly maturityModels?: readonly NamedFile[];
  /** Severity by rule id, or off. */
  readonly rules: Readonly<Record<string, Severity | "off">>;
  /** Thresholds by rule id and name. */
  readonly thresholds: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

/** A configuration with what is wrong in it. */
export interface ReadConfig {
  readonly config: Config;
  /** False for a text that is no configuration at all, so that nothing of it holds. */
  readonly readable: boolean;
  /** In the order of the text. */
  readonly problems: readonly ConfigProblem[];
}

/** What may stand in `.mapwright.json`. */
const KEYS = ["$schema", "profile", "stageBoundaries", "format", "rules", "maturityModels"];

const NOTHING: Config = { rules: {}, thresholds: {} };

/** Reads the text of a `.mapwright.json`. Never throws; offsets of problems are those of the text. */
export function parseConfig(text: string): ReadConfig {
  const parsed = parseJson(text);
  if ("error" in parsed) {
    const { start, end, message } = parsed.error;
    const problem = {
      start,
      end,
      setting: "",
      message: `This is not JSON, so nothing in this file holds. ${message}`,
    };
    return { config: NOTHING, readable: false, problems: [problem] };
  }
  const { root } = parsed;
  if (root.kind !== "object") {
    const { start, end } = root;
    const message = 'A configuration is an object: { "profile": …, "rules": { … } }.';
    return { config: NOTHING, readable: false, problems: [{ start, end, setting: "", message }] };
  }
  return readConfig(root, { strict: true });
}

/** Reads the same out of the settings of an editor, where other settings stand beside these. */
export function configOf(settings: unknown): ReadConfig {
  return readConfig(nodeOf(settings), { strict: false });
}

function readConfig(root: JsonNode, { strict }: { readonly strict: boolean }): ReadConfig {
  const problems: ConfigProblem[] = [];
  const rules: Record<string, Severity | "off"> = {};
  const thresholds: Record<string, Readonly<Record<string, number>>> = {};
  let profile: Profile | undefined;
  let stageBoundaries: StageBoundaries | undefined;
  let maturityModels: readonly NamedFile[] = [];
  let format: Pick<Config, "formatStyle" | "formatDecimals"> = {};
  for (const property of root.kind === "object" ? root.properties : []) {
    const { key, value } = property;
    // An editor says null for what is not set.
    if (!strict && value.kind === "value" && value.value === null) continue;
    if (key === "profile") profile = readProfile(value, problems);
    else if (key === "stageBoundaries") stageBoundaries = readBoundaries(value, problems);
    else if (key === "format") format = readFormat(value, problems, strict);
    else if (key === "rules") readRules(value, rules, thresholds, problems);
    else if (strict && key === "maturityModels") maturityModels = readModelFiles(value, problems);
    else if (strict && !KEYS.includes(key)) problems.push(unknownKey(property, "", "setting", KEYS));
  }
  const config: Config = {
    ...(profile && { profile }),
    ...(stageBoundaries && { stageBoundaries }),
    ...format,
    ...(maturityModels.length > 0 && { maturityModels }),
    rules,
    thresholds,
  };
  return { config, readable: true, problems };
}

function readProfile(node: JsonNode, problems: ConfigProblem[]): Profile | undefined {
  const names = Object.keys(PROFILES) as Profile[];
  const found = node.kind === "value" && names.find((name) => name === node.value);
  if (found) return found;
  const near = node.kind === "value" && typeof node.value === "string" && nearestWord(node.value, names, 0.5);
  problems.push({
    ...spanOf(node),
    setting: "profile",
    message: `${shown(node)} is not ${listed(names)}; it is ignored.`,
    ...(near ? { replacement: JSON.stringify(near) } : {}),
  });
  return undefined;
}

function readBoundaries(node: JsonNode, problems: ConfigProblem[]): StageBoundaries | undefined {
  if (node.kind === "value" && node.value === "drawn") return DRAWN_BOUNDARIES;
  if (node.kind === "value" && node.value === "quartile") return QUARTILE_BOUNDARIES;
  const numbers = valueOfNode(node);
  const boundaries = Array.isArray(numbers) ? boundariesFrom(numbers) : undefined;
  if (boundaries) return boundaries;
  problems.push({
    ...spanOf(node),
    setting: "stageBoundaries",
    message: `${shown(node)} is not "drawn", "quartile" or three ascending numbers between 0 and 1; it is ignored.`,
  });
  return undefined;
}

function readRules(
  node: JsonNode,
  rules: Record<string, Severity | "off">,
  thresholds: Record<string, Readonly<Record<string, number>>>,
  problems: ConfigProblem[],
): void {
  const setting = "rules";
  if (node.kind !== "object") {
    const message = `${shown(node)} is not an object of rule ids and severities; it is ignored.`;
    problems.push({ ...spanOf(node), setting, message });
    return;
  }
  for (const property of node.properties) {
    const rule = RULES.find(({ id }) => id === property.key);
    if (!rule) {
      problems.push(
        unknownKey(
          property,
          setting,
          "rule",
          RULES.map(({ id }) => id),
        ),
      );
      continue;
    }
    const severity =
      property.value.kind === "object" ? undefined : readSeverity(rule, property.value, problems);
    if (severity) rules[rule.id] = severity;
    if (property.value.kind !== "object") continue;
    const limits: Record<string, number> = {};
    for (const part of property.value.properties) {
      if (part.key === "severity") {
        const level = readSeverity(rule, part.value, problems);
        if (level) rules[rule.id] = level;
        continue;
      }
      const limit = readThreshold(rule, part, problems);
      if (limit !== undefined) limits[part.key] = limit;
    }
    if (Object.keys(limits).length > 0) thresholds[rule.id] = limits;
  }
}

function readSeverity({ id }: Rule, node: JsonNode, problems: ConfigProblem[]): Severity | "off" | undefined {
  if (node.kind === "value" && typeof node.value === "string") {
    const level = LEVELS.find((name) => name === node.value);
    if (level) return level;
  }
  const near =
    node.kind === "value" && typeof node.value === "string" && nearestWord(node.value, LEVELS, 0.5);
  problems.push({
    ...spanOf(node),
    setting: "rules",
    message: `"${id}" is set to ${shown(node)}; use ${listed(LEVELS)}.`,
    ...(near ? { replacement: JSON.stringify(near) } : {}),
  });
  return undefined;
}

function readThreshold(rule: Rule, property: JsonProperty, problems: ConfigProblem[]): number | undefined {
  const setting = "rules";
  const thresholds = rule.thresholds ?? [];
  const threshold = thresholds.find(({ name }) => name === property.key);
  if (!threshold) {
    problems.push(
      unknownKey(property, setting, `option of ${rule.id}`, [
        "severity",
        ...thresholds.map(({ name }) => name),
      ]),
    );
    return undefined;
  }
  const { value } = property;
  const number = value.kind === "value" ? value.value : undefined;
  if (typeof number === "number" && fits(number, threshold)) return number;
  problems.push({
    ...spanOf(value),
    setting,
    message: `"${threshold.name}" of "${rule.id}" is set to ${shown(value)}; use a ${threshold.whole ? "whole " : ""}number from ${threshold.minimum} to ${threshold.maximum}.`,
  });
  return undefined;
}

function fits(number: number, { minimum, maximum, whole }: Threshold): boolean {
  return number >= minimum && number <= maximum && (!whole || Number.isInteger(number));
}
