import assert from "node:assert/strict";
import fc from "fast-check";
import { RULES } from "#core/analysis/rules/index";
import { findingsOn } from "../ruleChecks";
import { analysed, components, names } from "./analysed";

const strategic = RULES.filter((rule) => rule.family === "strategy");

/** Findings without the numbers of their lines. */
function findingsOf(lines: readonly string[]): string[] {
  return findingsOn(lines.join("\n"), strategic)
    .map(({ rule, severity, message, range, related, fixes }) => {
      const text = lines.join("\n").split("\n")[range.start.line] ?? "";
      return JSON.stringify([
        rule.id,
        severity,
        message,
        text.slice(range.start.character, range.end.character),
        (related ?? []).map((place) => place.message).sort(),
        (fixes ?? []).map((fix) => fix.title),
      ]);
    })
    .sort();
}

const NAMES = [
  "Tea",
  "Cup",
  "Water",
  "Kettle",
  "Power",
  "Shop",
  "Leaf",
  "Staff",
  "Sugar",
  "Milk",
  "Till",
  "Van",
];

/** Statements whose order says nothing: a list entry may be several lines that belong together. */
const statements: fc.Arbitrary<string[]> = fc
  .record({
    nodes: fc.array(
      fc.record({
        anchor: fc.nat({ max: 11 }).map((n) => n === 0),
        visibility: fc
          .tuple(fc.integer({ min: 1, max: 20 }), fc.constantFrom(0, 0, 0.02))
          .map(([n, below]) => Number((n / 20 - below).toFixed(2))),
        evolution: fc.integer({ min: 0, max: 20 }).map((n) => n / 20),
        extra: fc.constantFrom("", "", "", " inertia", " (market)", " (build)", " (buy)"),
        tag: fc.constantFrom(
          "",
          "",
          "",
          "// @group a\n",
          "// @group b\n",
          "// @group c\n",
          "// @stage Genesis\n",
        ),
        evolve: fc.option(fc.integer({ min: 0, max: 20 }), { freq: 3 }),
        choices: fc.option(fc.tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 20 })), {
          freq: 6,
        }),
      }),
      { minLength: 1, maxLength: NAMES.length },
    ),
    links: fc.array(
      fc.tuple(
        fc.nat({ max: 11 }),
        fc.nat({ max: 11 }),
        fc.constantFrom("", "", "; uses", "; limited by", "; a limit"),
      ),
      { maxLength: 30 },
    ),
    axis: fc.constantFrom("", "evolution a->b->c->d"),
    area: fc.constantFrom("", "pioneers [0.9, 0.4, 0.2, 0.95]"),
  })
  .map(({ nodes, links, axis, area }) => [
    ...nodes.flatMap(({ anchor, visibility, evolution, extra, tag, evolve, choices }, at) => {
      const name = NAMES[at] ?? "";
      const place = `[${visibility}, ${evolution}]`;
      const declared = `${tag}${anchor ? `anchor ${name} ${place}` : `component ${name} ${place}${extra}`}`;
      return [
        declared,
        ...(evolve === null ? [] : [`evolve ${name} ${evolve / 20}`]),
        ...(choices === null
          ? []
          : [
              choices[0] % 2 === 0
                ? `pipeline ${name} [${choices[0] / 20}, ${choices[1] / 20}]`
                : `pipeline ${name}\n{\ncomponent ${name} old [${choices[0] / 20}]\ncomponent ${name} new [${choices[1] / 20}]\n}`,
            ]),
      ];
    }),
    ...links.map(([from, to, context]) => `${NAMES[from]}->${NAMES[to]}${context}`),
    ...[axis, area].filter((line) => line !== ""),
  ]);

describe("analysis", () => {
  it("finds the same in whatever order the lines stand (property)", () => {
    const shuffled = statements.chain((lines) =>
      fc.tuple(fc.constant(lines), fc.shuffledSubarray(lines, { minLength: lines.length })),
    );
    fc.assert(
      fc.property(shuffled, ([lines, other]) => assert.deepEqual(findingsOf(other), findingsOf(lines))),
      { numRuns: 300 },
    );
  });

  it("keeps shares between 0 and 1, and paths linked from needer to needed (property)", () => {
    fc.assert(
      fc.property(statements, (lines) => {
        const analysis = analysed(lines);
        for (const { pathShare } of analysis.nodes) assert.ok(pathShare >= 0 && pathShare <= 1 + 1e-9);
        const path = analysis.criticalPathFromAnchor;
        assert.equal(new Set(path).size, path.length);
        assert.ok(analysis.bottlenecks.length <= 3 && analysis.singlePoints.length <= 2);
      }),
    );
  });

  it("says one thing of one cause: bottleneck, mismatch and single point exclude each other (property)", () => {
    fc.assert(
      fc.property(statements, (lines) => {
        const { bottlenecks, mismatches, singlePoints, disruptionRisks } = analysed(lines);
        const held = new Set(names(bottlenecks.map(({ node }) => node)));
        const lagging = new Set(names(mismatches.map(({ needed }) => needed)));
        for (const name of lagging) assert.ok(!held.has(name));
        for (const { node } of singlePoints) assert.ok(!held.has(node.name) && !lagging.has(node.name));
        for (const { node } of disruptionRisks) assert.ok(!held.has(node.name));
      }),
    );
  });

  it("copes with circles and with links of a component to itself", () => {
    const { criticalPath, nodes } = analysed([
      ...components("A 0.9 0.5", "B 0.8 0.5", "C 0.7 0.5"),
      ...["A->B", "B->C", "C->A", "A->A"],
    ]);
    assert.deepEqual(names(criticalPath), []);
    assert.deepEqual(
      nodes.map(({ fanIn, fanOut }) => [fanIn, fanOut]),
      [
        [1, 1],
        [1, 1],
        [1, 1],
      ],
    );
  });

  it("copes with nothing, with anchors only, and without links", () => {
    for (const lines of [[], ["title Nothing"], components("anchor A 0.9 0.5", "anchor B 0.8 0.5")]) {
      const analysis = analysed(lines);
      assert.deepEqual(
        [analysis.criticalPath, analysis.bottlenecks, analysis.singlePoints, analysis.disruptionRisks],
        [[], [], [], []],
      );
      assert.deepEqual(findingsOf(lines), []);
    }
    const loose = analysed(components("A 0.9 0.5", "B 0.8 0.5"));
    assert.deepEqual(
      loose.nodes.map(({ role }) => role),
      ["unconnected", "unconnected"],
    );
  });

  it("copes with 10,000 components in one chain", () => {
    const count = 10_000;
    const chain = Array.from(
      { length: count },
      (_, at) => `component C${at} [${1 - at / count}, ${at / count}]`,
    );
    const links = chain.slice(1).map((_, at) => `C${at}->C${at + 1}`);
    const analysis = analysed([...chain, ...links]);
    assert.equal(analysis.criticalPathFromAnchor.length, count);
    assert.equal(analysis.criticalPath.length, count - 1);
    assert.equal(analysis.weakestLink?.name, "C1");
    assert.ok(analysis.nodes.every(({ pathShare }) => pathShare === 1));
  });

  it("copes with 10,000 components around one", () => {
    const count = 10_000;
    const lines = ["component Hub [0.1, 0.3]"];
    for (let at = 0; at < count; at++) lines.push(`component C${at} [0.9, 0.9]`, `C${at}->Hub`);
    const analysis = analysed(lines);
    assert.equal(analysis.bottlenecks[0]?.lagging.length, count);
    assert.equal(analysis.nodes[0]?.fanIn, count);
    assert.deepEqual(names(analysis.criticalPathFromAnchor), ["C0", "Hub"]);
  });

  it("copes with a circle of 10,000 and with as many ways as there are numbers for", () => {
    const count = 10_000;
    const circle = Array.from({ length: count }, (_, at) => [
      `component C${at} [0.5, 0.5]`,
      `C${at}->C${(at + 1) % count}`,
    ]).flat();
    assert.deepEqual(analysed(circle).criticalPath, []);
    const ladder: string[] = [
      "anchor User [0.99, 0.5]",
      "component A0 [0.9, 0.5]",
      "component B0 [0.9, 0.5]",
    ];
    ladder.push("User->A0", "User->B0");
    for (let at = 1; at < 1500; at++) {
      ladder.push(`component A${at} [0.5, 0.5]`, `component B${at} [0.5, 0.5]`);
      for (const [from, to] of ["AA", "AB", "BA", "BB"]) ladder.push(`${from}${at - 1}->${to}${at}`);
    }
    const { nodes } = analysed(ladder);
    for (const { pathShare } of nodes)
      assert.ok(Number.isFinite(pathShare) && pathShare >= 0 && pathShare <= 1);
  });
});
