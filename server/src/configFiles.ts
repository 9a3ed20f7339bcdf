import type { Connection, FileEvent } from "vscode-languageserver";
import { FileChangeType } from "vscode-languageserver";
import { CONFIG_FILE, type Config, parseConfig } from "#core/analysis/config/config";
import { configDiagnostics } from "#core/services/configDiagnostics";
import type { Log } from "./logging";
import type { Runtime } from "./runtime";

/** The configurations that teams keep beside their maps. */
export interface ConfigFiles {
  /** What the nearest file upwards from a map says; undefined when there is none, or nobody can look. */
  of(uri: string): Promise<Config | undefined>;
  /** Takes note of files that came, changed or went; true when a configuration may be among them. */
  changed(events: readonly FileEvent[]): boolean;
}

/**
 * Reads configurations by the runtime's file system, each once until it changes, and shows what is wrong in one
 * as diagnostics of that file. Without a file system, or for a map that is no file, there are none.
 */
export function createConfigFiles(connection: Connection, { files }: Runtime, log: Log): ConfigFiles {
  const byFolder = new Map<string, Promise<Config | undefined>>();
  /** Files that were found, some of which have diagnostics. */
  const found = new Set<string>();

  const show = (uri: string, text: string | undefined): Config | undefined => {
    const read = text === undefined ? undefined : parseConfig(text);
    const diagnostics = text === undefined || read === undefined ? [] : configDiagnostics(text, read);
    if (read) found.add(uri);
    else found.delete(uri);
    connection
      .sendDiagnostics({ uri, diagnostics })
      .catch((error: unknown) => log.error(`the diagnostics of ${uri} failed`, error));
    return read?.config;
  };
  const lookIn = async (folder: string): Promise<Config | undefined> => {
    const uri = folder + CONFIG_FILE;
    const text = await files?.read(uri);
    if (text !== undefined) return show(uri, text);
    const parent = new URL("..", folder).href;
    return parent === folder ? undefined : configIn(parent);
  };
  const configIn = (folder: string): Promise<Config | undefined> => {
    const known = byFolder.get(folder) ?? lookIn(folder);
    byFolder.set(folder, known);
    return known;
  };
  const readAgain = async (uri: string) => show(uri, await files?.read(uri));

  return {
    of: async (uri) => {
      if (files === undefined || !uri.startsWith("file:")) return undefined;
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
      const touched = new Set([...own, ...below]);
      if (touched.size === 0) return false;
      byFolder.clear();
      for (const uri of touched) {
        readAgain(uri).catch((error: unknown) => log.error(`${uri} could not be read`, error));
      }
      return true;
    },
  };
}
