/**
 * The benchmark: the product and the reference engine on the same maps in the same run. What it prints goes to
 * `.artifacts/bench.json` too.
 *
 *     npm run bench                            the whole table, about two minutes
 *     npm run bench -- --check                 exit code 1 when a target is missed
 *     npm run bench -- --answers               the language server's answers over its streams, alone
 *     npm run bench -- --editor                from a key to the picture in a real VS Code, instead
 *     npm run bench -- --editor 100 300        the same for maps of these sizes
 *     npm run bench -- --heaps                 the heaps of a real VS Code over ten thousand edits, instead
 *     npm run bench -- --labels                what names cover in pictures of real maps, in a browser, instead
 *     npm run bench -- --corpus                every real map opened, drawn and exported in a real VS Code, instead
 *     npm run bench -- --full                  the reference's link resolution at every size (minutes)
 *     npm run bench -- --ours                  without the reference engine
 *     npm run bench -- --profile parse 10000   where the time of one task goes
 *     npm run bench -- --memory parse 10000    where its objects are made
 */
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { root } from "../../build/lib/paths.mjs";
import { editorBench, editorHeaps } from "./editor/editorBench";
import { heapLines, judgeEditorHeap } from "./editor/editorHeap";
import { editorTable, judgeEditor } from "./editor/editorReport";
import { generateMap } from "./generateMap";
import { heapOverEdits, judgeHeap } from "./heap";
import { latencyBench } from "./latency/latencyBench";
import { judgeLatency, latencyTable } from "./latency/latencyReport";
import { measure, type Task } from "./measure";
import { memoryProfile } from "./memoryProfile";
import { loadProduct, type Product } from "./product";
import { profile } from "./profile";
import { medianRealMap } from "./realMap";
import { loadReference, type ReferenceEngine } from "./reference";
import { resultsTable, verdictLines } from "./report";
import { median, percentile } from "./statistics";
import { judge, type SizeResult, type Verdict } from "./targets";
import { productTasks, referenceTasks } from "./tasks";

/** Components of the generated maps, small ones first so that all code is warm for the large ones. */
const sizes = [30, 300, 1_000, 3_000, 10_000];

/** The reference's link resolution takes minutes above this size. */
const mostForLinks = 3_000;

/**
 * Every size is measured on this many components, in as many different maps as that makes: otherwise a small map lies
 * in the processor's cache from one run to the next, as no map does between a user's edits, and comes out as faster
 * for its size than a large one whatever the program does. So a run allocates the same and pays for the same garbage
 * collection at every size, too.
 */
const components = 10_000;

/** The real map is worked through so many times in a run. */
const realMaps = 100;

/** Milliseconds for each task of a size. */
const budget = 2_000;

/** Most samples of a task. */
const runs = 25;

interface Bench {
  readonly product: Product;
  readonly engine: ReferenceEngine | undefined;
  readonly full: boolean;
}

function benchMaps(bench: Bench, size: number | undefined, label: string, texts: readonly string[]) {
  const { product, engine, full } = bench;
  const links = size === undefined || size <= mostForLinks || full;
  const reference = engine ? referenceTasks(engine, texts, size ?? components / realMaps, links) : [];
  const samples = measure([...productTasks(product, texts), ...reference], { budget, runs });
  const entries = [...samples].map(([task, times]) => [task, times] as const);
  return {
    size,
    label,
    medians: Object.fromEntries(entries.map(([task, times]) => [task, median(times)])),
    slowest: Object.fromEntries(entries.map(([task, times]) => [task, percentile(times, 0.95)])),
    runs: Object.fromEntries(entries.map(([task, times]) => [task, times.length])),
  } satisfies SizeResult & Record<string, unknown>;
}

/** Lets both engines reach their speed before anything is timed. */
function warmUp({ product, engine }: Bench): void {
  const repeat = (task: Task, times: number) => {
    for (let i = 0; i < times; i++) {
      task.prepare?.();
      task.run();
    }
  };
  for (const task of productTasks(product, mapsOf(500, 4))) repeat(task, 10);
  if (engine) for (const task of referenceTasks(engine, mapsOf(100, 1), 100, true)) repeat(task, 10);
}

/** Different maps of one size. */
function mapsOf(size: number, count: number): readonly string[] {
  return Array.from({ length: count }, (_, variant) => generateMap(size, variant));
}

async function bench(withReference: boolean, full: boolean, check: boolean): Promise<void> {
  const product = await loadProduct();
  const all: Bench = { product, engine: withReference ? await loadReference() : undefined, full };
  warmUp(all);
  const results: ReturnType<typeof benchMaps>[] = [];
  const run = (size: number | undefined, label: string, texts: readonly string[]) => {
    tell(`measuring: ${label} …`);
    results.push(benchMaps(all, size, label, texts));
  };
  const real = medianRealMap();
  if (real) run(undefined, "real map", Array<string>(realMaps).fill(real.text));
  for (const size of sizes) {
    run(size, size.toLocaleString("en"), mapsOf(size, Math.max(1, Math.round(components / size))));
  }
  tell("measuring: the heap while typing …");
  const heap = heapOverEdits(product);
  const answers = await latencyBench(tell);
  const verdicts = [...judge(results), judgeHeap(heap), ...judgeLatency(answers)];
  console.log(`\n${resultsTable(results)}\n\n${latencyTable(answers)}\n`);
  if (real)
    console.log(`real map: the one of middle length of ${real.of}; the others are generated, by components.`);
  if (withReference && !full)
    console.log(
      `reference links: up to ${mostForLinks.toLocaleString("en")} only; --full measures them at every size.`,
    );
  console.log(
    `each size: ${components.toLocaleString("en")} components in different maps of that size; times are for one map.\n` +
      `growth: exponent of time over size from 300 components on; 1 is linear.\n\n${verdictLines(verdicts)}`,
  );
  keep("bench.json", { results, heap, answers, verdicts }, check);
}

/** Progress goes where results do not. */
function tell(line: string): void {
  process.stderr.write(`${line}\n`);
}

async function benchAnswers(check: boolean): Promise<void> {
  const results = await latencyBench(tell);
  const verdicts = judgeLatency(results);
  console.log(`\n${latencyTable(results)}\n\n${verdictLines(verdicts)}`);
  keep("bench-answers.json", { results, verdicts }, check);
}

async function benchEditor(check: boolean, sizes: readonly number[]): Promise<void> {
  const results = await editorBench(tell, sizes.length > 0 ? sizes : undefined);
  const verdicts = judgeEditor(results);
  console.log(`\nin VS Code, ms; the floor is an extension that sets innerHTML\n${editorTable(results)}\n`);
  console.log(verdictLines(verdicts));
  keep("bench-editor.json", { results, verdicts }, check);
}

async function benchHeaps(check: boolean): Promise<void> {
  const results = await editorHeaps(tell);
  const verdicts = judgeEditorHeap(results.ours);
  console.log(`\n${heapLines(results.ours, results.floor)}\n\n${verdictLines(verdicts)}`);
  keep("bench-heaps.json", { results, verdicts }, check);
}

interface Measured {
  readonly results: unknown;
  readonly heap?: unknown;
  readonly answers?: unknown;
  readonly verdicts: readonly Verdict[];
}

/** Writes what was measured into a file; a target that is missed is the run's failure when it is to be checked. */
function keep(name: string, measured: Measured, check: boolean): void {
  const file = path.join(root, ".artifacts", name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify({ node: process.version, ...measured }, undefined, 2)}\n`);
  if (check && measured.verdicts.some(({ met }) => met === false)) process.exitCode = 1;
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    options: {
      answers: { type: "boolean", default: false },
      check: { type: "boolean", default: false },
      editor: { type: "boolean", default: false },
      heaps: { type: "boolean", default: false },
      full: { type: "boolean", default: false },
      ours: { type: "boolean", default: false },
      memory: { type: "boolean", default: false },
      profile: { type: "boolean", default: false },
    },
    allowPositionals: true,
  });
  const size = Number(positionals.at(-1) ?? "10000");
  const task = positionals.slice(0, -1).join(" ") || "parse";
  if (values.profile) await profile(task, size);
  else if (values.memory) await memoryProfile(task, size);
  else if (values.answers) await benchAnswers(values.check);
  else if (values.editor) await benchEditor(values.check, positionals.map(Number));
  else if (values.heaps) await benchHeaps(values.check);
  else await bench(!values.ours, values.full, values.check);
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 2;
});
