/** What stands between a map's name and that of its variant: `tea.a.owm`, `tea-2030.owm`, `tea_b.owm`, `tea (2).owm`. */
const SEPARATOR = /[.\-_ (]/;

/**
 * The files that look like variants of a map: those in its folder whose names begin as its own does.
 *
 * @param map path of the map
 * @param paths of all files there are to choose from, the map's own among them or not
 * @returns in the order of their names, without the map itself
 */
export function variantsOf(map: string, paths: readonly string[]): readonly string[] {
  const { folder, stem } = parts(map);
  const same = paths.filter((path) => path !== map && parts(path).folder === folder);
  return same.filter((path) => isVariant(stem, parts(path).stem)).sort((a, b) => (a < b ? -1 : 1));
}

/** True when one name continues the other, or both continue the same. */
function isVariant(a: string, b: string): boolean {
  return baseOf(a) === baseOf(b) || a === baseOf(b) || b === baseOf(a);
}

/** A name without what tells variants apart: all up to the last separator that is not at its start. */
function baseOf(stem: string): string {
  for (let at = stem.length - 1; at > 0; at--) {
    if (SEPARATOR.test(stem.charAt(at))) return stem.slice(0, at).trimEnd();
  }
  return stem;
}

function parts(path: string): { folder: string; stem: string } {
  const slash = path.lastIndexOf("/");
  const name = path.slice(slash + 1);
  const dot = name.lastIndexOf(".");
  return { folder: path.slice(0, slash + 1), stem: (dot > 0 ? name.slice(0, dot) : name).toLowerCase() };
}
