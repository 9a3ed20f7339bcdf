/** What the product promises, and whether a run keeps it. */
import { growthExponent } from "./statistics";
import { PRODUCT_TASKS, type TaskName } from "./tasks";

/** Medians in milliseconds of one map. */
export interface SizeResult {
  /** Components; undefined for a real map. */
  readonly size: number | undefined;
  readonly label: string;
  readonly medians: Readonly<Partial<Record<TaskName, number>>>;
}

/** One promise. */
export interface Verdict {
  readonly target: string;
  readonly measured: string;
  /** Undefined when it was not measured. */
  readonly met: boolean | undefined;
}

const slowestGrowth = 1.1;
const frame = 1000 / 60;
const longestEdit = 5;
const longestAnalysis = 100;

/** Growth is fitted from here on: below, a map is too small for its size to matter. */
const growthFrom = 300;

/** Growth exponent of a task over the generated maps. */
export function growthOf(results: readonly SizeResult[], task: TaskName): number | undefined {
  const points = results.flatMap(({ size, medians }) => {
    const time = medians[task];
    return size !== undefined && size >= growthFrom && time !== undefined ? [{ size, time }] : [];
  });
  return growthExponent(points);
}

/** Holds the results against the targets. */
export function judge(results: readonly SizeResult[]): readonly Verdict[] {
  const at = (size: number, task: TaskName) => results.find((result) => result.size === size)?.medians[task];
  const factor = (task: TaskName, least: number, what: string): Verdict => {
    const [ours, theirs] = [at(1000, "text to map"), at(1000, task)];
    const ratio = ours !== undefined && theirs !== undefined ? theirs / ours : undefined;
    return {
      target: `text to map at 1,000: at least ${least} times as fast as the reference's ${what}`,
      measured: ratio === undefined ? "not measured" : `${ratio.toFixed(1)} times`,
      met: ratio === undefined ? undefined : ratio >= least,
    };
  };
  const within = (size: number, task: TaskName, most: number): Verdict => {
    const time = at(size, task);
    return {
      target: `${task} at ${size.toLocaleString("en")}: at most ${most.toFixed(1)} ms`,
      measured: time === undefined ? "not measured" : `${time.toFixed(2)} ms`,
      met: time === undefined ? undefined : time <= most,
    };
  };
  return [
    factor("reference parse", 10, "parse alone"),
    factor("reference parse and links", 200, "parse and link resolution"),
    within(300, "text to diagnostics and SVG", frame),
    within(10_000, "edit to map", longestEdit),
    within(10_000, "analysis", longestAnalysis),
    ...PRODUCT_TASKS.map((task): Verdict => {
      const growth = growthOf(results, task);
      return {
        target: `${task}: growth exponent at most ${slowestGrowth}`,
        measured: growth === undefined ? "not measured" : growth.toFixed(2),
        met: growth === undefined ? undefined : growth <= slowestGrowth,
      };
    }),
  ];
}
