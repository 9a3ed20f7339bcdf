import { statSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import type { FileHistory } from "../../runtime";
import { committedStates, repositoryOf } from "./committedStates";
import type { Git } from "./runGit";

/** Files of git that change when another commit is checked out or made. */
const TELLING_FILES = ["HEAD", "logs/HEAD"];

/** The history of files as git keeps it. */
export function gitHistory(git: Git): FileHistory {
  const gitFolders = new Map<string, string>();
  return {
    stamp: (uri) => {
      const gitFolder = gitFolders.get(uri);
      return gitFolder === undefined ? undefined : stampOf(gitFolder);
    },
    read: async (uri) => {
      const file = fileURLToPath(uri);
      const repository = await repositoryOf(git, path.dirname(file));
      if (!repository) return undefined;
      gitFolders.set(uri, repository.gitFolder);
      return (await committedStates(git, [file])).get(file);
    },
  };
}

function stampOf(gitFolder: string): string {
  return TELLING_FILES.map((name) => {
    const stats = statSync(path.join(gitFolder, name), { throwIfNoEntry: false });
    return stats ? `${stats.mtimeMs} ${stats.size}` : "none";
  }).join(", ");
}
