import { hasScheme } from "../literalAddress";

/** Addresses written in maps and the URIs they stand for, as editors open them. */

/** The scheme and the host of a URI, and what follows: `file://` + `/maps/tea.owm`. */
const HIERARCHICAL = /^([a-z][a-z0-9+.-]*:(?:\/\/[^/?#]*)?)(\/[^?#]*)/i;

/** Schemes that are opened whatever map they stand in; any other might run a command. */
const OPENED = new Set(["http", "https", "mailto"]);

/** `C:`, which is no scheme. */
const DRIVE = /^[a-z]:/i;

/**
 * The URI to which an address leads: as it stands with a scheme, else relative to the folder of the map. Undefined for
 * an address that leads nowhere, for schemes that no map should open, and for maps that are in no folder.
 */
export function addressUri(from: string, address: string): string | undefined {
  const written = address.trim();
  if (written === "" || DRIVE.test(written)) return undefined;
  if (hasScheme(written)) {
    const scheme = schemeOf(written);
    return OPENED.has(scheme) || scheme === schemeOf(from) ? encodeLoose(written) : undefined;
  }
  const base = HIERARCHICAL.exec(from);
  const { path, suffix } = splitSuffix(written.replaceAll("\\", "/"));
  if (!base || path === "") return undefined;
  const [, root = "", basePath = ""] = base;
  const segments = path.startsWith("/") ? [] : basePath.split("/").slice(0, -1);
  for (const segment of path.split("/")) {
    if (segment === "..") segments.pop();
    else if (segment !== "" && segment !== ".") segments.push(encodeSegment(segment));
  }
  return `${root}/${segments.filter((segment) => segment !== "").join("/")}${encodeLoose(suffix)}`;
}

/**
 * The address that leads from a map to a URI, written as another address was: relative or from the root, with `./` or
 * without, with slashes of either kind. Undefined when no path leads there.
 *
 * @param like the address in whose manner it is written; what stands behind its `#` or `?` stays
 */
export function addressTo(from: string, to: string, like: string): string | undefined {
  const [start, end] = [HIERARCHICAL.exec(from), HIERARCHICAL.exec(to)];
  if (!start || !end || start[1]?.toLowerCase() !== end[1]?.toLowerCase()) return undefined;
  const target = segmentsOf(end[2] ?? "");
  const { suffix } = splitSuffix(like);
  if (hasScheme(like)) return `${end[1]}${end[2]}${suffix}`;
  const folder = segmentsOf(start[2] ?? "").slice(0, -1);
  const written = like.trimStart().startsWith("/")
    ? `/${target.map(readable).join("/")}`
    : relative(folder, target, /^\.[\\/]/.test(like.trimStart()));
  const path = like.includes("\\") && !like.includes("/") ? written.replaceAll("/", "\\") : written;
  return path + suffix;
}

/** The URI of a key, see `addressKey`: every character of it stands for itself. */
export function uriOfKey(key: string): string {
  const root = /^[a-z][a-z0-9+.-]*:(?:\/\/[^/]*)?/i.exec(key)?.[0] ?? "";
  return root + key.slice(root.length).split("/").map(encodeSegmentOfKey).join("/");
}

function relative(folder: readonly string[], target: readonly string[], dotted: boolean): string {
  let common = 0;
  while (common < folder.length && common < target.length - 1 && folder[common] === target[common]) common++;
  const up = folder.slice(common).map(() => "..");
  const path = [...up, ...target.slice(common).map(readable)].join("/");
  return dotted && up.length === 0 ? `./${path}` : path;
}

function segmentsOf(path: string): readonly string[] {
  return path
    .split("/")
    .filter((segment) => segment !== "")
    .map(decodeSegment);
}

function schemeOf(uri: string): string {
  return uri.slice(0, uri.indexOf(":")).toLowerCase();
}

function splitSuffix(address: string): { readonly path: string; readonly suffix: string } {
  const end = address.search(/[?#]/);
  return end < 0
    ? { path: address, suffix: "" }
    : { path: address.slice(0, end), suffix: address.slice(end) };
}

/** As people write it: only what would end the address, or be taken for an encoded character, is encoded. */
function readable(segment: string): string {
  return segment.replace(/[%#?()[\]\\\s]/g, (character) =>
    character === " " ? " " : `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`,
  );
}

function encodeSegment(segment: string): string {
  return decodeSegment(segment).replace(/[^A-Za-z0-9._~!$&'()*+,;=@-]+/gu, encode);
}

function encodeSegmentOfKey(segment: string): string {
  return segment.replace(/[^A-Za-z0-9._~!$&'()*+,;=@:-]+/gu, encode);
}

/** Encodes what no URI may hold, and nothing that is encoded already. */
function encodeLoose(text: string): string {
  return text.replace(/[^\x21-\x7e]+|["<>\\^`{|}]+/gu, encode);
}

function encode(text: string): string {
  try {
    return encodeURIComponent(text);
  } catch {
    // Half of a character that takes two.
    return "%EF%BF%BD";
  }
}

function decodeSegment(segment: string): string {
  if (!segment.includes("%")) return segment;
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
