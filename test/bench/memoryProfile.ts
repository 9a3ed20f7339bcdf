/** `--memory TASK SIZE`: where a task's objects are made. */
import { type HeapProfiler, Session } from "node:inspector/promises";
import { generateMap } from "./generateMap";
import { loadProduct } from "./product";
import { productTasks } from "./tasks";

/** How often the task is run. */
const runs = 5;

/** One object in so many bytes is looked at. */
const samplingInterval = 1024;

/** Prints the functions that make most, in bytes a component, whether what they make is kept or not. */
export async function memoryProfile(name: string, size: number): Promise<void> {
  const product = await loadProduct(false);
  const task = productTasks(product, [generateMap(size)]).find((candidate) => candidate.name === name);
  if (!task) throw new Error(`no task "${name}"`);
  const run = () => {
    task.prepare?.();
    return task.run();
  };
  for (let i = 0; i < runs; i++) run();
  const session = new Session();
  session.connect();
  let recorded: HeapProfiler.SamplingHeapProfile | undefined;
  const bytes = new Map<string, number>();
  for (let i = 0; i < runs; i++) {
    task.prepare?.();
    await session.post("HeapProfiler.startSampling", {
      samplingInterval,
      includeObjectsCollectedByMajorGC: true,
      includeObjectsCollectedByMinorGC: true,
    } as HeapProfiler.StartSamplingParameterType);
    task.run();
    ({ profile: recorded } = await session.post("HeapProfiler.stopSampling"));
    addSizes(recorded.head, bytes);
  }
  session.disconnect();
  const perComponent = (sum: number) => Math.round(sum / runs / size);
  const all = [...bytes.values()].reduce((sum, each) => sum + each, 0);
  console.log(`${name}, ${size.toLocaleString("en")} components: ${perComponent(all)} bytes a component`);
  const largest = [...bytes].sort((a, b) => b[1] - a[1]).slice(0, 40);
  for (const [place, sum] of largest) console.log(`${String(perComponent(sum)).padStart(6)}  ${place}`);
}

/** What the engine's own functions make counts for their callers, with their name. */
function addSizes(node: HeapProfiler.SamplingHeapProfileNode, bytes: Map<string, number>, caller = ""): void {
  const { functionName, lineNumber, url } = node.callFrame;
  const place =
    url === "" ? `${caller} ${functionName}` : `${functionName || "(anonymous)"}:${lineNumber + 1}`;
  bytes.set(place, (bytes.get(place) ?? 0) + node.selfSize);
  for (const child of node.children) addSizes(child, bytes, place);
}
