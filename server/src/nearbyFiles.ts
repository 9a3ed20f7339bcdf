import type { FileExists } from "#core/services/findings";
import type { Runtime } from "./runtime";

/** Answers whether files named in maps exist. */
export interface NearbyFiles {
  /** The check for names relative to a document; the same function until `refresh`, for results are kept by it. */
  of(uri: string): FileExists;
  /** Forgets the check of a document. */
  forget(uri: string): void;
  /** Makes every check a new one, because files came or went. */
  refresh(): void;
}

/** Checks by the runtime's file system; without one, or for a document that is no file, nobody can know. */
export function createNearbyFiles({ fileExists }: Runtime): NearbyFiles {
  const checks = new Map<string, FileExists>();
  return {
    of: (uri) => {
      if (fileExists === undefined || !uri.startsWith("file:")) return undefined;
      const check = checks.get(uri) ?? ((name: string) => exists(fileExists, uri, name));
      checks.set(uri, check);
      return check;
    },
    forget: (uri) => {
      checks.delete(uri);
    },
    refresh: () => checks.clear(),
  };
}

function exists(fileExists: (uri: string) => boolean, uri: string, name: string): boolean | undefined {
  try {
    return fileExists(new URL(name.replaceAll("\\", "/"), uri).href);
  } catch {
    return undefined;
  }
}
