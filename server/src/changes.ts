import type { CancellationToken } from "vscode-languageserver";

/** Tells those who wait that something may be another than before. */
export interface Changes {
  /** Something changed. */
  note(): void;
  /** How often something changed. */
  readonly count: number;
  /** Resolves when something changes after a count, or when nobody waits any more. */
  after(count: number, token: CancellationToken): Promise<void>;
}

/** Nothing has changed yet. */
export function createChanges(): Changes {
  let count = 0;
  let waiting: (() => void)[] = [];
  return {
    note: () => {
      count++;
      const woken = waiting;
      waiting = [];
      for (const wake of woken) wake();
    },
    get count() {
      return count;
    },
    after: (seen, token) =>
      new Promise((resolve) => {
        if (count !== seen || token.isCancellationRequested) {
          resolve();
          return;
        }
        waiting.push(resolve);
        token.onCancellationRequested(() => {
          waiting = waiting.filter((wake) => wake !== resolve);
          resolve();
        });
      }),
  };
}
