/**
 * Mocha's `spec` reporter, which also writes how many tests passed, failed and were skipped as JSON into the
 * file that the environment names, so that several runs can be added up.
 */
import { writeFileSync } from "node:fs";
import Mocha from "mocha";

/** The environment variable that names the file. */
export const countsVariable = "MAPWRIGHT_TEST_COUNTS";

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
    // A test that needed its second attempt passes, but not in silence.
    runner.on(Mocha.Runner.constants.EVENT_TEST_RETRY, (test: Mocha.Test, error: Error) => {
      console.log(`    tried again: ${test.fullTitle()}: ${error.message}`);
    });
    runner.once("end", () => {
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
