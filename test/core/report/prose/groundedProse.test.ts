import assert from "node:assert/strict";
import fc from "fast-check";
import { lint } from "#core/analysis/lint";
import { DRAWN_BOUNDARIES, stageNames } from "#core/model/stages";
import { contextOf } from "#core/report/buildReport";
import { groundedProse } from "#core/report/prose/groundedProse";
import { proseFacts } from "#core/report/prose/proseFacts";
import { factsText, proseRequest } from "#core/report/prose/request";
import { mapText } from "../../../support/randomMaps";
import { analysisFor, plain } from "../../../support/reports";

const SHOP = [
  "// @risk one grower sells all the leaves",
  "title Tea Shop",
  "anchor Public [0.95, 0.6]",
  "component Cup of Tea [0.8, 0.75]",
  "component Biscuits [0.72, 0.8]",
  "component Loyalty Scheme [0.6, 0.3]",
  "component Kettle [0.5, 0.45]",
  "// @group supply",
  "component Tea Leaves [0.3, 0.3]",
  "component Growers [0.15, 0.2]",
  "evolve Kettle->Electric Kettle 0.72",
  "Public->Cup of Tea",
  "Public->Biscuits",
  "Public->Loyalty Scheme",
  "Cup of Tea->Kettle",
  "Cup of Tea->Tea Leaves",
  "Biscuits->Tea Leaves",
  "Loyalty Scheme->Kettle",
  "Tea Leaves->Growers",
];

function sourceOf(...lines: readonly string[]) {
  const analysis = analysisFor(...lines);
  const findings = lint(analysis.map, { boundaries: DRAWN_BOUNDARIES, rules: {} });
  const { nodes, evolutionAxis } = analysis.map;
  return { facts: proseFacts(contextOf(analysis, { findings })), nodes, stages: stageNames(evolutionAxis) };
}

const source = sourceOf(...SHOP);

/** What gets through of a reply with these sentences for one section. */
function through(
  section: string,
  ...sentences: readonly { readonly text: string; readonly facts?: unknown }[]
) {
  const prose = groundedProse(JSON.stringify({ [section]: sentences }), source);
  assert.ok(prose);
  return {
    shown: (prose.sections.get(section) ?? []).map(({ text, facts }) => `${plain(text)} [${plain(facts)}]`),
    rejected: prose.rejected.map((all) => all.map(({ kind, what }) => `${kind} ${what}`).join(", ")),
  };
}

describe("prose: the facts", () => {
  it("are told with ids, names, numbers and stages", () => {
    const said = new Map(source.facts.map(({ id, says }) => [id, says]));
    assert.deepEqual(said.get("map"), { title: "Tea Shop", components: 6, links: 8, movements: 1 });
    assert.equal(said.get("bottleneck-1")?.name, "Tea Leaves");
    assert.deepEqual(said.get("movement-1"), {
      name: "Kettle",
      evolution: 0.45,
      stage: "Product",
      to: 0.72,
      toStage: "Commodity",
      by: 0.27,
      becomes: "Electric Kettle",
    });
    assert.deepEqual(said.get("tag-1"), { tag: "risk", text: "one grower sells all the leaves" });
    assert.equal(new Set(said.keys()).size, source.facts.length);
  });

  it("are few and small however large the map is", () => {
    const lines = Array.from({ length: 3000 }, (_, i) => [
      `component C${i} [${1 - i / 4000}, ${(i % 97) / 97}]`,
      `C${i}->C${(i * 7) % 3000}`,
      `evolve C${i} 0.9`,
      `// @risk r${i}`,
    ]).flat();
    assert.ok(factsText(sourceOf(...lines).facts).length < 60_000);
  });

  it("are the same for the same map, and whole in the request", () => {
    fc.assert(
      fc.property(mapText, (text) => {
        const facts = factsText(sourceOf(text).facts);
        assert.equal(factsText(sourceOf(text).facts), facts);
        assert.ok(proseRequest(facts).endsWith(facts));
      }),
      { numRuns: 50 },
    );
  });
});

describe("prose: a reply", () => {
  it("is shown with links and with the facts that it rests on", () => {
    const prose = groundedProse(
      '```json\n{"assessment":[{"text":"Tea Leaves hold back Cup of Tea.","facts":["bottleneck-1"]}]}\n```',
      source,
    );
    assert.deepEqual(prose?.sections.get("assessment"), [
      {
        text: [{ text: "Tea Leaves", line: 8 }, " hold back ", { text: "Cup of Tea", line: 3 }, "."],
        facts: [{ text: "bottleneck-1", line: 8 }],
      },
    ]);
  });

  /** As a model writes that keeps to the rules. */
  const honest: readonly (readonly [section: string, text: string, ...facts: string[]])[] = [
    [
      "overview",
      "The map 'Tea Shop' serves Public, who needs Cup of Tea, Biscuits and Loyalty Scheme.",
      "map",
      "anchor-1",
    ],
    ["overview", "It draws 6 components with 8 links.", "map"],
    ["recommendations", "Evolve Tea Leaves first: both Cup of Tea and Biscuits wait for it.", "bottleneck-1"],
    ["recommendations", "Until then, plan around the risk that one grower sells all the leaves.", "tag-1"],
    ["future", "Kettle moves from 0.45 to 0.72 and reaches Commodity as Electric Kettle.", "movement-1"],
    ["assessment", "The map is held back less by what users see than by what lies beneath it.", "totals"],
    [
      "assessment",
      "Tea Leaves (0.30) is the most pressing constraint, with Cup of Tea (0.75) and Biscuits (0.80) well ahead of it.",
      "bottleneck-1",
    ],
  ];
  for (const [section, text, ...facts] of honest) {
    it(`shows: ${text}`, () => {
      assert.deepEqual(through(section, { text, facts }), {
        shown: [`${text} [${facts.join("")}]`],
        rejected: [],
      });
    });
  }

  it("shows nothing that rests on no fact, on an unknown one or on another one", () => {
    const { shown, rejected } = through(
      "assessment",
      { text: "Tea Leaves hold back Cup of Tea." },
      { text: "Tea Leaves hold back Cup of Tea.", facts: ["bottleneck-1", "bottleneck-9"] },
      { text: "Tea Leaves hold back Cup of Tea.", facts: ["movement-1"] },
      { text: "Tea Leaves hold back Cup of Tea.", facts: "bottleneck-1" },
    );
    assert.deepEqual(shown, []);
    assert.deepEqual(rejected, [
      "form no fact given",
      "form no fact bottleneck-9",
      "name Tea, name Leaves, name Cup, name Tea",
      "form no fact given",
    ]);
  });

  it("has no more sentences than were asked for, and only for the parts that were", () => {
    const one = { text: "It draws 6 components.", facts: ["map"] };
    assert.equal(through("overview", one, one, one).shown.length, 2);
    assert.equal(through("risk", one).shown.length, 0);
  });

  it("is nothing when it is no JSON object", () => {
    for (const reply of ["", "no", "[1]", "{", '{"a":', "}{", `{${" ".repeat(200_000)}}`]) {
      assert.equal(groundedProse(reply, source), undefined, reply.slice(0, 20));
    }
    assert.equal(groundedProse('{"overview":3,"future":[3,null,{},"x"]}', source)?.sections.size, 0);
  });

  it("never fails, and never shows a word that is neither ordinary nor in the facts", () => {
    fc.assert(
      fc.property(fc.json(), fc.string(), (json, text) => {
        groundedProse(json, source);
        const { shown } = through("assessment", { text: `${text} zyx${text}`, facts: ["map"] });
        assert.deepEqual(shown, []);
      }),
    );
  });
});
