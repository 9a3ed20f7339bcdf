import path from "node:path";
import { createLimiter } from "../../limiter";
import type { CommittedStates } from "../../runtime";
import { commitsOf, sample } from "./gitLog";
import { readObjects } from "./gitObjects";
import type { Git } from "./runGit";

/** So many earlier states of a map are read. */
const MOST_STATES = 40;

/** So many files' histories are looked at at a time. */
const AT_A_TIME = 4;

/** Only a map with a movement can have one that does not happen. */
const MOVEMENT = /\bevolve\b/i;

/** Where a folder is in a repository. */
export interface Repository {
  /** The folder of git's own files. */
  readonly gitFolder: string;
  /** Path of the folder from the root of the repository, empty or with a slash at its end. */
  readonly prefix: string;
  /** Hash of the commit that is compared with. */
  readonly commit: string;
}

/** The repository of a folder; undefined outside of one, and in one without that commit. */
export async function repositoryOf(
  git: Git,
  folder: string,
  reference = "HEAD",
): Promise<Repository | undefined> {
  const place = await git(folder, ["rev-parse", "--absolute-git-dir", "--show-prefix"]);
  const verified = await git(folder, [
    "rev-parse",
    "--verify",
    "--quiet",
    "--end-of-options",
    `${reference}^{commit}`,
  ]);
  if (!place || !verified) return undefined;
  const [gitFolder = "", prefix = ""] = place.toString("utf8").split("\n");
  return { gitFolder, prefix, commit: verified.toString("utf8").trim() };
}

/**
 * The committed states of files, by the names given. Files that are in no repository, or not in the commit, are
 * left out. One question to git for all files of a repository, and two for each that has a movement.
 */
export async function committedStates(
  git: Git,
  files: readonly string[],
  reference = "HEAD",
): Promise<ReadonlyMap<string, CommittedStates>> {
  const byFolder = new Map<string, string[]>();
  // A line end in a name would end git's question.
  for (const file of files) if (!file.includes("\n")) push(byFolder, path.dirname(file), file);
  const states = new Map<string, CommittedStates>();
  const limit = createLimiter(AT_A_TIME);
  const placed = new Map<string, { folder: string; asked: Asked[] }>();
  for (const [folder, members] of byFolder) {
    const repository = await repositoryOf(git, folder, reference);
    if (!repository) continue;
    const { gitFolder, prefix, commit } = repository;
    const entry = placed.get(gitFolder) ?? { folder, asked: [] };
    placed.set(gitFolder, entry);
    for (const file of members) {
      entry.asked.push({ file, commit, name: `${commit}:${prefix}${path.basename(file)}` });
    }
  }
  for (const { folder, asked } of placed.values()) {
    const heads = await readObjects(
      git,
      folder,
      asked.map(({ name }) => name),
    );
    const work = asked.map(({ file, commit }, at) =>
      limit(async () => {
        const head = heads[at];
        if (head === undefined) return;
        states.set(file, { head, history: MOVEMENT.test(head) ? await historyOf(git, file, commit) : [] });
      }),
    );
    await Promise.all(work);
  }
  return states;
}

/** A file whose committed state is asked for. */
interface Asked {
  readonly file: string;
  readonly commit: string;
  /** `<commit>:<path>`. */
  readonly name: string;
}

async function historyOf(git: Git, file: string, commit: string): Promise<CommittedStates["history"]> {
  const folder = path.dirname(file);
  const commits = sample(await commitsOf(git, folder, commit, path.basename(file)), MOST_STATES);
  const named = commits.filter((one) => !one.path.includes("\n"));
  const texts = await readObjects(
    git,
    folder,
    named.map((one) => `${one.hash}:${one.path}`),
  );
  return named.flatMap(({ date }, at) => {
    const text = texts[at];
    return text === undefined ? [] : [{ date, text }];
  });
}

function push(groups: Map<string, string[]>, key: string, value: string): void {
  const group = groups.get(key);
  if (group) group.push(value);
  else groups.set(key, [value]);
}
