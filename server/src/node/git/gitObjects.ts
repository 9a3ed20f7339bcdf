import type { Git } from "./runGit";

/** `<hash> blob 12` before each object. */
const HEADER = /^[0-9a-f]{40,64} ([a-z]+) (\d+)$/;

/**
 * The texts of files in commits, in the order of their names; undefined for what is not there.
 *
 * @param names `<commit>:<path from the root of the repository>`, without line ends
 */
export async function readObjects(
  git: Git,
  folder: string,
  names: readonly string[],
): Promise<readonly (string | undefined)[]> {
  if (names.length === 0) return [];
  const answer = await git(folder, ["cat-file", "--batch"], `${names.join("\n")}\n`);
  return answer ? parseBatch(answer, names.length) : names.map(() => undefined);
}

/** Takes apart what `git cat-file --batch` wrote for so many names. */
export function parseBatch(answer: Buffer, count: number): readonly (string | undefined)[] {
  const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
  const texts: (string | undefined)[] = [];
  let at = 0;
  while (texts.length < count) {
    const end = answer.indexOf(10, at);
    if (end < 0) {
      texts.push(undefined);
      continue;
    }
    const header = HEADER.exec(answer.toString("utf8", at, end));
    at = end + 1;
    if (!header) {
      texts.push(undefined);
      continue;
    }
    const size = Number(header[2]);
    texts.push(header[1] === "blob" ? decoder.decode(answer.subarray(at, at + size)) : undefined);
    // A line end follows each object.
    at += size + 1;
  }
  return texts;
}
