/** The benchmark's tables as text. */
import { growthOf, type SizeResult, type Verdict } from "./targets";
import { PRODUCT_TASKS, REFERENCE_TASKS, type TaskName } from "./tasks";

/** Ratios that are shown: how many times longer the second takes than the first. */
const RATIOS: readonly (readonly [name: string, one: TaskName, other: TaskName])[] = [
  ["parse : reference parse", "parse", "reference parse"],
  ["text to map : reference parse", "text to map", "reference parse"],
  ["text to map : reference parse and links", "text to map", "reference parse and links"],
  ["parse : analysis", "parse", "analysis"],
];

/** Milliseconds with three significant digits, or a dash. */
function milliseconds(time: number | undefined): string {
  if (time === undefined) return "-";
  return time >= 100 ? time.toFixed(0) : time.toPrecision(3);
}

/** Rows in columns; the first column to the left, the others to the right. */
export function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const lines = rows.map((row) =>
    row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join("  "),
  );
  return lines.map((line) => line.trimEnd()).join("\n");
}

/** Medians by task and size, growth, and ratios, most of them to the reference engine. */
export function resultsTable(results: readonly SizeResult[]): string {
  const heading = ["median, ms", ...results.map(({ label }) => label), "growth"];
  const times = [...PRODUCT_TASKS, ...REFERENCE_TASKS].map((task) => [
    task,
    ...results.map(({ medians }) => milliseconds(medians[task])),
    growthOf(results, task)?.toFixed(2) ?? "-",
  ]);
  const ratios = RATIOS.map(([name, one, other]) => [
    name,
    ...results.map(({ medians }) => {
      const [short, long] = [medians[one], medians[other]];
      return short === undefined || long === undefined ? "-" : `${milliseconds(long / short)}x`;
    }),
    "",
  ]);
  return table([heading, ...times, heading.map(() => ""), ...ratios]);
}

/** One line a target. */
export function verdictLines(verdicts: readonly Verdict[]): string {
  const word = (met: boolean | undefined) => (met === undefined ? "-" : met ? "met" : "NOT MET");
  return table(verdicts.map(({ target, measured, met }) => [target, measured, word(met)]));
}
