import { randomUUID } from "node:crypto";
import { constants } from "node:fs";
import { access, realpath, rename, rm, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { describeFileError, errorCode, Failure } from "./failure";

/**
 * Writes a result to a file, or to standard output when no file is given. A file appears whole or not at all:
 * the text goes to a neighbour first, which then takes the file's name. Throws a `Failure` when it cannot.
 */
export async function writeResult(text: string | Uint8Array, file: string | undefined): Promise<void> {
  if (file === undefined) return writeStandardOutput(text);
  try {
    await writeWhole(file, text);
  } catch (error) {
    throw new Failure(`${file}: ${describeFileError(error)}`);
  }
}

/** Writes to standard output and waits until it is gone; a reader that has gone away is no failure. */
export function writeStandardOutput(text: string | Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    process.stdout.write(text, (error) => {
      if (!error || errorCode(error) === "EPIPE") resolve();
      else reject(new Failure(`standard output: ${describeFileError(error)}`));
    });
  });
}

async function writeWhole(file: string, text: string | Uint8Array): Promise<void> {
  const target = await existing(file);
  if (target === undefined) return replaceFile(file, text, 0o666);
  const stats = await stat(target);
  await access(target, constants.W_OK);
  // A device or a pipe cannot be replaced by a file; a folder makes this fail with the right words.
  if (!stats.isFile()) return writeFile(target, text);
  return replaceFile(target, text, stats.mode & 0o777);
}

/** The path of a file that exists, with symbolic links followed so that a link stays a link. */
async function existing(file: string): Promise<string | undefined> {
  try {
    return await realpath(file);
  } catch (error) {
    if (errorCode(error) === "ENOENT") return undefined;
    throw error;
  }
}

async function replaceFile(file: string, text: string | Uint8Array, mode: number): Promise<void> {
  const draft = path.join(path.dirname(file), `.${randomUUID()}.tmp`);
  try {
    await writeFile(draft, text, { flag: "wx", mode });
    await rename(draft, file);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}
