/**
 * The benchmark: the product and the reference engine on the same maps in the same run. What it prints goes to
 * `.artifacts/bench.json` too.
 *
 *     npm run bench                            the whole table, about two minutes
 *     npm run bench -- --check                 exit code 1 when a target is missed
 *     npm run bench -- --full                  the reference's link resolution at every size (minutes)
 *     npm run bench -- --ours                  without the reference engine
 *     npm run bench -- --profile parse 10000   where the time of one task goes
 */
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { root } from "../../build/lib/paths.mjs";
import { generateMap } from "./generateMap";
import { measure, type Task } from "./measure";
import { loadProduct, type Product } from "./product";
import { profile } from "./profile";
import { medianRealMap } from "./realMap";
import { loadReference, type ReferenceEngine } from "./reference";
import { resultsTable, verdictLines } from "./report";
import { median, percentile } from "./statistics";
import { judge, type SizeResult } from "./targets";
import { productTasks, referenceTasks } from "./tasks";

/** Components of the generated maps, small ones first so that all code is warm for the large ones. */
const sizes = [30, 300, 1_000, 3_000, 10_000];

/** The reference's link resolution takes minutes above this size. */
const mostForLinks = 3_000;

/** Milliseconds for each task of a size. */
const budget = 2_500;

/** Most samples of a task. */
const runs = 41;

interface Bench {
  readonly product: Product;
  readonly engine: ReferenceEngine | undefined;
  readonly full: boolean;
}

function benchMap(bench: Bench, size: number | undefined, label: string, text: string) {
  const { product, engine, full } = bench;
  const links = size === undefined || size <= mostForLinks || full;
  const reference = engine ? referenceTasks(engine, text, links) : [];
  const samples = measure([...productTasks(product, text), ...reference], { budget, runs });
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
  for (const task of productTasks(product, generateMap(500))) repeat(task, 40);
  if (engine) for (const task of referenceTasks(engine, generateMap(100), true)) repeat(task, 10);
}

async function bench(withReference: boolean, full: boolean, check: boolean): Promise<void> {
  const product = await loadProduct();
  const all: Bench = { product, engine: withReference ? await loadReference() : undefined, full };
  warmUp(all);
  const results: ReturnType<typeof benchMap>[] = [];
  const run = (size: number | undefined, label: string, text: string) => {
    process.stderr.write(`measuring: ${label} …\n`);
    results.push(benchMap(all, size, label, text));
  };
  const real = medianRealMap();
  if (real) run(undefined, "real map", real.text);
  for (const size of sizes) run(size, size.toLocaleString("en"), generateMap(size));
  const verdicts = judge(results);
  console.log(`\n${resultsTable(results)}\n`);
  if (real)
    console.log(`real map: the one of middle length of ${real.of}; the others are generated, by components.`);
  if (withReference && !full)
    console.log(
      `reference links: up to ${mostForLinks.toLocaleString("en")} only; --full measures them at every size.`,
    );
  console.log(
    `growth: exponent of time over size from 300 components on; 1 is linear.\n\n${verdictLines(verdicts)}`,
  );
  const file = path.join(root, ".artifacts/bench.json");
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify({ node: process.version, results, verdicts }, undefined, 2)}\n`);
  if (check && verdicts.some(({ met }) => met === false)) process.exitCode = 1;
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    options: {
      check: { type: "boolean", default: false },
      full: { type: "boolean", default: false },
      ours: { type: "boolean", default: false },
      profile: { type: "boolean", default: false },
    },
    allowPositionals: true,
  });
  if (values.profile) {
    const size = positionals.at(-1) ?? "10000";
    await profile(positionals.slice(0, -1).join(" ") || "parse", Number(size));
  } else await bench(!values.ours, values.full, values.check);
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 2;
});
