import type { Connection, FileEvent } from "vscode-languageserver";
import { DidChangeWatchedFilesNotification, FileChangeType } from "vscode-languageserver";
import { CONFIG_FILE, type Config, parseConfig } from "#core/analysis/config/config";
import type { MaturityModel } from "#core/report/maturity/maturityModel";
import { configDiagnostics } from "#core/services/configDiagnostics";
import { type NamedModels, namedModels } from "#core/services/maturityModels";
import type { ClientFacts } from "./clientFacts";
import { clientMaps } from "./clientMaps";
import type { Log } from "./logging";
import type { Runtime } from "./runtime";

/** A URI with folders, unlike `untitled:Untitled-1`. */
const HIERARCHICAL = /^[a-z][a-z0-9+.-]*:\//i;

/** A file name without characters that mean something in a pattern. */
const PLAIN = /^[\w .-]+$/;

/** What a team shares beside its maps. */
export interface SharedConfig {
  readonly config: Config;
  /** Those in the files that the configuration names. */
  readonly maturityModels: readonly MaturityModel[];
}

/** The configurations that teams keep beside their maps. */
export interface ConfigFiles {
  /** What the nearest file upwards from a map says; undefined when there is none, or nobody can look. */
  of(uri: string): Promise<SharedConfig | undefined>;
  /** Takes note of files that came, changed or went; true when a configuration may be among them. */
  changed(events: readonly FileEvent[]): boolean;
}

/**
 * Reads configurations, each once until it changes, and shows what is wrong in one as diagnostics of that file: by
 * the runtime's file system, and where that does not reach, as in a virtual workspace, by the client's.
 */
export function createConfigFiles(
  connection: Connection,
  { files }: Runtime,
  client: Pick<ClientFacts, "providesMaps" | "registersWatchers">,
  log: Log,
): ConfigFiles {
  const byFolder = new Map<string, Promise<SharedConfig | undefined>>();
  /** Files that were found, some of which have diagnostics. */
  const found = new Set<string>();
  /** Files that those name. */
  const named = new Set<string>();
  /** Names of files that the client tells of. */
  const watched = new Set<string>();
  const fromClient = client.providesMaps ? clientMaps(connection) : undefined;
  const filesOf = (uri: string) => (uri.startsWith("file:") ? files : undefined) ?? fromClient;
  const textOf = (uri: string) => filesOf(uri)?.read(uri);

  const show = async (uri: string, text: string | undefined): Promise<SharedConfig | undefined> => {
    const read = text === undefined ? undefined : parseConfig(text);
    const models = await modelsOf(uri, read?.config);
    const problems = [...(read?.problems ?? []), ...models.problems];
    const diagnostics =
      text === undefined || read === undefined ? [] : configDiagnostics(text, { ...read, problems });
    if (read) found.add(uri);
    else found.delete(uri);
    connection
      .sendDiagnostics({ uri, diagnostics })
      .catch((error: unknown) => log.error(`the diagnostics of ${uri} failed`, error));
    return read && { config: read.config, maturityModels: models.models };
  };
  /** Asks to be told of a file that is named, by the name that it has in any folder. */
  const watch = (href: string) => {
    const name = decodeURIComponent(href.slice(href.lastIndexOf("/") + 1));
    if (!client.registersWatchers || watched.has(name) || !PLAIN.test(name)) return;
    watched.add(name);
    connection.client
      .register(DidChangeWatchedFilesNotification.type, { watchers: [{ globPattern: `**/${name}` }] })
      .catch((error: unknown) => log.error(`the client does not tell of changes of ${name}`, error));
  };
  const modelsOf = async (uri: string, config: Config | undefined): Promise<NamedModels> => {
    const texts = (config?.maturityModels ?? []).map(async (file) => {
      const { href } = new URL(file.path, uri);
      named.add(href);
      watch(href);
      return { ...file, text: await textOf(href) };
    });
    return namedModels(await Promise.all(texts));
  };
  const lookIn = async (folder: string): Promise<SharedConfig | undefined> => {
    const uri = folder + CONFIG_FILE;
    const text = await textOf(uri);
    if (text !== undefined) return show(uri, text);
    const parent = new URL("..", folder).href;
    return parent === folder ? undefined : configIn(parent);
  };
  const configIn = (folder: string): Promise<SharedConfig | undefined> => {
    const known = byFolder.get(folder) ?? lookIn(folder);
    byFolder.set(folder, known);
    return known;
  };
  const readAgain = async (uri: string) => show(uri, await textOf(uri));

  return {
    of: async (uri) => {
      // An unsaved map has no folder.
      if (filesOf(uri) === undefined || !HIERARCHICAL.test(uri)) return undefined;
      try {
        return await configIn(new URL(".", uri).href);
      } catch (error) {
        log.error(`the configuration for ${uri} could not be read`, error);
        return undefined;
      }
    },
    changed: (events) => {
      const own = events.filter(({ uri }) => uri.endsWith(`/${CONFIG_FILE}`)).map(({ uri }) => uri);
      // Of a folder that goes, clients tell no more than that.
      const gone = events.filter(({ type }) => type === FileChangeType.Deleted);
      const below = [...found].filter((uri) => gone.some((event) => uri.startsWith(`${event.uri}/`)));
      const models = events.some((event) => named.has(event.uri));
      const touched = new Set([...own, ...below, ...(models ? found : [])]);
      if (touched.size === 0) return false;
      byFolder.clear();
      named.clear();
      for (const uri of touched) {
        readAgain(uri).catch((error: unknown) => log.error(`${uri} could not be read`, error));
      }
      return true;
    },
  };
}
