/** The entry of the tests that run inside the extension host. */
import { readdirSync } from "node:fs";
import path from "node:path";
import { format } from "node:util";
import Mocha from "mocha";
import CountingReporter from "../support/countingReporter";
import { reportMark } from "../support/reportMark";

/**
 * VS Code calls this when the workbench is there; the bundled suites lie beside this file.
 *
 * @returns fulfilled when every test passed
 */
export async function run(): Promise<void> {
  Mocha.reporters.Base.consoleLog = (...args: unknown[]) => console.log(`${reportMark}${format(...args)}`);
  const mocha = new Mocha({
    ui: "bdd",
    timeout: 60_000,
    retries: 1,
    reporter: CountingReporter,
    forbidPending: true,
    ...(process.env.MAPWRIGHT_TEST_GREP ? { grep: process.env.MAPWRIGHT_TEST_GREP } : {}),
  });
  for (const file of readdirSync(__dirname).sort()) {
    if (file.endsWith(".test.js")) mocha.addFile(path.join(__dirname, file));
  }
  const failures = await new Promise<number>((resolve) => {
    mocha.run(resolve);
  });
  if (failures > 0) throw new Error(`${failures} failed`);
}
