import { type Config, configOf } from "../analysis/config/config";
import type { Profile } from "../analysis/profiles";
import type { Severity } from "../analysis/rule";
import { DRAWN_BOUNDARIES, type StageBoundaries } from "../model/stages";

/** The settings of one resource, after validation. */
export interface Settings {
  /** `mapwright.stageBoundaries`. */
  readonly stageBoundaries: StageBoundaries;
  /** `mapwright.profile`: how loud the rules are that `rules` does not name. */
  readonly profile: Profile;
  /** `mapwright.rules`: severity by rule id, or off. */
  readonly rules: Readonly<Record<string, Severity | "off">>;
  /** The thresholds given there, by rule id and name. */
  readonly thresholds: Config["thresholds"];
  /** `mapwright.inlayHints.stages`: stages stand behind coordinates. */
  readonly inlayHintStages: boolean;
  /** `mapwright.codeLens`: needs and needers stand above declarations. */
  readonly codeLens: boolean;
  /** `mapwright.git.enabled`: maps are compared with what Git has of them. */
  readonly gitEnabled: boolean;
}

/** What applies when nothing is set. */
export const DEFAULT_SETTINGS: Settings = {
  stageBoundaries: DRAWN_BOUNDARIES,
  profile: "default",
  rules: {},
  thresholds: {},
  inlayHintStages: true,
  codeLens: true,
  gitEnabled: true,
};

/**
 * Reads the `mapwright` section of a configuration. Never throws: a wrong value falls back to its default and
 * is described in `problems` (one sentence each, naming the setting and what is allowed).
 */
export function readSettings(section: unknown): { settings: Settings; problems: string[] } {
  const source = isRecord(section) ? section : {};
  const read = configOf(source);
  const problems = read.problems.map(({ setting, message }) => `mapwright.${setting}: ${message}`);
  return {
    settings: {
      ...withConfig(DEFAULT_SETTINGS, read.config),
      inlayHintStages: readSwitch("inlayHints.stages", member(source.inlayHints, "stages"), problems),
      codeLens: readSwitch("codeLens", source.codeLens, problems),
      gitEnabled: readSwitch("git.enabled", member(source.git, "enabled"), problems),
    },
    problems,
  };
}

/** Settings with what a configuration says put over them: a shared file comes before one's own settings. */
export function withConfig(settings: Settings, config: Config): Settings {
  return {
    ...settings,
    stageBoundaries: config.stageBoundaries ?? settings.stageBoundaries,
    profile: config.profile ?? settings.profile,
    rules: { ...settings.rules, ...config.rules },
    thresholds: { ...settings.thresholds, ...config.thresholds },
  };
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
