import { readdir, readFile, stat } from "node:fs/promises";
import path from "node:path";
import picomatch from "picomatch";
import { documentUri, fenceIndex, fenceUri, mapFences } from "#core/language/markdown/mapFences";
import { hasMapExtension, hasMarkdownExtension, MAP_EXTENSIONS } from "#core/language/product";
import { sourceOfPicture } from "#core/render/pictureSource";
import { describeFileError, errorCode, Failure } from "./failure";
import type { FencedMapFile } from "./markdownFile";

/** The argument that means standard input. */
export const STANDARD_INPUT = "-";

/** A map to work on. */
export interface MapFile {
  /** The path as it is to be shown; `-` for standard input, `notes.md#2` for the second map of a Markdown file. */
  readonly file: string;
  readonly text: string;
  /** Set for a map in a fence of a Markdown file. */
  readonly fenced?: FencedMapFile;
}

/** Folders that are never searched. */
const SKIPPED = new Set(["node_modules", ".git"]);

/**
 * Reads the maps that the arguments name: files, folders (searched for maps), glob patterns, and `-` for
 * standard input; of Markdown files those in fences, or one of them by its number (`notes.md#2`). All or nothing: throws a `Failure` with a line for each argument or file that cannot be
 * read, so that a caller never acts on a part.
 */
export async function readMaps(args: readonly string[]): Promise<readonly MapFile[]> {
  if (args.length === 0)
    throw new Failure("name at least one file, folder or pattern, or - for standard input");
  if (args.filter((arg) => arg === STANDARD_INPUT).length > 1) {
    throw new Failure("standard input (-) can be read only once");
  }
  const problems: string[] = [];
  const collect = async <T>(work: Promise<T>): Promise<T | undefined> => {
    try {
      return await work;
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      problems.push(error.message);
      return undefined;
    }
  };
  const names = new Set<string>();
  for (const arg of args) {
    for (const name of (await collect(expand(arg))) ?? []) names.add(name);
  }
  const files: MapFile[] = [];
  for (const name of names) {
    for (const map of (await collect(readFileMaps(name))) ?? []) {
      if (!files.some(({ file }) => file === map.file)) files.push(map);
    }
  }
  if (problems.length > 0) throw new Failure(problems.join("\n"));
  return files;
}

/** The files an argument stands for, sorted. */
async function expand(arg: string): Promise<readonly string[]> {
  if (arg === STANDARD_INPUT) return [arg];
  try {
    if (!(await stat(arg)).isDirectory()) return [arg];
  } catch (error) {
    if (namesFence(arg)) return [arg];
    const pattern = errorCode(error) === "ENOENT" ? scanPattern(arg) : undefined;
    if (pattern) return expandPattern(arg, pattern);
    throw new Failure(`${arg}: ${describeFileError(error)}`);
  }
  const found = (await filesBelow(arg)).filter(hasMapExtension).sort();
  if (found.length === 0) throw new Failure(`${arg}: the folder holds no ${MAP_EXTENSIONS.join(", ")} file`);
  return found;
}

/** A glob pattern: the folder to start from, and what the path below it must match. */
interface Pattern {
  readonly base: string;
  readonly glob: string;
}

/** The parts of a glob pattern; undefined when the argument is a plain path. */
function scanPattern(arg: string): Pattern | undefined {
  const { base, glob, isGlob } = picomatch.scan(arg.replaceAll(path.sep, "/"));
  return isGlob && glob !== "" ? { base: base === "" ? "." : base, glob } : undefined;
}

async function expandPattern(arg: string, { base, glob }: Pattern): Promise<readonly string[]> {
  const matches = picomatch(glob);
  const below = (file: string) => path.relative(base, file).replaceAll(path.sep, "/");
  const found = (await filesBelow(base)).filter((file) => matches(below(file))).sort();
  if (found.length === 0) throw new Failure(`${arg}: no file matches`);
  return found;
}

/** All files below a folder but for those in folders that are never searched. */
async function filesBelow(folder: string): Promise<readonly string[]> {
  const found: string[] = [];
  const pending = [folder];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    for (const entry of await listFolder(next)) {
      const entryPath = path.join(next, entry.name);
      if (!entry.isDirectory()) found.push(entryPath);
      else if (!SKIPPED.has(entry.name)) pending.push(entryPath);
    }
  }
  return found;
}

async function listFolder(folder: string) {
  try {
    return await readdir(folder, { withFileTypes: true });
  } catch (error) {
    throw new Failure(`${folder}: ${describeFileError(error)}`);
  }
}

async function readFileMaps(file: string): Promise<readonly MapFile[]> {
  const index = namesFence(file) ? fenceIndex(file) : undefined;
  if (index !== undefined) {
    const maps = await readMarkdown(documentUri(file));
    const map = maps[index];
    if (!map)
      throw new Failure(`${file}: the file holds ${maps.length === 1 ? "1 map" : `${maps.length} maps`}`);
    return [map];
  }
  if (hasMarkdownExtension(file)) return readMarkdown(file);
  if (isPicture(file)) return [{ file, text: await readPicture(file) }];
  return [{ file, text: decode(await readBytes(file)) }];
}

/** True for pictures that may carry their map. */
export function isPicture(file: string): boolean {
  return [".svg", ".png"].includes(path.extname(file).toLowerCase());
}

/** The text of the map that a picture carries. */
async function readPicture(file: string): Promise<string> {
  const text = sourceOfPicture(await readBytes(file));
  if (text === undefined)
    throw new Failure(`${file}: the picture carries no map; only pictures of mapwright do`);
  return text;
}

/** True for `notes.md#2`, unless a file is called so. */
function namesFence(arg: string): boolean {
  return fenceIndex(arg) !== undefined && hasMarkdownExtension(documentUri(arg));
}

/** The maps in the fences of a Markdown file; none for a file without any. */
async function readMarkdown(file: string): Promise<readonly MapFile[]> {
  const markdown = { file, text: decode(await readBytes(file)) };
  return mapFences(markdown.text).map((fence, index) => ({
    file: fenceUri(file, index),
    text: fence.text,
    fenced: { markdown, fence, index },
  }));
}

async function readBytes(file: string): Promise<Uint8Array> {
  try {
    return file === STANDARD_INPUT ? await readStandardInput() : await readFile(file);
  } catch (error) {
    throw new Failure(`${file}: ${describeFileError(error)}`);
  }
}

async function readStandardInput(): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

/** UTF-8 to text. A byte-order mark stays, for it is part of the text; bytes that are no UTF-8 become U+FFFD. */
function decode(bytes: Uint8Array): string {
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
}
