import type { Diagnostic, DiagnosticSeverity } from "vscode-languageserver-types";
import type { Reporter } from "./reporter";

const WORDS: Readonly<Record<DiagnosticSeverity, string>> = {
  1: "error",
  2: "warning",
  3: "info",
  4: "hint",
};

/**
 * One line for each finding, `file:line:column: severity: message [rule]`, as compilers write them and editors
 * and terminals read them (line and column count from 1), and a last line with the sum.
 */
export const textReporter: Reporter = (reports) => {
  const lines = reports.flatMap(({ file, diagnostics }) =>
    diagnostics.map((diagnostic) => `${file}:${describe(diagnostic)}`),
  );
  return [
    ...lines,
    summary(
      reports.flatMap(({ diagnostics }) => diagnostics),
      reports.length,
    ),
    "",
  ].join("\n");
};

function describe({ range, severity = 1, message, code }: Diagnostic): string {
  const { line, character } = range.start;
  const text = typeof message === "string" ? message : message.value;
  const oneLine = text.replace(/\s*\r?\n\s*/g, " ");
  return `${line + 1}:${character + 1}: ${WORDS[severity]}: ${oneLine} [${code}]`;
}

function summary(diagnostics: readonly Diagnostic[], files: number): string {
  const counts = ([1, 2, 3, 4] as const).flatMap((level) => {
    const count = diagnostics.filter(({ severity }) => severity === level).length;
    return count > 0 ? [plural(count, WORDS[level])] : [];
  });
  return `${counts.length > 0 ? counts.join(", ") : "nothing found"} in ${plural(files, "file")}`;
}

function plural(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? "" : "s"}`;
}
