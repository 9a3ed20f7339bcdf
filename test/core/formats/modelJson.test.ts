import assert from "node:assert/strict";
import { modelToJson } from "#core/formats/modelJson";
import { parse } from "#core/language/parse";
import { buildMap } from "#core/model/buildMap";

function json(...lines: readonly string[]) {
  return modelToJson(buildMap(parse(lines.join("\n"))), "tea.owm", []);
}

describe("modelToJson", () => {
  it("gives the defaults of an empty map", () => {
    assert.deepEqual(json(""), {
      file: "tea.owm",
      dialect: "owm",
      title: "Untitled Map",
      style: "plain",
      size: null,
      evolution: ["Genesis", "Custom-Built", "Product (+rental)", "Commodity (+utility)"],
      showEvolutionAxis: true,
      showValueChainAxis: true,
      annotationsBox: { visibility: 0.9, maturity: 0.1 },
      anchors: [],
      components: [],
      pipelines: [],
      links: [],
      submaps: [],
      notes: [],
      annotations: [],
      attitudes: [],
      accelerators: [],
      urls: [],
      diagnostics: [],
    });
  });

  it("keeps its keys in one order", () => {
    const keys =
      "file dialect title style size evolution showEvolutionAxis showValueChainAxis annotationsBox";
    const lists = "anchors components pipelines links submaps notes annotations attitudes accelerators urls";
    assert.deepEqual(Object.keys(json("")), [...keys.split(" "), ...lists.split(" "), "diagnostics"]);
  });

  it("passes diagnostics on", () => {
    assert.deepEqual(modelToJson(buildMap(parse("")), "a", [1, 2]).diagnostics, [1, 2]);
  });

  it("tells of the map as a whole", () => {
    const map = json(
      "title Tea shop",
      "style colour",
      "size [800, 0]",
      "evolution a->b->c->d",
      "evolution --hide",
      "valuechain --hide",
      "annotations [0.2, 0.3]",
    );
    assert.equal(map.title, "Tea shop");
    assert.equal(map.style, "colour");
    assert.deepEqual(map.size, { width: 800, height: null });
    assert.deepEqual(map.evolution, ["a", "b", "c", "d"]);
    assert.deepEqual([map.showEvolutionAxis, map.showValueChainAxis], [false, false]);
    assert.deepEqual(map.annotationsBox, { visibility: 0.2, maturity: 0.3 });
  });

  it("lists anchors and components with every trailer", () => {
    const map = json(
      "anchor Public [0.95, 0.6]",
      "component Cup [0.8, 0.5] label [1, -2] (buy, market) inertia",
      "evolve Cup->Mug 0.9",
      "component Tea",
    );
    assert.deepEqual(map.anchors, [{ name: "Public", visibility: 0.95, maturity: 0.6, line: 1 }]);
    assert.deepEqual(map.components, [
      {
        name: "Cup",
        visibility: 0.8,
        maturity: 0.5,
        line: 2,
        inertia: true,
        evolve: 0.9,
        evolveName: "Mug",
        decorators: ["buy", "market"],
        label: { x: 1, y: -2 },
        isPipeline: false,
        pipeline: null,
      },
      {
        name: "Tea",
        visibility: 0.9,
        maturity: 0.1,
        line: 4,
        inertia: false,
        evolve: null,
        evolveName: null,
        decorators: [],
        label: { x: 5, y: -10 },
        isPipeline: false,
        pipeline: null,
      },
    ]);
  });

  it("counts a legacy market line as a component and reads an inline evolve", () => {
    const [market, moving] = json("market M [0.2, 0.3]", "component A [0.5, 0.6] evolve 0.8").components;
    assert.deepEqual([market?.name, market?.decorators], ["M", ["market"]]);
    assert.equal(moving?.evolve, 0.8);
  });

  it("takes the first of several movements", () => {
    assert.equal(json("component A [0.5, 0.2]", "evolve A 0.4", "evolve A 0.8").components[0]?.evolve, 0.4);
  });

  it("names the owner of a block's children and lists written and inferred children", () => {
    const map = json(
      "component Payment [0.5, 0.6]",
      "pipeline Payment",
      "{",
      "component Cash [0.55]",
      "component Card [0.7]",
      "}",
      "component Power [0.2, 0.6]",
      "pipeline Power [0.4, 0.8]",
      "component Solar [0.18, 0.5]",
    );
    assert.deepEqual(
      map.components.map(({ name, visibility, isPipeline, pipeline }) => [
        name,
        visibility,
        isPipeline,
        pipeline,
      ]),
      [
        ["Payment", 0.5, true, null],
        ["Cash", 0.5, false, "Payment"],
        ["Card", 0.5, false, "Payment"],
        ["Power", 0.2, true, null],
        ["Solar", 0.18, false, null],
      ],
    );
    assert.deepEqual(map.pipelines, [
      { name: "Payment", start: 0.55, end: 0.7, children: ["Cash", "Card"], inferredChildren: [], line: 2 },
      { name: "Power", start: 0.4, end: 0.8, children: [], inferredChildren: ["Solar"], line: 8 },
    ]);
  });

  it("has no range for a pipeline that is not drawn", () => {
    const [pipeline] = json("component P [0.5, 0.5]", "pipeline P").pipelines;
    assert.deepEqual([pipeline?.start, pipeline?.end], [null, null]);
  });

  it("lists every link of a chain, spelt as declared where it is", () => {
    const map = json(
      "component Cup of Tea [0.8, 0.5]",
      "component Water [0.4, 0.7]",
      "cup of  tea->water->Nothing; hot",
      "Water+'5'<>Cup of Tea",
      "Water+>Cup of Tea",
      "Water+<Cup of Tea",
    );
    const short = map.links.map(({ from, to, flow, flowText, context, resolved, line }) => [
      from,
      to,
      flow,
      flowText,
      context,
      resolved,
      line,
    ]);
    assert.deepEqual(short, [
      ["Cup of Tea", "Water", null, null, "hot", true, 3],
      ["Water", "Nothing", null, null, "hot", false, 3],
      ["Water", "Cup of Tea", "both", "5", null, true, 4],
      ["Water", "Cup of Tea", "forward", null, null, true, 5],
      ["Water", "Cup of Tea", "backward", null, null, true, 6],
    ]);
  });

  it("lists the rest", () => {
    const map = json(
      "submap Logistics [0.4, 0.5] url(logi)",
      "url logi [https://example.org/logistics.owm]",
      'note "one\\ntwo" [0.2, 0.3]',
      "annotation 3 [[0.4, 0.5],[0.2, 0.7]] Same supplier",
      "settlers [0.62, 0.4, 0.45, 0.66]",
      "pioneers [0.9, 0.1] 150 80",
      "deaccelerator Law [0.3, 0.4]",
    );
    assert.deepEqual(map.submaps, [
      { name: "Logistics", visibility: 0.4, maturity: 0.5, line: 1, label: { x: 5, y: -10 }, url: "logi" },
    ]);
    assert.deepEqual(map.urls, [{ name: "logi", url: "https://example.org/logistics.owm", line: 2 }]);
    assert.deepEqual(map.notes, [{ text: "one\ntwo", visibility: 0.2, maturity: 0.3, line: 3 }]);
    const occurrences = [
      { visibility: 0.4, maturity: 0.5 },
      { visibility: 0.2, maturity: 0.7 },
    ];
    assert.deepEqual(map.annotations, [{ number: 3, occurrences, text: "Same supplier", line: 4 }]);
    assert.deepEqual(map.attitudes, [
      {
        attitude: "settlers",
        visibility: 0.62,
        maturity: 0.4,
        visibility2: 0.45,
        maturity2: 0.66,
        width: null,
        height: null,
        line: 5,
      },
      {
        attitude: "pioneers",
        visibility: 0.9,
        maturity: 0.1,
        visibility2: null,
        maturity2: null,
        width: 150,
        height: 80,
        line: 6,
      },
    ]);
    assert.deepEqual(map.accelerators, [
      { name: "Law", visibility: 0.3, maturity: 0.4, deaccelerator: true, line: 7 },
    ]);
  });
});
