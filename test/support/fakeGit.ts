import { chmodSync, writeFileSync } from "node:fs";
import path from "node:path";
import { temporaryFolder } from "./commandLine";

/** A folder with a `git` that runs these lines of shell, to be put first on the path. */
export function fakeGit(script: string): string {
  const folder = temporaryFolder();
  const file = path.join(folder, "git");
  writeFileSync(file, `#!/bin/sh\n${script}\n`);
  chmodSync(file, 0o755);
  return folder;
}
