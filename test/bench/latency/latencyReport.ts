/** The server's answers as a table and against the targets. */
import { table } from "../report";
import type { Verdict } from "../targets";
import { type LatencyResult, REQUESTS } from "./latencyBench";

/** Completion and hover at the larger size are answered within this time, in milliseconds, but for one in twenty. */
const longest = 10;
const heldSize = 3_000;
const held = ["completion", "hover"] as const;

/** Times in milliseconds from the key to the answer. */
export function latencyTable(results: readonly LatencyResult[]): string {
  const heading = [
    "answer after a key, ms",
    ...results.flatMap(({ size }) => [`${size.toLocaleString("en")} p50`, "p95"]),
  ];
  const rows = REQUESTS.map((request) => [
    request,
    ...results.flatMap(({ latencies }) => {
      const { p50, p95 } = latencies[request];
      return [p50.toFixed(1), p95.toFixed(1)];
    }),
  ]);
  return table([heading, ...rows]);
}

/** Holds the answers against the targets. */
export function judgeLatency(results: readonly LatencyResult[]): readonly Verdict[] {
  const result = results.find(({ size }) => size === heldSize);
  return held.map((request): Verdict => {
    const p95 = result?.latencies[request].p95;
    return {
      target: `${request} over stdio at ${heldSize.toLocaleString("en")}, p95: at most ${longest.toFixed(1)} ms`,
      measured: p95 === undefined ? "not measured" : `${p95.toFixed(1)} ms`,
      met: p95 === undefined ? undefined : p95 <= longest,
    };
  });
}
