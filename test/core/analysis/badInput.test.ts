import assert from "node:assert/strict";
import { lint } from "#core/analysis/lint";
import { RULES } from "#core/analysis/rules/index";
import { analyse } from "#core/analysis/strategy/analyse";
import { parse } from "#core/language/parse";
import { buildMap } from "#core/model/buildMap";
import { DRAWN_BOUNDARIES } from "#core/model/stages";
import { applyLayers } from "#core/render/layers/applyLayers";
import { LAYERS } from "#core/render/layers/index";
import { renderScene } from "#core/render/renderScene";
import { sceneToSvg } from "#core/render/svg";
import { buildReport } from "#core/report/buildReport";
import { reportToMarkdown } from "#core/report/writers/markdown";
import { hover } from "#core/services/hover";
import { createSnapshot } from "#core/services/snapshot";

const component = (name: string, visibility = 0.5, evolution = 0.5) =>
  `component ${name} [${visibility}, ${evolution}]`;
const many = Array.from({ length: 10_000 }, (_, at) => `C${at}`);

/** Maps that no strategist draws, each with how many components it has. */
const MAPS: Readonly<Record<string, readonly string[]>> = {
  "nothing at all": [],
  "a circle": [component("A"), component("B"), component("C"), "A->B", "B->C", "C->A"],
  "links from components to themselves": [component("A"), "A->A", "A+>A", "A->A; limited by"],
  "two circles that meet": [component("A"), component("B"), component("C"), "A->B", "B->A", "B->C", "C->B"],
  "10,000 components in one chain": [
    ...many.map((name) => component(name)),
    ...many.slice(1).map((name, at) => `C${at}->${name}`),
  ],
  "10,000 components around one": [
    component("Hub", 0.1, 0.2),
    ...many.flatMap((name) => [component(name, 0.9, 0.9), `${name}->Hub`]),
  ],
  "a circle of 10,000": many.flatMap((name, at) => [component(name), `${name}->C${(at + 1) % many.length}`]),
  "no anchor": [
    component("A", 0.9),
    component("B", 0.8),
    component("C"),
    component("D"),
    component("E"),
    "A->B",
    "B->C",
    "C->D",
    "D->E",
  ],
  "only anchors": ["anchor A [0.9, 0.5]", "anchor B [0.8, 0.5]", "A->B"],
  "no links": [
    component("A"),
    component("B"),
    "pipeline A",
    "evolve B 0.9",
    component("C"),
    component("D"),
    component("E"),
  ],
  "tags that contradict each other": [
    "// @boundaries 0.9 0.1 0.5",
    "// @boundaries 0.1 0.2 0.3",
    "// @variant a of b",
    "// @variant c of d",
    "// @maturity-model mlops",
    "// @maturity-model none",
    "",
    "// @type data",
    "// @type practice",
    "// @stage Genesis",
    "// @stage Commodity",
    "// @group a",
    "// @group b",
    "// @rule bottleneck off",
    "// @rule bottleneck on",
    component("A"),
    component("B"),
    "A->B",
  ],
};

describe("a map that no strategist draws", () => {
  for (const [what, lines] of Object.entries(MAPS)) {
    it(`${what}: every rule, layer, section and hover copes`, () => {
      const text = lines.join("\n");
      const map = buildMap(parse(text));
      const failures: string[] = [];
      const findings = lint(map, {
        boundaries: DRAWN_BOUNDARIES,
        rules: Object.fromEntries(RULES.map(({ id }) => [id, "warning" as const])),
        today: "2026-01-31",
        onError: ({ id }, error) => failures.push(`${id}: ${String(error)}`),
      });
      assert.deepEqual(failures, []);
      const analysis = analyse(map);
      const { scene } = applyLayers(
        renderScene(map),
        analysis,
        LAYERS.map(({ id }) => id),
      );
      assert.doesNotMatch(sceneToSvg(scene), /NaN|undefined|Infinity/);
      const report = buildReport(analysis, { findings });
      const written = reportToMarkdown({ report, analysis, file: "a.owm", source: undefined });
      assert.doesNotMatch(written, /NaN|undefined|Infinity/);
      const snapshot = createSnapshot("file:///a.owm", 1, text);
      const client = { markdown: true, snippets: false, insertReplace: false, definitionLinks: false };
      for (let line = 0; line < Math.min(lines.length, 30); line++)
        hover(snapshot, { line, character: 10 }, client);
    }).timeout(60_000);
  }
});
