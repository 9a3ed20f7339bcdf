import { type Connection, MessageType, ShowMessageNotification } from "vscode-languageserver";
import { documentUri } from "#core/language/markdown/mapFences";
import { PRODUCT } from "#core/language/product";
import { readSettings, type Settings, withConfig } from "#core/services/settings";
import type { ClientFacts } from "./clientFacts";
import type { ConfigFiles } from "./configFiles";
import type { Log } from "./logging";

/** Name of the section of the client's configuration. */
const SECTION = PRODUCT.name;

/** The settings of each open map. */
export interface Configuration {
  /** The settings that apply to a resource; asked of the client once and remembered until they change. */
  of(uri: string): Promise<Settings>;
  /** The settings that apply somewhere: to the folders of the workspace, and to what is in none of them. */
  everywhere(): Promise<readonly Settings[]>;
  /** Forgets what is known of one resource. */
  forget(uri: string): void;
  /** Takes note of a change, so that everything is asked for again. `settings` is what the client sent along. */
  change(settings: unknown): void;
  /** Takes note that files with configurations changed. */
  filesChanged(): void;
}

/**
 * Settings by way of `workspace/configuration` with the resource as scope, or, from a client that cannot
 * answer that, what it pushes. A wrong value falls back to its default and is reported once. What the nearest
 * `.mapwright.json` says comes before them.
 */
export function createConfiguration(
  connection: Connection,
  client: ClientFacts,
  files: ConfigFiles,
  log: Log,
): Configuration {
  const reported = new Set<string>();
  const known = new Map<string, Promise<Settings>>();
  let pushed = client.initialSettings;

  const read = (section: unknown): Settings => {
    const { settings, problems } = readSettings(section);
    for (const problem of problems) {
      if (reported.has(problem)) continue;
      reported.add(problem);
      log.warn(problem);
      void connection.sendNotification(ShowMessageNotification.type, {
        type: MessageType.Warning,
        message: problem,
      });
    }
    return settings;
  };
  const ask = async (uri?: string): Promise<Settings> => {
    if (!client.answersConfiguration) return read(pushed);
    try {
      const scope = uri === undefined ? {} : { scopeUri: uri };
      return read(await connection.workspace.getConfiguration({ ...scope, section: SECTION }));
    } catch (error) {
      log.error(`the configuration of ${uri ?? "no resource"} could not be read, defaults apply`, error);
      return read(undefined);
    }
  };
  const settingsOf = async (uri: string): Promise<Settings> => {
    const [settings, shared] = await Promise.all([ask(uri), files.of(uri)]);
    return shared ? withConfig(settings, shared.config, shared.maturityModels) : settings;
  };
  return {
    of: (uri) => {
      // What holds for a document holds for the maps in its fences.
      const resource = documentUri(uri);
      const settings = known.get(resource) ?? settingsOf(resource);
      known.set(resource, settings);
      return settings;
    },
    everywhere: () => Promise.all([ask(), ...client.folders.map(ask)]),
    forget: (uri) => {
      known.delete(documentUri(uri));
    },
    change: (settings) => {
      if (isRecord(settings) && SECTION in settings) pushed = settings[SECTION];
      known.clear();
    },
    filesChanged: () => known.clear(),
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
