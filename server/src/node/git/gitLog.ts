import type { Git } from "./runGit";

/** A commit that changed a file. */
export interface FileCommit {
  readonly hash: string;
  /** The day on which it was committed, as `2026-01-31`. */
  readonly date: string;
  /** The file's path in it, from the root of the repository. */
  readonly path: string;
}

/** So many commits are looked for. */
const MOST_COMMITS = 500;

const COMMIT = /^([0-9a-f]{40,64}) (\d{4}-\d{2}-\d{2})$/;

/** The commits that changed a file, under whatever name it had, newest first. */
export async function commitsOf(
  git: Git,
  folder: string,
  head: string,
  fileName: string,
): Promise<readonly FileCommit[]> {
  const form = ["-z", "--name-only", "--no-ext-diff", "--date=short", "--format=%H %cd"];
  const args = ["log", "--follow", `--max-count=${MOST_COMMITS}`, ...form, head, "--", fileName];
  const answer = await git(folder, args);
  return answer ? parseLog(answer.toString("utf8")) : [];
}

/** Takes apart what `git log -z --name-only --format="%H %cd"` wrote: `<hash> <date>NUL LF <path>NUL`. */
export function parseLog(answer: string): readonly FileCommit[] {
  const commits: FileCommit[] = [];
  let current: RegExpExecArray | undefined;
  for (const part of answer.split("\0")) {
    const commit = COMMIT.exec(part);
    if (commit) current = commit;
    else if (current && part.startsWith("\n")) {
      commits.push({ hash: current[1] ?? "", date: current[2] ?? "", path: part.slice(1) });
      current = undefined;
    }
  }
  return commits;
}

/** At most so many of the commits, evenly spread, the first and the last among them. */
export function sample(commits: readonly FileCommit[], most: number): readonly FileCommit[] {
  if (commits.length <= most) return commits;
  const step = (commits.length - 1) / (most - 1);
  return Array.from({ length: most }, (_, at) => commits[Math.round(at * step)]).filter(
    (commit) => commit !== undefined,
  );
}
