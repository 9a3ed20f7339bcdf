import type { RuleFinding, Severity } from "#core/analysis/rule";
import type { FileReport, Reporter } from "./reporter";

/** Severities in words, loudest first. */
const WORDS: Readonly<Record<Severity, string>> = {
  error: "error",
  warning: "warning",
  information: "info",
  hint: "hint",
};

/**
 * One line for each finding, `file:line:column: severity: message [rule]`, as compilers write them and editors
 * and terminals read them (line and column count from 1), and a last line with the sum.
 */
export const textReporter: Reporter = (reports) => {
  const lines = reports.flatMap(({ file, findings }) =>
    findings.map((finding) => `${file}:${describe(finding)}`),
  );
  return [...lines, summary(reports), ""].join("\n");
};

function describe({ range, severity, message, rule }: RuleFinding): string {
  const { line, character } = range.start;
  const oneLine = message.replace(/\s*\r?\n\s*/g, " ");
  return `${line + 1}:${character + 1}: ${WORDS[severity]}: ${oneLine} [${rule.id}]`;
}

function summary(reports: readonly FileReport[]): string {
  const findings = reports.flatMap((report) => report.findings);
  const counts = (Object.keys(WORDS) as Severity[]).flatMap((level) => {
    const count = findings.filter(({ severity }) => severity === level).length;
    return count > 0 ? [plural(count, WORDS[level])] : [];
  });
  const known = reports.reduce((sum, report) => sum + (report.known ?? 0), 0);
  const found = counts.length > 0 ? counts.join(", ") : "nothing found";
  return `${found} in ${plural(reports.length, "file")}${known > 0 ? ` (${known} more in the baseline)` : ""}`;
}

function plural(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? "" : "s"}`;
}
