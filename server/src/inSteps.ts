import type { Steps } from "#core/analysis/steps";

/** Work goes on for so long without a rest, in milliseconds: nobody notices that an answer waited for it. */
const LONGEST = 2;

/** So often work may be given up because of an edit; then it is done without a rest. */
export const MOST_ATTEMPTS = 4;

/**
 * Does work step by step and rests in between.
 *
 * @param rest resolves when it is this work's turn again
 * @param isWanted whether there is still use in it; looked at after each rest
 * @returns false when the work was given up
 */
export async function inSteps(
  work: Steps<unknown>,
  rest: () => Promise<void>,
  isWanted: () => boolean,
): Promise<boolean> {
  let began = Date.now();
  while (!work.next().done) {
    if (Date.now() - began < LONGEST) continue;
    await rest();
    if (!isWanted()) return false;
    began = Date.now();
  }
  return true;
}
