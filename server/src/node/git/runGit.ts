import { execFile } from "node:child_process";
import { HistoryUnavailable } from "../../runtime";

/** A git that takes longer than this for one answer is not asked again, in milliseconds. */
export const GIT_TIMEOUT = 4000;

/** Answers longer than this are given up, in bytes. */
const LONGEST_ANSWER = 256 * 1024 * 1024;

/** Settings that could make reading run another program or wait for one. */
const CAUTION = [
  "-c",
  "core.fsmonitor=false",
  "-c",
  "log.showSignature=false",
  "--no-pager",
  "--literal-pathspecs",
];

/** Variables with which a hook of git tells its children where they are; a folder of ours says so itself. */
const NOT_INHERITED = ["GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_NAMESPACE"];

/**
 * Runs git in a folder; gives what it wrote, or undefined when it failed, as it does outside of repositories.
 *
 * @throws HistoryUnavailable when git is not installed or does not answer in time
 */
export type Git = (folder: string, args: readonly string[], input?: string) => Promise<Buffer | undefined>;

/** The git on the path. It only reads: nothing is locked, fetched or asked of the user. */
export function createGit(timeout: number = GIT_TIMEOUT): Git {
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    GIT_OPTIONAL_LOCKS: "0",
    GIT_TERMINAL_PROMPT: "0",
    GIT_NO_LAZY_FETCH: "1",
    LC_ALL: "C",
  };
  for (const name of NOT_INHERITED) delete env[name];
  return (folder, args, input = "") =>
    new Promise((resolve, reject) => {
      // The folder is named by an option and is not the working directory: on Windows that is searched for
      // programs first, so that a repository could bring a git.exe of its own.
      const child = execFile(
        "git",
        [...CAUTION, "-C", folder, ...args],
        {
          encoding: "buffer",
          env,
          timeout,
          killSignal: "SIGKILL",
          maxBuffer: LONGEST_ANSWER,
          windowsHide: true,
        },
        (error, stdout) => {
          if (!error) resolve(stdout);
          else if (error.code === "ENOENT") reject(new HistoryUnavailable("git is not installed", false));
          else if (error.killed && error.signal === "SIGKILL") reject(timedOut(timeout));
          else resolve(undefined);
        },
      );
      // A git that ends without reading its input is told of by its exit code.
      child.stdin?.on("error", () => {});
      child.stdin?.end(input);
    });
}

function timedOut(timeout: number): HistoryUnavailable {
  const message = `git did not answer within ${timeout / 1000} seconds; maps are not compared with their history any more`;
  return new HistoryUnavailable(message, true);
}
