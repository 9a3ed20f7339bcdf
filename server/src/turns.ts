/**
 * How long a piece of work may wait: `now` is what somebody waits for with a finger on a key, `soon` what is shown
 * along with a text, `later` what may come when everything else was answered.
 */
export type Urgency = "now" | "soon" | "later";

/** Lets long work stand behind what people wait for. */
export interface Turns {
  /** A message has come in. */
  arrived(): void;
  /** Resolves when it is the turn of a piece of work, which then runs at once, and alone until it waits for something. */
  take(urgency: Exclude<Urgency, "now">): Promise<void>;
}

/** Work waits for so many messages in a row at most, so that it is done however many come. */
const MOST_MESSAGES = 100;

/**
 * Turns in the order of urgency, then of arrival. Before each of them whatever has come in is handled, and answers that
 * are ready are sent.
 *
 * @param pause see `Runtime.pause`
 */
export function createTurns(pause: () => Promise<void>): Turns {
  const waiting = { soon: [] as (() => void)[], later: [] as (() => void)[] };
  let arrivals = 0;
  let isGiving = false;

  /** Messages that have come in are handled one by one, each behind a pause of its own. */
  const quiet = async () => {
    for (let messages = 0; messages < MOST_MESSAGES; messages++) {
      const before = arrivals;
      await pause();
      if (arrivals === before) return;
    }
  };
  const give = async () => {
    isGiving = true;
    while (waiting.soon.length + waiting.later.length > 0) {
      await quiet();
      (waiting.soon.shift() ?? waiting.later.shift())?.();
    }
    isGiving = false;
  };
  return {
    arrived: () => {
      arrivals++;
    },
    take: (urgency) =>
      new Promise((resolve) => {
        waiting[urgency].push(resolve);
        if (!isGiving) void give();
      }),
  };
}
