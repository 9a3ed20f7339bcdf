/** Mocha's root hooks for the UI tests: the stage, and a picture of every failure. */
import { exitOnSignals } from "../vscode/signals";
import { clearStage, openWindows, setStage } from "./stage";

/** Mocha takes these from a file that it was told to require. */
export const mochaHooks: Mocha.RootHookObject = {
  async beforeAll(this: Mocha.Context) {
    this.timeout(600_000);
    exitOnSignals();
    await setStage();
  },
  async afterEach(this: Mocha.Context) {
    const test = this.currentTest;
    if (test?.state !== "failed") return;
    const name = test.fullTitle().replaceAll(/[^a-z0-9]+/gi, "-");
    for (const [index, window] of openWindows().entries()) {
      const picture = await window
        .screenshot(`failed-${name}-${index}`)
        .catch((error: Error) => error.message);
      console.error(`      picture: ${picture}`);
    }
  },
  async afterAll(this: Mocha.Context) {
    this.timeout(60_000);
    await clearStage();
  },
};
