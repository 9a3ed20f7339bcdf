/** An address with a scheme, such as `https:`; two letters at least, so that a drive is none. */
const WITH_SCHEME = /^[a-z][a-z0-9+.-]+:/i;

/** A path, or the name of a map's file. */
const PATH = /^\.{0,2}\/|\.(?:owm|wm|wmap)$/i;

/** True for an address that says itself where it leads, as `https:` does, and is no path. */
export function hasScheme(address: string): boolean {
  return WITH_SCHEME.test(address);
}

/** True for what is written in `url(…)` when it is an address itself and no name of a `url` line. */
export function isLiteralAddress(reference: string): boolean {
  return hasScheme(reference) || PATH.test(reference);
}
