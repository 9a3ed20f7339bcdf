import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { plainPhrase } from "#core/analysis/significance/phrase";
import { significanceOf } from "#core/analysis/significance/significance";
import { analyse } from "#core/analysis/strategy/analyse";
import { parse } from "#core/language/parse";
import { buildMap } from "#core/model/buildMap";
import { root } from "../../../support/paths";

/** Heading and sentence of a component, as one line. */
function significance(text: string, name: string): string {
  const analysis = analyse(buildMap(parse(text)));
  const node = analysis.map.nodes.find((candidate) => candidate.name === name);
  assert.ok(node, name);
  const { heading, sentence } = significanceOf(analysis, node);
  return `${heading}: ${plainPhrase(sentence)}`;
}

const lines = (...text: readonly string[]) => text.join("\n");

describe("significance by role", () => {
  it("counts the chains that start at an anchor", () => {
    const map = lines("anchor U [0.9, 0.5]", "component A [0.8, 0.5]", "component B [0.7, 0.5]");
    const links = lines("U->A", "A->B", "U->B");
    const clause = "Anchor: The user or need the map is drawn for";
    assert.equal(significance(lines(map, links), "U"), `${clause}; 2 chains start here.`);
    const above = lines("anchor V [0.95, 0.5]", "V->U", links);
    assert.equal(significance(lines(map, above), "U"), `${clause}; 2 chains start here.`);
    assert.equal(significance(lines(map, "U->A"), "U"), `${clause}; 1 chain starts here.`);
    assert.equal(significance(map, "U"), `${clause}; no chain starts here yet.`);
  });

  it("does not count out what nobody could", () => {
    const layers = Array.from({ length: 12 }, (_, i) => `${i}`);
    const nodes = layers.flatMap((i) => [`component a${i} [0.5, 0.5]`, `component b${i} [0.5, 0.5]`]);
    const links = layers
      .slice(1)
      .flatMap((i) => ["aa", "ab", "ba", "bb"].map(([from, to]) => `${from}${Number(i) - 1}->${to}${i}`));
    const map = lines("anchor U [0.9, 0.5]", ...nodes, ...links, "U->a0");
    assert.match(significance(map, "U"), /; more than 1000 chains start here\.$/);
  });

  it("knows an anchor that nobody declared", () => {
    const map = lines("component U [0.9, 0.5]", "component A [0.5, 0.5]", "U->A");
    assert.match(significance(map, "U"), /^Implied anchor: Nothing depends on it and/);
  });

  it("says that nothing is linked", () => {
    assert.equal(significance("component A [0.9, 0.5]", "A"), "Unconnected: Not linked to anything.");
  });

  it("tells roles by place", () => {
    const map = (place: string) =>
      lines("anchor U [0.9, 0.5]", `component A [${place}]`, "component B [0.1, 0.5]", "U->A", "A->B");
    const role = (place: string) => significance(map(place), "A").split(/[:·]/)[0]?.trim();
    assert.equal(role("0.5, 0.1"), "Emerging bet");
    assert.equal(role("0.7, 0.8"), "Established service");
    assert.equal(role("0.5, 0.8"), "Commodity utility");
    assert.equal(role("0.8, 0.5"), "Differentiator");
    assert.equal(role("0.5, 0.5"), "Enabler");
  });

  it("names whom an enabler serves", () => {
    const nodes = ["A", "B", "C", "D", "E"].map((name) => `component ${name} [0.45, 0.5]`);
    const map = (...links: readonly string[]) => lines("anchor U [0.9, 0.5]", ...nodes, "U->B", ...links);
    const clause = (text: string) => significance(text, "E").split(/: |(?<=\.) /)[1];
    assert.equal(clause(map("U->E")), "Serves U directly.");
    assert.equal(clause(map("U->E", "A->E", "E->C")), "Serves U directly and makes A possible.");
    assert.equal(clause(map("A->E", "E->C")), "Makes A possible.");
    assert.equal(clause(map("E->C")), "Nothing on the map depends on it.");
  });

  it("says only the step on an axis of the author's own", () => {
    const map = lines(
      "evolution Slow->Steady->Fast->Instant",
      "anchor U [0.9, 0.5]",
      "component A [0.5, 0.5]",
      "component B [0.4, 0.5]",
      "U->A",
      "U->B",
      "A->B",
    );
    assert.match(significance(map, "A"), /: Third of four steps on this map's axis: Fast\. /);
    assert.match(significance(map, "U"), /^Anchor: /);
  });
});

describe("significance by modifier", () => {
  it("names who waits for a bottleneck, once", () => {
    const map = (...links: readonly string[]) =>
      lines(
        "anchor U [0.9, 0.5]",
        "component A [0.5, 0.9]",
        "component B [0.5, 0.8]",
        "component D [0.5, 0.2]",
        "component C [0.45, 0.4]",
        "component E [0.44, 0.4]",
        "U->A",
        "A->C",
        "B->C",
        "C->E",
        ...links,
      );
    assert.match(
      significance(map(), "C"),
      /Makes 2 components possible\. Both are further evolved and wait for it: A \(0\.90\) and B \(0\.80\)/,
    );
    assert.match(
      significance(map("D->C"), "C"),
      /Makes 3 components possible\. 2 of them are further evolved and wait for it: A/,
    );
  });

  it("says what inertia holds up", () => {
    const map = lines(
      "component A [0.9, 0.5]",
      "component B [0.9, 0.5]",
      "component C [0.2, 0.6] inertia",
      "A->C",
      "B->C",
    );
    assert.match(significance(map, "C"), /^Foundation · bottleneck.* Its inertia holds them up/);
  });

  it("says when the map itself calls something a limit", () => {
    const map = lines("component A [0.9, 0.5]", "component B [0.5, 0.6]", "A->B; limited by");
    assert.match(significance(map, "B"), /The map calls it what limits A/);
  });

  it("counts who depends on a single point of failure, once", () => {
    const map = (place: string) =>
      lines(
        ...["A", "B", "C"].map((name) => `component ${name} [0.9, 0.6]`),
        `component D [${place}]`,
        ...["A", "B", "C"].map((name) => `${name}->D`),
      );
    assert.equal(
      significance(map("0.2, 0.55"), "D").split(": ")[1],
      "Carries 3 components above it. The map shows no alternative to it.",
    );
    assert.match(
      significance(map("0.2, 0.9"), "D"),
      /3 components depend on it and the map shows no alternative/,
    );
  });

  it("says who relies on it too early, and who leaves it behind", () => {
    const early = lines("component A [0.9, 0.42]", "component B [0.5, 0.15]", "A->B");
    assert.match(significance(early, "B"), /\. A \(0\.42\) already relies on it, 0\.27 ahead/);
    const late = lines("component A [0.9, 0.5]", "component B [0.5, 0.55]", "A->B", "evolve A 0.8");
    assert.match(significance(late, "B"), /\. No movement is planned for it while A evolves/);
  });

  it("gives the place on a long path by its neighbours", () => {
    const names = ["A", "B", "C", "D", "E", "F"];
    const map = lines(
      "anchor User [1, 0.5]",
      "User->A",
      ...names.map((name, i) => `component ${name} [0.${9 - i}, 0.5]`),
      ...names.slice(1).map((name, i) => `${names[i]}->${name}`),
    );
    assert.match(significance(map, "A"), /First step of the 6 on the critical path, before B\b/);
    assert.match(significance(map, "C"), /Step 3 of 6 on the critical path, between B and D\b/);
    assert.match(significance(map, "F"), /Last step of the 6 on the critical path, after E\b/);
  });

  it("knows pipelines and their choices", () => {
    const map = lines(
      "component A [0.9, 0.5]",
      "component P [0.4, 0.6]",
      "pipeline P",
      "{",
      "  component Old [0.3]",
      "  component New [0.65]",
      "}",
      "A->P",
    );
    assert.match(significance(map, "P"), /The most evolved of its 2 choices is New \(0\.65\)/);
    assert.equal(
      significance(map, "Old"),
      "Enabler · choice in pipeline P: Makes A possible. One of 2 choices of P.",
    );
  });

  it("gives evidence for two modifiers and no more", () => {
    const map = lines(
      ...["A", "B", "C", "D"].map((name) => `component ${name} [0.9, 0.5]`),
      ...["E", "F", "G"].map((name) => `component ${name} [0.1, 0.5]`),
      "component X [0.5, 0.5] inertia",
      "evolve X 0.6",
      ...["A", "B", "C", "D"].map((name) => `${name}->X`),
      ...["E", "F", "G"].map((name) => `X->${name}`),
    );
    assert.equal(
      significance(map, "X"),
      "Enabler · bottleneck · hub · on critical path · moving · inertia: Makes A, B, C and 1 more possible. " +
        "Its inertia holds them up; all chains run through it (3 needs).",
    );
  });
});

const seed = path.join(root, "../shared/seed-maps");

if (existsSync(seed)) {
  describe("significance on the seed maps", () => {
    const read = (name: string) => readFileSync(path.join(seed, name), "utf8");
    const first = read("devops-to-mlops.owm");
    const second = read("devops-to-mlops.evolution-first.owm");

    it("says of DevOps what the reference says", () => {
      for (const map of [first, second]) {
        assert.equal(
          significance(map, "DevOps"),
          "Established service · hub · on critical path: Standardised and visible: expected, not differentiating. " +
            "71 % of all chains run through it (6 needs); first step of DevOps → MLOps → Automated ML Pipelines → Continuous Training.",
        );
      }
    });

    it("says of MLOps what the reference says, in both readings", () => {
      assert.match(
        significance(first, "MLOps"),
        /^Commodity utility · hub · on critical path · moving: .*33 % of all chains run through it \(7 needs\)/,
      );
      assert.match(
        significance(second, "MLOps"),
        /^Differentiator · hub · on critical path · moving: Visible \(0\.85\) and not yet standard \(0\.55\): where difference is still made\. 33 %/,
      );
    });

    it("says of Explainable AI what the reference says", () => {
      assert.match(
        significance(first, "Explainable AI"),
        /^Emerging bet · disruption risk: Novel and uncertain.* ML Model Lifecycle Management \(0\.42\) already relies on it, 0\.27 ahead\.$/,
      );
    });

    it("knows no roles on an axis that is no market", () => {
      assert.equal(
        significance(read("ml-project.high-maturity.owm"), "Data Labelling"),
        ": First of four steps on this map's axis: Genesis (manual, slow).",
      );
    });
  });
}
