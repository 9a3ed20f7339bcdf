/** URIs of maps and the addresses by which maps lead to each other, without any host's URI library. */

/** `file:`, `vscode-vfs:`; two letters at least, so that a drive is none. */
const SCHEME = /^[a-z][a-z0-9+.-]+:/i;

/** The drive of `/c:/maps`; a folder called `c:d` is none. */
const DRIVE = /^(file:\/\/\/)([a-z]):(?=\/|$)/i;

/**
 * The form by which URIs are compared: percent signs decoded and the drive letter small, for two writers of the
 * same `file:` URI need not encode the same characters.
 */
export function addressKey(uri: string): string {
  return withSmallDrive(decode(uri));
}

/** The key of the map to which an address in a map leads; undefined for an address that leads nowhere. */
export function resolveAddress(from: string, address: string): string | undefined {
  const target = withoutSuffix(address.trim().replaceAll("\\", "/"));
  if (target === "") return undefined;
  if (SCHEME.test(target)) return addressKey(target);
  const base = addressKey(from);
  const root = rootLength(base);
  const decoded = decode(target);
  const path = decoded.startsWith("/") ? [] : base.slice(root).split("/").slice(0, -1);
  for (const part of decoded.split("/")) {
    if (part === "..") path.pop();
    else if (part !== "" && part !== ".") path.push(part);
  }
  return withSmallDrive(`${base.slice(0, root)}/${path.filter((part) => part !== "").join("/")}`);
}

/** Key of the folder that a map is in. */
export function folderOf(uri: string): string {
  const key = addressKey(uri);
  return key.slice(0, Math.max(0, key.lastIndexOf("/")));
}

/** The file name of a map: `tea.owm`, or `Untitled-1`. */
export function fileNameOf(uri: string): string {
  const key = addressKey(uri);
  const slash = key.lastIndexOf("/");
  return key.slice((slash < 0 ? key.indexOf(":") : slash) + 1);
}

/** The file name without its extension: `tea`. */
export function fileStemOf(uri: string): string {
  const name = fileNameOf(uri);
  const dot = name.lastIndexOf(".");
  return dot > 0 ? name.slice(0, dot) : name;
}

/**
 * How a map is named in a message on another one: by its file name, with its folder when the other has the
 * same file name.
 */
export function labelOf(uri: string, seenFrom: string): string {
  const name = fileNameOf(uri);
  if (name !== fileNameOf(seenFrom)) return name;
  const folder = folderOf(uri);
  return `${folder.slice(folder.lastIndexOf("/") + 1)}/${name}`;
}

function withSmallDrive(key: string): string {
  return key.replace(DRIVE, (_, root: string, letter: string) => `${root}${letter.toLowerCase()}:`);
}

/** Length of `file://host` or `untitled:` at the start of a key: what is above every path. */
function rootLength(key: string): number {
  const scheme = key.indexOf(":") + 1;
  if (!key.startsWith("//", scheme)) return scheme;
  const slash = key.indexOf("/", scheme + 2);
  return slash < 0 ? key.length : slash;
}

function withoutSuffix(address: string): string {
  const end = address.search(/[?#]/);
  return end < 0 ? address : address.slice(0, end);
}

/** Decoded as far as it can be: a percent sign that encodes nothing stays. */
function decode(text: string): string {
  if (!text.includes("%")) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
