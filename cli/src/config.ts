import { readFile } from "node:fs/promises";
import path from "node:path";
import { CONFIG_FILE, type Config, parseConfig } from "#core/analysis/config/config";
import { positionIn } from "#core/analysis/config/positionIn";
import type { ConfigProblem } from "#core/analysis/config/problems";
import type { Profile } from "#core/analysis/profiles";
import type { MaturityModel } from "#core/report/maturity/maturityModel";
import { namedModels } from "#core/services/maturityModels";
import { DEFAULT_SETTINGS, type Settings, withConfig } from "#core/services/settings";
import { describeFileError, errorCode, Failure } from "./failure";
import { STANDARD_INPUT } from "./files";

/** What decides the settings besides the files' own places. */
export interface ConfigOptions {
  /** A configuration to take instead of the nearest one. */
  readonly config?: string | undefined;
  /** A profile that comes before the configuration's. */
  readonly profile?: Profile | undefined;
}

/**
 * The settings of each map: those of `--config`, else of the nearest `.mapwright.json` upwards from it (of the
 * working folder for standard input). What is wrong in a configuration is told on standard error, once, and
 * passed over; a file that `--config` names and that cannot be read, or is no JSON, is a `Failure`.
 */
export async function settingsFinder({
  config,
  profile,
}: ConfigOptions): Promise<(file: string) => Promise<Settings>> {
  const settled = (found: Shared | undefined): Settings => {
    const settings = found
      ? withConfig(DEFAULT_SETTINGS, found.config, found.maturityModels)
      : DEFAULT_SETTINGS;
    return profile ? { ...settings, profile } : settings;
  };
  if (config !== undefined) {
    const settings = settled(await readGiven(config));
    return async () => settings;
  }
  const byFolder = new Map<string, Promise<Settings>>();
  const settingsIn = (folder: string): Promise<Settings> => {
    const known = byFolder.get(folder) ?? lookIn(folder);
    byFolder.set(folder, known);
    return known;
  };
  const lookIn = async (folder: string): Promise<Settings> => {
    const found = await readNear(path.join(folder, CONFIG_FILE));
    const parent = path.dirname(folder);
    return found || parent === folder ? settled(found) : settingsIn(parent);
  };
  return (file) => settingsIn(file === STANDARD_INPUT ? process.cwd() : path.dirname(path.resolve(file)));
}

/** A configuration with the models in the files that it names. */
interface Shared {
  readonly config: Config;
  readonly maturityModels: readonly MaturityModel[];
}

async function readGiven(file: string): Promise<Shared> {
  let text: string;
  try {
    text = await readFile(file, "utf8");
  } catch (error) {
    throw new Failure(`${file}: ${describeFileError(error)}`);
  }
  const { config, readable, problems } = parseConfig(text);
  if (!readable) throw new Failure(describe(file, text, problems));
  return withModels(config, file, file, text, problems);
}

/** The configuration in a file; undefined when there is no such file, or none that can be read. */
async function readNear(file: string): Promise<Shared | undefined> {
  let text: string;
  try {
    text = await readFile(file, "utf8");
  } catch (error) {
    if (!["ENOENT", "ENOTDIR"].includes(errorCode(error)))
      complain(`${shown(file)}: ${describeFileError(error)}`);
    return undefined;
  }
  const { config, problems } = parseConfig(text);
  return withModels(config, file, shown(file), text, problems);
}

/** @param label how messages name the file */
async function withModels(
  config: Config,
  file: string,
  label: string,
  text: string,
  problems: readonly ConfigProblem[],
): Promise<Shared> {
  const named = (config.maturityModels ?? []).map(async (model) => {
    const place = path.resolve(path.dirname(file), model.path);
    return { ...model, text: await readFile(place, "utf8").catch(() => undefined) };
  });
  const { models, problems: more } = namedModels(await Promise.all(named));
  warn(label, text, [...problems, ...more]);
  return { config, maturityModels: models };
}

function warn(file: string, text: string, problems: readonly ConfigProblem[]): void {
  if (problems.length > 0) complain(describe(file, text, problems));
}

/** One line for each problem, `file:line:column: message`, counted from 1. */
function describe(file: string, text: string, problems: readonly ConfigProblem[]): string {
  return problems
    .map(({ start, message }) => {
      const { line, character } = positionIn(text, start);
      return `${file}:${line + 1}:${character + 1}: ${message}`;
    })
    .join("\n");
}

function shown(file: string): string {
  const relative = path.relative(process.cwd(), file);
  return relative.startsWith("..") ? file : relative;
}

function complain(message: string): void {
  process.stderr.write(`${message}\n`);
}
