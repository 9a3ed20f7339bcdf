/** Runs a piece of work when one of the places is free, and passes on what comes of it. */
export type Limiter = <T>(work: () => Promise<T>) => Promise<T>;

/**
 * Lets so many pieces of work run at a time; the others wait in the order in which they came.
 *
 * @param places how many may run at a time
 */
export function createLimiter(places: number): Limiter {
  const waiting: (() => void)[] = [];
  let free = places;
  return async (work) => {
    if (free > 0) free--;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else free++;
    }
  };
}
