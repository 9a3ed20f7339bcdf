import { type Config, configOf } from "../analysis/config/config";
import type { Profile } from "../analysis/profiles";
import type { Severity } from "../analysis/rule";
import type { Decimals } from "../language/format/decimals";
import type { FormatStyle } from "../language/format/formatLines";
import { DRAWN_BOUNDARIES, type StageBoundaries } from "../model/stages";
import type { MaturityModel } from "../report/maturity/maturityModel";

/** Whether a rename goes on in other maps: after a question, never, or always. */
export type OtherMapsChoice = "ask" | "never" | "always";

const OTHER_MAPS_CHOICES: readonly OtherMapsChoice[] = ["ask", "never", "always"];

/** As the file has it; one group for each kind of statement; from the anchors down what is needed. */
export type OutlineOrder = "file" | "kind" | "valueChain";

const OUTLINE_ORDERS: readonly OutlineOrder[] = ["file", "kind", "valueChain"];

/** Above which declarations something stands: none, those that matter to the whole chain, or all that are linked. */
export type CodeLensChoice = "off" | "notable" | "all";

const CODE_LENS_CHOICES: readonly CodeLensChoice[] = ["off", "notable", "all"];

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
  /** Maturity models of one's own, from the files that a shared configuration names. */
  readonly maturityModels: readonly MaturityModel[];
  /** `mapwright.inlayHints.stages`: stages stand behind coordinates. */
  readonly inlayHintStages: boolean;
  /** `mapwright.codeLens`: what a declaration is to the value chain stands above it. */
  readonly codeLens: CodeLensChoice;
  /** `mapwright.format.style`: whether formatting aligns what lines have in common. */
  readonly formatStyle: FormatStyle["style"];
  /** `mapwright.format.decimals`: how formatting writes visibility and evolution. */
  readonly formatDecimals: Decimals;
  /** `mapwright.rename.otherMaps`: whether a component is renamed in the other maps that have it. */
  readonly renameOtherMaps: OtherMapsChoice;
  /** `mapwright.outline.order`: what the outline's top level is, and what lies below what. */
  readonly outlineOrder: OutlineOrder;
  /** `mapwright.inlineCompletion.enabled`: likely links and coordinates are suggested while typing. */
  readonly inlineCompletion: boolean;
  /** `mapwright.workspaceDiagnostics.enabled`: maps that are not open are looked at too. */
  readonly workspaceDiagnostics: boolean;
  /** `mapwright.git.enabled`: maps are compared with what Git has of them. */
  readonly gitEnabled: boolean;
}

/** What applies when nothing is set. */
export const DEFAULT_SETTINGS: Settings = {
  stageBoundaries: DRAWN_BOUNDARIES,
  profile: "default",
  rules: {},
  thresholds: {},
  maturityModels: [],
  inlayHintStages: true,
  codeLens: "notable",
  formatStyle: "aligned",
  formatDecimals: "keep",
  renameOtherMaps: "ask",
  outlineOrder: "file",
  inlineCompletion: false,
  workspaceDiagnostics: true,
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
      codeLens: readCodeLens(source.codeLens, problems),
      renameOtherMaps: readChoice(
        "rename.otherMaps",
        member(source.rename, "otherMaps"),
        OTHER_MAPS_CHOICES,
        DEFAULT_SETTINGS.renameOtherMaps,
        problems,
      ),
      outlineOrder: readChoice(
        "outline.order",
        member(source.outline, "order"),
        OUTLINE_ORDERS,
        DEFAULT_SETTINGS.outlineOrder,
        problems,
      ),
      inlineCompletion: readSwitch(
        "inlineCompletion.enabled",
        member(source.inlineCompletion, "enabled"),
        problems,
        DEFAULT_SETTINGS.inlineCompletion,
      ),
      workspaceDiagnostics: readSwitch(
        "workspaceDiagnostics.enabled",
        member(source.workspaceDiagnostics, "enabled"),
        problems,
      ),
      gitEnabled: readSwitch("git.enabled", member(source.git, "enabled"), problems),
    },
    problems,
  };
}

/**
 * Settings with what a configuration says put over them: a shared file comes before one's own settings.
 *
 * @param maturityModels those in the files that the configuration names
 */
export function withConfig(
  settings: Settings,
  config: Config,
  maturityModels: readonly MaturityModel[] = [],
): Settings {
  return {
    ...settings,
    stageBoundaries: config.stageBoundaries ?? settings.stageBoundaries,
    profile: config.profile ?? settings.profile,
    formatStyle: config.formatStyle ?? settings.formatStyle,
    formatDecimals: config.formatDecimals ?? settings.formatDecimals,
    maturityModels,
    rules: { ...settings.rules, ...config.rules },
    thresholds: { ...settings.thresholds, ...config.thresholds },
  };
}

/** A setting that is one of a few words. */
function readChoice<T extends string>(
  name: string,
  value: unknown,
  choices: readonly T[],
  fallback: T,
  problems: string[],
): T {
  if (value === undefined || value === null) return fallback;
  const choice = choices.find((allowed) => allowed === value);
  if (choice !== undefined) return choice;
  const allowed = choices.map((word) => `"${word}"`).join(", ");
  problems.push(`mapwright.${name}: ${JSON.stringify(value)} is none of ${allowed}; "${fallback}" is used.`);
  return fallback;
}

/** `mapwright.codeLens`; editors that switch things by true and false may do so here. */
function readCodeLens(value: unknown, problems: string[]): CodeLensChoice {
  const fallback = DEFAULT_SETTINGS.codeLens;
  if (typeof value === "boolean") return value ? fallback : "off";
  return readChoice("codeLens", value, CODE_LENS_CHOICES, fallback, problems);
}

/** A setting that is on or off; on when nothing is said, unless its default is another. */
function readSwitch(name: string, value: unknown, problems: string[], fallback = true): boolean {
  if (value === undefined || value === null) return fallback;
  if (typeof value === "boolean") return value;
  problems.push(`mapwright.${name}: ${JSON.stringify(value)} is not true or false; ${fallback} is used.`);
  return fallback;
}

function member(value: unknown, name: string): unknown {
  return isRecord(value) ? value[name] : undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
