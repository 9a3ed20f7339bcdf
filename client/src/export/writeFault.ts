/** Why a file could not be written, as far as users can do something about it. */
export type WriteFault = "denied" | "noFolder" | "isFolder" | "full";

/** What VS Code's file systems and Node call it; VS Code has Node's word in the message only. */
const FAULTS: readonly (readonly [RegExp, WriteFault])[] = [
  [/\b(?:NoPermissions|EACCES|EPERM|EROFS)\b/, "denied"],
  [/\b(?:FileNotFound|ENOENT|ENOTDIR|FileNotADirectory)\b/, "noFolder"],
  [/\b(?:FileIsADirectory|EISDIR)\b/, "isFolder"],
  [/\b(?:ENOSPC|EDQUOT)\b/, "full"],
];

/** What an error of writing a file is about; undefined when it is about something else. */
export function writeFaultOf(error: unknown): WriteFault | undefined {
  if (!(error instanceof Error)) return undefined;
  const words = `${"code" in error ? String(error.code) : ""} ${error.message}`;
  return FAULTS.find(([pattern]) => pattern.test(words))?.[1];
}
