/** Timing: warm-up, then rounds in which every task has its turn, so that a slow moment hits all of them. */

/** Something to time. */
export interface Task {
  readonly name: string;
  /** Makes what the next run needs, which is not timed; such a task is run once in a sample. */
  prepare?(): void;
  /** Does the thing once; what it returns keeps it from being optimised away. */
  run(): unknown;
}

/** How much time to give. */
export interface Effort {
  /** Time for each task's runs, in milliseconds; a slow task has at least one run. */
  readonly budget: number;
  /** Most runs of a task. */
  readonly runs: number;
}

/** A run this short is repeated within one sample, so that the clock's steps do not matter; milliseconds. */
const shortest = 2;

let sink: unknown;

/**
 * Milliseconds of one run: on the clock, or of the processor where that is less because other programs had it. (The
 * processor's time counts all threads, the garbage collector's too; on an idle machine it is never less.)
 */
function timeOf(task: Task, repeats: number): number {
  task.prepare?.();
  const processor = process.cpuUsage();
  const started = performance.now();
  for (let i = 0; i < repeats; i++) sink = task.run();
  const elapsed = performance.now() - started;
  const { user, system } = process.cpuUsage(processor);
  return Math.min(elapsed, (user + system) / 1000) / repeats;
}

/** Times tasks against each other; milliseconds of each task's runs, by task name. */
export function measure(tasks: readonly Task[], effort: Effort): ReadonlyMap<string, readonly number[]> {
  const plans = tasks.map((task) => {
    const started = performance.now();
    const first = timeOf(task, 1);
    if (first > effort.budget / 2) return { task, repeats: 1, runs: 0, samples: [first] };
    let warm = first;
    for (let i = 0; i < 30 && performance.now() - started < effort.budget / 4; i++) warm = timeOf(task, 1);
    const repeats = task.prepare ? 1 : Math.max(1, Math.round(shortest / warm));
    const runs = Math.max(3, Math.min(effort.runs, Math.floor(effort.budget / (warm * repeats))));
    return { task, repeats, runs, samples: [] as number[] };
  });
  for (let round = 0; plans.some(({ runs }) => round < runs); round++) {
    for (const { task, repeats, runs, samples } of plans) {
      if (round < runs) samples.push(timeOf(task, repeats));
    }
  }
  sink = undefined;
  return new Map(plans.map(({ task, samples }) => [task.name, samples]));
}

/** What the last run returned, so that engines cannot drop the work. */
export function lastResult(): unknown {
  return sink;
}
