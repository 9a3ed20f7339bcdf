/** A Git repository in a folder that is there already. */
import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import path from "node:path";

/** A state of some files; what is undefined is deleted in it. */
export interface FolderState {
  readonly subject: string;
  /** A day such as `2026-01-31`. */
  readonly day: string;
  readonly files: Readonly<Record<string, string | undefined>>;
}

/** Makes a folder a repository with these commits, the oldest first; gives their hashes. */
export function commitStates(folder: string, states: readonly FolderState[]): readonly string[] {
  const git = (args: readonly string[], env: NodeJS.ProcessEnv = {}) =>
    execFileSync("git", [...args], { cwd: folder, encoding: "utf8", env: { ...process.env, ...env } }).trim();
  git(["init", "--quiet", "--initial-branch=main"]);
  git(["config", "user.email", "mapper@example.org"]);
  git(["config", "user.name", "Ada Mapper"]);
  return states.map(({ subject, day, files }) => {
    for (const [name, text] of Object.entries(files)) {
      if (text === undefined) git(["rm", "--quiet", name]);
      else writeFileSync(path.join(folder, name), text);
    }
    const date = `${day}T12:00:00Z`;
    git(["add", "--", ...Object.keys(files).filter((name) => files[name] !== undefined)]);
    git(["commit", "--quiet", "--message", subject], { GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date });
    return git(["rev-parse", "HEAD"]);
  });
}
