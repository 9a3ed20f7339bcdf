/**
 * Mocha's `spec` reporter, which also writes how many tests passed, failed and were skipped as JSON into the
 * file that the environment names, so that several runs can be added up; and, when asked, tells what took longest.
 */
import { writeFileSync } from "node:fs";
import Mocha from "mocha";

/** The environment variable that names the file. */
export const countsVariable = "MAPWRIGHT_TEST_COUNTS";

/** The environment variable that says how many of the slowest tests and hooks to list. */
export const slowestVariable = "MAPWRIGHT_TEST_SLOWEST";

/** The figures of one run. */
export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** The reporter; mocha makes one per run. */
export default class CountingReporter extends Mocha.reporters.Spec {
  constructor(runner: Mocha.Runner, options: Mocha.MochaOptions) {
    super(runner, options);
    const { EVENT_TEST_RETRY, EVENT_TEST_END, EVENT_HOOK_END } = Mocha.Runner.constants;
    // A test that needed its second attempt passes, but not in silence.
    runner.on(EVENT_TEST_RETRY, (test: Mocha.Test, error: Error) => {
      Mocha.reporters.Base.consoleLog(`    tried again: ${test.fullTitle()}: ${error.message}`);
    });
    const listed = Number(process.env[slowestVariable] ?? 0);
    const durations: { readonly title: string; readonly duration: number }[] = [];
    for (const event of [EVENT_TEST_END, EVENT_HOOK_END]) {
      runner.on(event, (one: Mocha.Test | Mocha.Hook) => {
        durations.push({ title: one.fullTitle(), duration: one.duration ?? 0 });
      });
    }
    runner.once("end", () => {
      const slowest = durations.sort((a, b) => b.duration - a.duration).slice(0, listed);
      for (const { title, duration } of slowest) Mocha.reporters.Base.consoleLog(`${duration} ms  ${title}`);
      const file = process.env[countsVariable];
      if (!file) return;
      const counts: Counts = {
        passed: this.stats.passes,
        failed: this.stats.failures,
        skipped: this.stats.pending,
      };
      writeFileSync(file, JSON.stringify(counts));
    });
  }
}
