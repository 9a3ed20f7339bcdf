import { hasScheme } from "#core/analysis/literalAddress";
import { addressUri } from "#core/analysis/portfolio/addressUris";
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

/**
 * Checks by the runtime's file system; without one, or for a document that is no file, by what is known of the
 * workspace.
 *
 * @param has whether a map is stored at a URI; undefined when nobody can know
 */
export function createNearbyFiles(
  { fileExists }: Runtime,
  has: (uri: string) => boolean | undefined,
): NearbyFiles {
  const checks = new Map<string, FileExists>();
  return {
    of: (uri) => {
      const known = uri.startsWith("file:") ? fileExists : undefined;
      const check = checks.get(uri) ?? ((name: string) => exists(known ?? has, uri, name));
      checks.set(uri, check);
      return check;
    },
    forget: (uri) => {
      checks.delete(uri);
    },
    refresh: () => checks.clear(),
  };
}

function exists(
  fileExists: (uri: string) => boolean | undefined,
  uri: string,
  name: string,
): boolean | undefined {
  const target = hasScheme(name) ? undefined : addressUri(uri, name);
  if (target === undefined) return undefined;
  const end = target.search(/[?#]/);
  return fileExists(end < 0 ? target : target.slice(0, end));
}
