/** `--profile TASK SIZE`: where a task's time goes. */
import { type Profiler, Session } from "node:inspector/promises";
import { generateMap } from "./generateMap";
import { loadProduct } from "./product";
import { productTasks } from "./tasks";

/** How long the task is repeated, in milliseconds. */
const duration = 3_000;

/** Prints the functions with the most time of their own, in per cent of the whole. */
export async function profile(name: string, size: number): Promise<void> {
  const product = await loadProduct(false);
  const tasks = productTasks(product, [generateMap(size)]);
  const task = tasks.find((candidate) => candidate.name === name);
  if (!task) throw new Error(`no task "${name}"; there are: ${tasks.map((each) => each.name).join(", ")}`);
  const repeat = (time: number) => {
    let runs = 0;
    for (const end = performance.now() + time; performance.now() < end; runs++) {
      task.prepare?.();
      task.run();
    }
    return runs;
  };
  repeat(duration / 3);
  const session = new Session();
  session.connect();
  await session.post("Profiler.enable");
  await session.post("Profiler.setSamplingInterval", { interval: 200 });
  await session.post("Profiler.start");
  const started = performance.now();
  const runs = repeat(duration);
  const each = (performance.now() - started) / runs;
  const { profile: recorded } = await session.post("Profiler.stop");
  session.disconnect();
  console.log(`${name}, ${size.toLocaleString("en")} components: ${each.toFixed(2)} ms a run (profiled)`);
  for (const { share, place } of selfTimes(recorded).slice(0, 30)) {
    console.log(`${(share * 100).toFixed(1).padStart(6)} %  ${place}`);
  }
}

function selfTimes(recorded: Profiler.Profile): { share: number; place: string }[] {
  const places = new Map<number, string>();
  for (const { id, callFrame } of recorded.nodes) {
    places.set(id, `${callFrame.functionName || "(anonymous)"}:${callFrame.lineNumber + 1}`);
  }
  const times = new Map<string, number>();
  const samples = recorded.samples ?? [];
  samples.forEach((id, i) => {
    const place = places.get(id) ?? "?";
    times.set(place, (times.get(place) ?? 0) + (recorded.timeDeltas?.[i] ?? 0));
  });
  const whole = [...times.values()].reduce((sum, time) => sum + time, 0);
  return [...times]
    .map(([place, time]) => ({ place, share: time / whole }))
    .sort((a, b) => b.share - a.share);
}
