import path from "node:path";
import type { RuleFinding, Severity } from "#core/analysis/rule";
import type { Reporter } from "./reporter";

/**
 * The commands of GitHub Actions' workflow log; hints have none, for they would crowd out what counts: a step
 * shows ten annotations of a kind.
 */
const COMMANDS: Readonly<Record<Severity, string | undefined>> = {
  error: "error",
  warning: "warning",
  information: "notice",
  hint: undefined,
};

/** Workflow commands that GitHub shows as annotations on the lines of a pull request. */
export const githubReporter: Reporter = (reports) =>
  reports
    .flatMap(({ file, findings }) => findings.flatMap((finding) => commandFor(file, finding)))
    .map((line) => `${line}\n`)
    .join("");

function commandFor(file: string, { rule, severity, range, message }: RuleFinding): string[] {
  const command = COMMANDS[severity];
  if (command === undefined) return [];
  const { start, end } = range;
  const properties = [
    ["file", repositoryPath(file)],
    ["line", start.line + 1],
    ["endLine", end.line + 1],
    // GitHub takes columns only where a finding ends on the line it starts on.
    ...(start.line === end.line
      ? [["col", start.character + 1] as const, ["endColumn", end.character + 1] as const]
      : []),
    ["title", rule.id],
  ] as const;
  const list = properties.map(([name, value]) => `${name}=${escapeProperty(String(value))}`).join(",");
  return [`::${command} ${list}::${escapeData(message)}`];
}

/** The path from the repository's root, where the step runs in a checkout; GitHub wants forward slashes. */
function repositoryPath(file: string): string {
  const workspace = process.env.GITHUB_WORKSPACE;
  const relative = workspace ? path.relative(workspace, path.resolve(file)) : "";
  const shown = relative === "" || relative.startsWith("..") || path.isAbsolute(relative) ? file : relative;
  return shown.replaceAll(path.sep, "/");
}

/** As the runner reads it back (actions/toolkit, `command.ts`). */
function escapeData(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
