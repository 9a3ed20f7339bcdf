/**
 * Timing: warm-up, then rounds in which every task has its turn, so that a slow moment hits all of them. Young objects
 * are collected before each sample, off the clock: otherwise the garbage of one task is collected at the cost of
 * whichever task comes at that moment, and always of the same one, as the rounds are all alike. What a task's own
 * garbage costs it pays.
 */

/** Something to time. */
export interface Task {
  readonly name: string;
  /** How many maps one run works through; times are given for one map. */
  readonly maps: number;
  /** Makes what the next run needs, which is not timed. */
  prepare?(): void;
  /** Does the thing once a map; what it returns keeps the results alive for the run, and from being optimised away. */
  run(): unknown;
}

/** How much time to give. */
export interface Effort {
  /** Time for each task's runs, in milliseconds; a slow task has at least one run. */
  readonly budget: number;
  /** Most runs of a task. */
  readonly runs: number;
}

let sink: unknown;

/** Collects garbage; needs `--expose-gc`, without which nothing happens. */
export function collect(type: "minor" | "major"): void {
  const { gc } = globalThis as { readonly gc?: (options: { readonly type: string }) => void };
  gc?.({ type });
}

/**
 * Milliseconds of one map: on the clock, or of the processor where that is less because other programs had it. (The
 * processor's time counts all threads, the garbage collector's too; on an idle machine it is never less.)
 */
function timeOf(task: Task): number {
  task.prepare?.();
  collect("minor");
  const processor = process.cpuUsage();
  const started = performance.now();
  sink = task.run();
  const elapsed = performance.now() - started;
  const { user, system } = process.cpuUsage(processor);
  sink = undefined;
  return Math.min(elapsed, (user + system) / 1000) / task.maps;
}

/** Times tasks against each other; milliseconds of one map in each task's runs, by task name. */
export function measure(tasks: readonly Task[], effort: Effort): ReadonlyMap<string, readonly number[]> {
  const plans = tasks.map((task) => {
    collect("major");
    const first = timeOf(task);
    if (first * task.maps > effort.budget / 2) return { task, runs: 0, samples: [first] };
    const warm = Math.min(timeOf(task), timeOf(task));
    const runs = Math.max(3, Math.min(effort.runs, Math.floor(effort.budget / (warm * task.maps))));
    return { task, runs, samples: [] as number[] };
  });
  for (let round = 0; plans.some(({ runs }) => round < runs); round++) {
    for (const { task, runs, samples } of plans) {
      if (round < runs) samples.push(timeOf(task));
    }
  }
  return new Map(plans.map(({ task, samples }) => [task.name, samples]));
}

/** What the run under way returned, so that engines cannot drop the work. */
export function lastResult(): unknown {
  return sink;
}
