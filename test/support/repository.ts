/** Git repositories for tests, each in a folder of its own. */
import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { temporaryFolder } from "./commandLine";

/** A repository and what can be done in it. */
export interface TestRepository {
  readonly folder: string;
  /** Writes files without committing them. */
  write(files: Readonly<Record<string, string>>): void;
  /** Writes files and commits everything, on a day such as `2026-01-31`. */
  commit(files: Readonly<Record<string, string>>, date?: string): void;
  git(...args: readonly string[]): string;
}

/** A new repository without commits. */
export function createRepository(): TestRepository {
  const folder = temporaryFolder();
  const run = (args: readonly string[], env: NodeJS.ProcessEnv = {}) =>
    execFileSync("git", [...args], { cwd: folder, encoding: "utf8", env: { ...process.env, ...env } });
  const write = (files: Readonly<Record<string, string>>) => {
    for (const [name, text] of Object.entries(files)) {
      const file = path.join(folder, name);
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, text);
    }
  };
  run(["init", "--quiet", "--initial-branch=main"]);
  run(["config", "user.email", "mapper@example.org"]);
  run(["config", "user.name", "Mapper"]);
  return {
    folder,
    write,
    commit: (files, date = "2026-01-01") => {
      write(files);
      const day = `${date}T12:00:00Z`;
      run(["add", "--all"]);
      run(["commit", "--quiet", "--allow-empty", "--message", "a state"], {
        GIT_AUTHOR_DATE: day,
        GIT_COMMITTER_DATE: day,
      });
    },
    git: (...args) => run(args),
  };
}
