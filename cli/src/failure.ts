/** Exit codes of the command line. */
export const EXIT = {
  /** Done, and nothing found that the caller wants to fail on. */
  ok: 0,
  /** Findings at or above the chosen severity. */
  findings: 1,
  /** Bad usage, unreadable or missing file, unwritable output. */
  failure: 2,
} as const;

/** Thrown to end with exit code 2; the message (one or more lines) goes to standard error. */
export class Failure extends Error {
  override readonly name = "Failure";
}

/** The system's code of an error, such as `ENOENT`; empty when it has none. */
export function errorCode(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "";
}

/** What went wrong with a file, in words: "no such file or folder" instead of `ENOENT`. */
export function describeFileError(error: unknown): string {
  return FILE_ERRORS[errorCode(error)] ?? (error instanceof Error ? error.message : String(error));
}

const FILE_ERRORS: Readonly<Record<string, string>> = {
  ENOENT: "no such file or folder",
  EACCES: "permission denied",
  EPERM: "permission denied",
  EROFS: "the file system is read-only",
  ENOTDIR: "part of the path is not a folder",
  EISDIR: "is a folder",
  ELOOP: "symbolic links go round in a circle",
  ENAMETOOLONG: "the name is too long",
  ENOSPC: "no space left on the device",
};
