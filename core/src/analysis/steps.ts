/** Work that can be interrupted wherever it yields, and what comes of it. */
export type Steps<T> = Generator<void, T>;

/** Does such work without a rest. */
export function finish<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
