/**
 * What the rules find on the maps of the method's author: a golden table, map by map, and a comparison with
 * the counts of the analysis reference (section 3.5), which were measured on all 147 maps with another reader.
 *
 * `UPDATE_RULE_COUNTS=1` writes the table anew; a changed count is to be explained in the commit.
 */
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { RULES } from "#core/analysis/rules/index";
import { corpusNames, corpusText, hasCorpus } from "../../corpus/corpus";
import { root } from "../../support/paths";
import { findingsOn } from "./ruleChecks";

/** Findings by "rule severity". */
type Counts = Readonly<Record<string, number>>;

const file = path.join(root, "test/fixtures/ruleCounts.json");

/**
 * Findings and maps of the reference, per 147 maps. Differences that are meant:
 * - link-swallowed: the reference counts two links more, which a keyword in parentheses loses; none of those
 *   is among the maps at hand.
 * - disconnected: nothing is said while a map has no link, of anchors, of second declarations of a name, and
 *   of parts that a link to an undeclared name may have joined, so there are somewhat fewer.
 * - pipeline-underused: a range without width and one that cannot be read have findings of their own, and a
 *   pipeline of an undeclared name has one of unknown-component.
 * - overlapping-components: one finding for each component that covers another, not for each pair.
 * - legacy-keyword also speaks of `y-axis` and `build X` lines, which the reference did not look at.
 * - bottleneck and evolution-mismatch: components without a position are not compared, and a movement that takes
 *   the component where it holds nothing back answers the finding (four of the maps' findings).
 * - overlapping-components: nothing of marks whose names are numbers or signs. link-swallowed: nothing of links to
 *   undeclared names, which are drawn nowhere. disconnected: nothing of parts where users are declared, which
 *   unreachable-from-anchor speaks of. anchor-wiring: nothing of second declarations.
 * - unreachable-from-anchor and hidden-anchor: nothing of what depends on an anchor, which anchor-wiring speaks of (none
 *   of the maps at hand has it).
 * - evolve-step: a move that ends on a boundary counts as across it, so there are a few more.
 */
const REFERENCE: readonly (readonly [rule: string, findings: number, maps: number])[] = [
  ["syntax-error error", 6, 2],
  ["link-swallowed information", 12, 4],
  ["unknown-component warning", 360, 80],
  ["unknown-component hint", 310, 48],
  ["duplicate-component warning", 10, 9],
  ["redundant-link hint", 47, 36],
  ["coordinate-out-of-range warning", 2, 2],
  ["missing-coordinates information", 2, 2],
  ["stage-labels warning", 0, 0],
  ["pipeline-underused hint", 372, 104],
  ["pipeline-range-inverted warning", 11, 5],
  ["pipeline-child-outside information", 2, 2],
  ["overlapping-components hint", 37, 17],
  ["disconnected information", 55, 35],
  ["disconnected hint", 13, 8],
  ["dependency-cycle information", 49, 41],
  ["visibility-inversion hint", 110, 110],
  ["comment-in-text warning", 0, 0],
  ["unresolved-url warning", 0, 0],
  ["conflicting-sourcing warning", 0, 0],
  ["missing-anchor hint", 128, 128],
  ["hidden-anchor hint", 1, 1],
  ["anchor-wiring warning", 0, 0],
  ["anchor-wiring information", 2, 1],
  ["unreachable-from-anchor information", 8, 8],
  ["bottleneck warning", 81, 61],
  ["bottleneck information", 70, 54],
  ["single-point-of-failure information", 92, 64],
  ["evolution-mismatch warning", 29, 27],
  ["evolution-mismatch information", 58, 46],
  ["weakest-link hint", 124, 124],
  ["future-mismatch information", 2, 2],
  ["evolve-backwards warning", 1, 1],
  ["evolve-step hint", 11, 7],
  ["inertia-against-movement information", 10, 5],
  ["disruption-risk information", 37, 25],
  ["build-commodity warning", 0, 0],
  ["build-commodity information", 0, 0],
  ["outsource-genesis warning", 0, 0],
  ["outsource-genesis information", 0, 0],
  ["unsourced-commodity hint", 0, 0],
  ["stated-stage-contradiction information", 0, 0],
  ["crowded-stage hint", 21, 21],
  ["method-mismatch information", 0, 0],
  ["group-coupling hint", 0, 0],
];

/** How many findings, and maps with any, those differences alone move on the maps at hand. */
const MOVED: Readonly<Record<string, readonly [findings: number, maps: number]>> = {
  "overlapping-components hint": [-4, -2],
  "link-swallowed information": [-3, -1],
  "disconnected hint": [-1, -1],
  "anchor-wiring warning": [-1, -1],
};

/** How far counts may be from the reference's share, as the maps at hand may be a part of all: at least so many … */
const TOLERANCE = { maps: 5, findings: 9 };

/** … and at least this share of what is expected. */
const TOLERATED_SHARE = 0.25;

function assertNear(what: string, ours: number, expected: number, least: number): void {
  const allowed = Math.max(least, TOLERATED_SHARE * expected);
  assert.ok(Math.abs(ours - expected) <= allowed, `${what}: ${ours}, expected about ${expected.toFixed(1)}`);
}

/** Rule ids of the strategic family. */
const STRATEGIC = new Set(RULES.filter((rule) => rule.family === "strategy").map((rule) => rule.id));

function countsOf(name: string): Counts {
  const counts: Record<string, number> = {};
  for (const { rule, severity } of findingsOn(corpusText(name), RULES)) {
    const key = `${rule.id} ${severity}`;
    counts[key] = (counts[key] ?? 0) + 1;
  }
  return Object.fromEntries(Object.entries(counts).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The value below which a share of the ascending numbers lies. */
function quantile(numbers: readonly number[], share: number): number {
  return numbers[Math.floor(numbers.length * share)] ?? 0;
}

if (hasCorpus) {
  describe("rules on published maps", () => {
    const found = new Map<string, Counts>();

    before(() => {
      for (const name of corpusNames()) if (name.startsWith("sw-")) found.set(name, countsOf(name));
      if (process.env.UPDATE_RULE_COUNTS) {
        writeFileSync(file, `${JSON.stringify(Object.fromEntries(found), null, 2)}\n`);
      }
    });

    it("find what the golden table says, map by map", () => {
      const golden = JSON.parse(readFileSync(file, "utf8")) as Record<string, Counts>;
      for (const [name, counts] of found) if (golden[name]) assert.deepEqual(counts, golden[name], name);
    });

    it("find about what the reference measured", () => {
      const share = found.size / 147;
      for (const [key, findings, maps] of REFERENCE) {
        const counts = [...found.values()].flatMap((one) => one[key] ?? []);
        const sum = counts.reduce((total, count) => total + count, 0);
        const [movedFindings, movedMaps] = MOVED[key] ?? [0, 0];
        assertNear(`${key}, maps`, counts.length - movedMaps, maps * share, TOLERANCE.maps);
        assertNear(`${key}, findings`, sum - movedFindings, findings * share, TOLERANCE.findings);
      }
    });

    const loudness = (levels: readonly string[], counts: (id: string) => boolean) =>
      [...found.values()]
        .map((one) =>
          Object.entries(one)
            .filter(([key]) => levels.some((level) => key.endsWith(` ${level}`)))
            .filter(([key]) => counts(key.split(" ")[0] ?? ""))
            .reduce((sum, [, count]) => sum + count, 0),
        )
        .sort((a, b) => a - b);

    it("are no louder on language and structure than the reference", () => {
      const language = (id: string) => !STRATEGIC.has(id);
      const warnings = loudness(["error", "warning"], language);
      assert.ok(quantile(warnings, 0.5) <= 1 && quantile(warnings, 0.9) <= 8, JSON.stringify(warnings));
      const listed = loudness(["error", "warning", "information"], language);
      assert.ok(quantile(listed, 0.5) <= 3 && quantile(listed, 0.9) <= 9, JSON.stringify(listed));
    });

    it("are few on strategy: at most 3 on every other map, at most 7 on nine of ten (7.4)", () => {
      const strategic = (id: string) => STRATEGIC.has(id);
      const warnings = loudness(["error", "warning"], strategic);
      assert.ok(quantile(warnings, 0.5) <= 1 && quantile(warnings, 0.9) <= 2, JSON.stringify(warnings));
      const listed = loudness(["error", "warning", "information"], strategic);
      assert.ok(quantile(listed, 0.5) <= 3 && quantile(listed, 0.9) <= 7, JSON.stringify(listed));
      const all = loudness(["error", "warning", "information", "hint"], strategic);
      assert.ok(quantile(all, 0.5) <= 5 && quantile(all, 0.9) <= 8, JSON.stringify(all));
    });
  });
}
