import assert from "node:assert/strict";
import fc from "fast-check";
import type { Analysis } from "#core/analysis/strategy/analyse";
import { createSnapshot, editSnapshot } from "#core/services/snapshot";
import { analysisOfSnapshot } from "#core/services/snapshotAnalysis";

const NAMES = ["Tea", "Cup", "Water", "Kettle", "Power", "Grid"];
const name = fc.constantFrom(...NAMES);
const number = fc.constantFrom("0.1", "0.3", "0.5", "0.7", "0.9");
const statement = fc.oneof(
  fc
    .tuple(name, number, number, fc.constantFrom("", " inertia", " (market)", " (buy)"))
    .map(([of, visibility, evolution, more]) => `component ${of} [${visibility}, ${evolution}]${more}`),
  fc
    .tuple(name, name, fc.constantFrom("", "; limit"))
    .map(([from, to, context]) => `${from}->${to}${context}`),
  fc.tuple(name, number).map(([of, target]) => `evolve ${of} ${target}`),
  fc.tuple(name, number, number).map(([of, start, end]) => `pipeline ${of} [${start}, ${end}]`),
  name.map((of) => `anchor ${of} [0.95, 0.5]`),
  number.map((start) => `// @boundaries ${start} 0.92 0.95`),
  fc.constantFrom("", "// mapwright-disable-line bottleneck", "// @lint bottleneck off"),
);
const edit = fc.record({ at: fc.nat(40), lines: fc.nat(2), written: fc.array(statement, { maxLength: 2 }) });

/** What is told of a map, in plain words and numbers. */
function told({ bottlenecks, mismatches, singlePoints, nodes, criticalPath }: Analysis): unknown {
  return {
    bottlenecks: bottlenecks.map(({ node, lagging, declaredBy, ...figures }) => [
      node.name,
      node.line,
      figures,
      lagging.map(({ needer, gap }) => [needer.name, needer.line, gap]),
      declaredBy?.line,
    ]),
    mismatches: mismatches.map(({ needed, links, ...figures }) => [
      needed.name,
      needed.line,
      figures,
      links.map(({ link, gap }) => [link.line, gap]),
    ]),
    singlePoints: singlePoints.map(({ node, needers }) => [node.line, needers.map(({ line }) => line)]),
    nodes: nodes.map(({ node, ...facts }) => [node.name, node.line, facts]),
    criticalPath: criticalPath.map(({ line }) => line),
  };
}

describe("the analysis of a map that is being written", () => {
  it("is that of the same text read at once (property)", () => {
    fc.assert(
      fc.property(
        fc.array(statement, { minLength: 12, maxLength: 40 }),
        fc.array(edit, { minLength: 1, maxLength: 6 }),
        (lines, edits) => {
          const text = [...lines];
          let snapshot = createSnapshot("file:///tea.owm", 1, text.join("\n"));
          told(analysisOfSnapshot(snapshot));
          for (const [index, { at, lines: count, written }] of edits.entries()) {
            const line = Math.min(at, text.length);
            const until = Math.min(line + count, text.length);
            const range = {
              start: { line, character: 0 },
              end: { line: until, character: 0 },
            };
            text.splice(line, until - line, ...written);
            const added = written.map((one) => `${one}\n`).join("");
            const change = line < text.length ? [{ range, text: added }] : [{ text: text.join("\n") }];
            snapshot = editSnapshot(snapshot, index + 2, change);
            const whole = snapshot.tree.lines.map((one) => one.text).join("\n");
            const fresh = createSnapshot("file:///tea.owm", 1, whole);
            assert.deepEqual(told(analysisOfSnapshot(snapshot)), told(analysisOfSnapshot(fresh)), whole);
          }
        },
      ),
      { numRuns: 150 },
    );
  });
});
