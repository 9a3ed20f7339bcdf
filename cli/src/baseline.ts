import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import type { Severity } from "#core/analysis/rule";
import { describeFileError, errorCode, Failure } from "./failure";
import { fingerprintText } from "./fingerprint";
import { toJson } from "./json";
import { writeResult } from "./output";
import type { FileReport } from "./reporters/reporter";

/** Findings that a project has come to know: only what is new since then is reported. */

/** One or more findings of a rule on the same text of a file. */
interface BaselineEntry {
  readonly rule: string;
  /** The text that is marked, see `fingerprintText`. */
  readonly at: string;
  /** The loudest of them; what is louder now is new. */
  readonly severity: Severity;
  readonly count: number;
}

/** Entries by file, relative to the baseline's folder, with forward slashes. */
type Baseline = Readonly<Record<string, readonly BaselineEntry[]>>;

const LOUDNESS: Readonly<Record<Severity, number>> = { error: 4, warning: 3, information: 2, hint: 1 };

/** What of the reports is not in a baseline file. Throws a `Failure` when that cannot be read. */
export async function withoutKnown(
  reports: readonly FileReport[],
  baselineFile: string,
): Promise<readonly FileReport[]> {
  const baseline = await readBaseline(baselineFile);
  return reports.map((report) => {
    const left = new Map<string, { severity: Severity; count: number }>();
    const key = keyOf(report.file, baselineFile);
    for (const entry of Object.hasOwn(baseline, key) ? (baseline[key] ?? []) : []) {
      left.set(`${entry.rule}\n${entry.at}`, { severity: entry.severity, count: entry.count });
    }
    const findings = report.findings.filter((finding) => {
      const known = left.get(`${finding.rule.id}\n${fingerprintText(report.snapshot, finding)}`);
      if (!known || known.count === 0 || LOUDNESS[finding.severity] > LOUDNESS[known.severity]) return true;
      known.count--;
      return false;
    });
    return { ...report, findings, known: report.findings.length - findings.length };
  });
}

/** Writes what is found now as the baseline; files that were not looked at keep what was known of them. */
export async function updateBaseline(reports: readonly FileReport[], baselineFile: string): Promise<void> {
  const files = new Map<string, readonly BaselineEntry[]>();
  const kept = existsSync(baselineFile) ? await readBaseline(baselineFile) : {};
  for (const [file, entries] of Object.entries(kept)) {
    if (existsSync(path.resolve(path.dirname(baselineFile), file))) files.set(file, entries);
  }
  for (const report of reports) files.set(keyOf(report.file, baselineFile), entriesOf(report));
  const sorted = [...files].filter(([, entries]) => entries.length > 0).sort(([a], [b]) => (a < b ? -1 : 1));
  await writeResult(toJson({ version: 1, files: Object.fromEntries(sorted) }), baselineFile);
}

function entriesOf({ snapshot, findings }: FileReport): readonly BaselineEntry[] {
  const entries = new Map<string, BaselineEntry>();
  for (const finding of findings) {
    const { rule, severity } = finding;
    const at = fingerprintText(snapshot, finding);
    const key = `${rule.id}\n${at}`;
    const known = entries.get(key);
    const loudest = known && LOUDNESS[known.severity] > LOUDNESS[severity] ? known.severity : severity;
    entries.set(key, { rule: rule.id, at, severity: loudest, count: (known?.count ?? 0) + 1 });
  }
  return [...entries].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, entry]) => entry);
}

function keyOf(file: string, baselineFile: string): string {
  const folder = path.resolve(path.dirname(baselineFile));
  return path.relative(folder, path.resolve(file)).replaceAll(path.sep, "/");
}

async function readBaseline(file: string): Promise<Baseline> {
  let text: string;
  try {
    text = await readFile(file, "utf8");
  } catch (error) {
    const hint = errorCode(error) === "ENOENT" ? "; --update-baseline writes it" : "";
    throw new Failure(`${file}: ${describeFileError(error)}${hint}`);
  }
  try {
    const value: unknown = JSON.parse(text);
    if (isBaseline(value)) return value.files;
  } catch {
    // Said below: whatever is wrong with it, it is no baseline.
  }
  throw new Failure(`${file}: is not a baseline; --update-baseline writes one`);
}

function isBaseline(value: unknown): value is { readonly files: Baseline } {
  if (!isRecord(value) || value.version !== 1 || !isRecord(value.files)) return false;
  return Object.values(value.files).every((entries) => Array.isArray(entries) && entries.every(isEntry));
}

function isEntry(value: unknown): value is BaselineEntry {
  return (
    isRecord(value) &&
    typeof value.rule === "string" &&
    typeof value.at === "string" &&
    typeof value.count === "number" &&
    typeof value.severity === "string" &&
    Object.hasOwn(LOUDNESS, value.severity)
  );
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
