import assert from "node:assert/strict";
import type { Operation } from "#core/edits/operation";
import { edited, lines, refusal } from "../edited";

const on = (text: string, operation: Operation) => edited(`${text}\n`, operation).trimEnd();
const inertia = (value: boolean): Operation => ({
  op: "setInertia",
  elements: ["component:tea"],
  inertia: value,
});
const method = (value: "build" | "buy" | "outsource" | null): Operation => ({
  op: "setMethod",
  elements: ["component:tea"],
  method: value,
});
const symbol = (value: "market" | "ecosystem" | null): Operation => ({
  op: "setSymbol",
  elements: ["component:tea"],
  symbol: value,
});
const evolve = (target: number | null): Operation => ({ op: "evolve", element: "component:tea", target });

describe("inertia", () => {
  it("is a word behind the label, and goes with its blank", () => {
    assert.equal(on("component Tea [0.9, 0.5] // c", inertia(true)), "component Tea [0.9, 0.5] inertia // c");
    assert.equal(
      on("component Tea [0.9, 0.5] label [1, 2] (buy)", inertia(true)),
      "component Tea [0.9, 0.5] label [1, 2] inertia (buy)",
    );
    assert.equal(
      on("component Tea [0.9, 0.5]  inertia (buy)", inertia(false)),
      "component Tea [0.9, 0.5] (buy)",
    );
    assert.equal(
      on("component Tea [0.9, 0.5] (buy, inertia)", inertia(false)),
      "component Tea [0.9, 0.5] (buy)",
    );
    assert.equal(on("component Tea [0.9, 0.5]x", inertia(true)), "component Tea [0.9, 0.5] inertia x");
    assert.equal(on("component Tea [0.9, 0.5] inertia", inertia(true)), "component Tea [0.9, 0.5] inertia");
  });

  it("is refused for anchors and choices", () => {
    assert.match(
      refusal("anchor Tea [0.1, 0.2]\n", { op: "setInertia", elements: ["anchor:tea"], inertia: true }),
      /Only/,
    );
    const block = lines("component P [0.5, 0.5]", "pipeline P", "{", "component Tea [0.3]", "}");
    assert.match(refusal(block, inertia(true)), /choice/);
  });
});

describe("traits of a component without a position", () => {
  it("come with the place where it is drawn, or OnlineWardleyMaps would take them for a part of its name", () => {
    assert.equal(on("component Tea // c", inertia(true)), "component Tea [0.90, 0.10] inertia // c");
    assert.equal(on("component Tea", method("buy")), "component Tea [0.90, 0.10] (buy)");
    assert.equal(
      on("component A [0.1,0.2]\ncomponent Tea", symbol("market")),
      "component A [0.1,0.2]\ncomponent Tea [0.90,0.10] (market)",
    );
    assert.equal(on("component Tea (buy)", method("build")), "component Tea (build)");
    assert.equal(
      on("component P [0.5, 0.5]\npipeline P\n{\n component Tea\n}", method("buy")),
      "component P [0.5, 0.5]\npipeline P\n{\n component Tea [0.20] (buy)\n}",
    );
  });
});

describe("traits behind a bracket that is not closed", () => {
  it("are refused", () => {
    for (const operation of [inertia(true), method("buy"), symbol("market")])
      assert.match(refusal("component Tea [0.5\n", operation), /position of Tea cannot be read/);
    assert.match(
      refusal("component Tea [0.5\n", { op: "moveLabel", element: "component:tea", by: { x: 1, y: 1 } }),
      /position of Tea cannot be read/,
    );
  });
});

describe("methods and symbols", () => {
  it("are words in parentheses that exclude each other", () => {
    assert.equal(on("component Tea [0.9, 0.5]", method("buy")), "component Tea [0.9, 0.5] (buy)");
    assert.equal(
      on("component Tea [0.9, 0.5] (market)", method("buy")),
      "component Tea [0.9, 0.5] (market, buy)",
    );
    assert.equal(
      on("component Tea [0.9, 0.5] (build) // c", method("buy")),
      "component Tea [0.9, 0.5] (buy) // c",
    );
    assert.equal(
      on("component Tea [0.9, 0.5] (build, market)", method(null)),
      "component Tea [0.9, 0.5] (market)",
    );
    assert.equal(
      on("component Tea [0.9, 0.5] (build) label [1, 2]", method(null)),
      "component Tea [0.9, 0.5] label [1, 2]",
    );
    assert.equal(
      on("component Tea [0.9, 0.5] (build)", symbol("market")),
      "component Tea [0.9, 0.5] (build, market)",
    );
    assert.equal(
      on("component Tea [0.9, 0.5] (market)", symbol("ecosystem")),
      "component Tea [0.9, 0.5] (ecosystem)",
    );
    assert.equal(on("component Tea [0.9, 0.5] (market)", symbol(null)), "component Tea [0.9, 0.5]");
  });

  it("replace old forms", () => {
    assert.equal(
      on("component Tea [0.9, 0.5]\nbuy Tea", method("build")),
      "component Tea [0.9, 0.5] (build)",
    );
    assert.equal(on("component Tea [0.9, 0.5]\nbuy Tea", method(null)), "component Tea [0.9, 0.5]");
    assert.equal(on("component Tea [0.9, 0.5]\nbuy Tea", method("buy")), "component Tea [0.9, 0.5]\nbuy Tea");
    assert.equal(on("market Tea [0.9, 0.5]", symbol(null)), "component Tea [0.9, 0.5]");
    assert.equal(on("market Tea [0.9, 0.5]", symbol("ecosystem")), "component Tea [0.9, 0.5] (ecosystem)");
  });
});

describe("movements", () => {
  it("are lines behind the others of their kind", () => {
    assert.equal(on("component Tea [0.9, 0.5]", evolve(0.8)), "component Tea [0.9, 0.5]\nevolve Tea 0.80");
    assert.equal(
      on("component Tea [0.9, 0.5]\nevolve Cup 0.7\nstyle plain", evolve(1)),
      "component Tea [0.9, 0.5]\nevolve Cup 0.7\nevolve Tea 1.00\nstyle plain",
    );
  });

  it("get another target in their form, and go with all their lines", () => {
    assert.equal(
      on("component Tea [0.9, 0.5] evolve 0.7", evolve(0.8)),
      "component Tea [0.9, 0.5] evolve 0.8",
    );
    assert.equal(
      on("component Tea [0.9, 0.5]\nevolve Tea->Chai .7", evolve(0.85)),
      "component Tea [0.9, 0.5]\nevolve Tea->Chai .85",
    );
    assert.equal(
      on("component Tea [0.9, 0.5] evolve 0.7 inertia\nevolve Tea 0.8", evolve(null)),
      "component Tea [0.9, 0.5] inertia",
    );
  });
});
