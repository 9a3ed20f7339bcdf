import type { Severity } from "../analysis/rule";
import { boundariesFrom, DRAWN_BOUNDARIES, QUARTILE_BOUNDARIES, type StageBoundaries } from "../model/stages";

/** The settings of one resource, after validation. */
export interface Settings {
  /** `mapwright.stageBoundaries`. */
  readonly stageBoundaries: StageBoundaries;
  /** `mapwright.rules`: severity by rule id, or off. */
  readonly rules: Readonly<Record<string, Severity | "off">>;
  /** `mapwright.inlayHints.stages`: stages stand behind coordinates. */
  readonly inlayHintStages: boolean;
  /** `mapwright.codeLens`: needs and needers stand above declarations. */
  readonly codeLens: boolean;
}

/** What applies when nothing is set. */
export const DEFAULT_SETTINGS: Settings = {
  stageBoundaries: DRAWN_BOUNDARIES,
  rules: {},
  inlayHintStages: true,
  codeLens: true,
};

const SEVERITIES = new Set(["error", "warning", "information", "hint", "off"]);

/**
 * Reads the `mapwright` section of a configuration. Never throws: a wrong value falls back to its default and
 * is described in `problems` (one sentence each, naming the setting and what is allowed).
 */
export function readSettings(section: unknown): { settings: Settings; problems: string[] } {
  const problems: string[] = [];
  const source = isRecord(section) ? section : {};
  return {
    settings: {
      stageBoundaries: readBoundaries(source.stageBoundaries, problems),
      rules: readRules(source.rules, problems),
      inlayHintStages: readSwitch("inlayHints.stages", member(source.inlayHints, "stages"), problems),
      codeLens: readSwitch("codeLens", source.codeLens, problems),
    },
    problems,
  };
}

function readBoundaries(value: unknown, problems: string[]): StageBoundaries {
  if (value === undefined || value === null || value === "drawn") return DRAWN_BOUNDARIES;
  if (value === "quartile") return QUARTILE_BOUNDARIES;
  const boundaries = Array.isArray(value) ? boundariesFrom(value) : undefined;
  if (boundaries) return boundaries;
  problems.push(
    `mapwright.stageBoundaries: ${JSON.stringify(value)} is not "drawn", "quartile" or three ascending numbers between 0 and 1; "drawn" is used.`,
  );
  return DRAWN_BOUNDARIES;
}

function readRules(value: unknown, problems: string[]): Record<string, Severity | "off"> {
  const rules: Record<string, Severity | "off"> = {};
  if (value === undefined || value === null) return rules;
  if (!isRecord(value)) {
    problems.push("mapwright.rules: expected an object of rule id and severity; it is ignored.");
    return rules;
  }
  for (const [id, severity] of Object.entries(value)) {
    if (typeof severity === "string" && SEVERITIES.has(severity)) rules[id] = severity as Severity | "off";
    else {
      problems.push(
        `mapwright.rules: "${id}" is set to ${JSON.stringify(severity)}; use error, warning, information, hint or off.`,
      );
    }
  }
  return rules;
}

/** A setting that is on unless it is switched off. */
function readSwitch(name: string, value: unknown, problems: string[]): boolean {
  if (value === undefined || value === null) return true;
  if (typeof value === "boolean") return value;
  problems.push(`mapwright.${name}: ${JSON.stringify(value)} is not true or false; true is used.`);
  return true;
}

function member(value: unknown, name: string): unknown {
  return isRecord(value) ? value[name] : undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
