import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import type { MarkupContent } from "vscode-languageserver-types";
import { BASIC_CLIENT, type ClientFeatures } from "#core/services/clientFeatures";
import { hover } from "#core/services/hover";
import { createSnapshot } from "#core/services/snapshot";
import { FULL_CLIENT, openMap } from "../../../support/maps";
import { root } from "../../../support/paths";

/** The hover over the first declaration of a component, by paragraph. */
function over(text: string, name: string, client: ClientFeatures = BASIC_CLIENT): readonly string[] {
  const lines = text.split("\n");
  const line = lines.findIndex((each) => each.startsWith(`component ${name}`));
  const snapshot = createSnapshot("file:///maps/a.owm", 1, text);
  const answer = hover(snapshot, { line, character: "component ".length }, client);
  assert.ok(answer, name);
  return (answer.contents as MarkupContent).value.split(client.markdown ? /\n\n|\\\n/ : "\n");
}

const lines = (...text: readonly string[]) => text.join("\n");

describe("hover: what a component is for", () => {
  it("holds the stated stage against the position", () => {
    const stage = (stated: string) =>
      over(lines("title A", `// @stage ${stated}`, "component A [0.5, 0.85]"), "A")[2];
    assert.equal(
      stage("Product (+commodity)"),
      "stage: Commodity · stated: Product (+commodity), which fits",
    );
    assert.equal(stage("Custom-built"), "stage: Commodity · stated: Custom-built, 0.45 away");
    assert.equal(stage("late"), "stage: Commodity · stated: late");
    const near = lines("title A", "// @stage Product", "component A [0.5, 0.72]");
    assert.equal(
      over(near, "A")[2],
      "stage: Commodity, at the Product edge · stated: Product, which fits within 0.02",
    );
  });

  it("names stages by the type of the component", () => {
    const typed = (type: string) =>
      over(lines("title A", `// @type ${type}`, "component A [0.5, 0.55]", "evolve A 0.9"), "A");
    assert.deepEqual(typed("practice").slice(2, 4), ["stage: Good", "→ 0.90 · Best"]);
    assert.equal(typed("data")[2], "stage: Convergent");
    assert.equal(typed("knowledge")[2], "stage: Theory");
    assert.equal(typed("activity")[2], "stage: Product");
    assert.equal(typed("mood")[2], "stage: Product");
    const custom = lines("title A", "evolution a->b->c->d", "// @type data", "component A [0.5, 0.55]");
    assert.equal(over(custom, "A")[2], "stage: c");
  });

  it("repeats the author's tags", () => {
    const text = lines(
      "title A",
      "// @significance It *matters*",
      "// @metric speed",
      "// @metric cost = 3",
      "// @tool Make, Ninja",
      "// @owner Ann",
      "// @risk",
      "component A [0.5, 0.85]",
      "// @owner Bob",
      "component B [0.5, 0.85]",
    );
    assert.deepEqual(over(text, "A").slice(4, 6), [
      "author: It *matters*",
      "metrics: speed; cost = 3 · tools: Make, Ninja · owner: Ann",
    ]);
    assert.equal(over(text, "A", FULL_CLIENT)[4], "author: It \\*matters\\*");
  });

  it("says how to treat it last, below a rule", () => {
    const text = lines("component A [0.5, 0.1]");
    assert.deepEqual(over(text, "A", FULL_CLIENT).slice(-4), [
      "---",
      "**How to treat it** · Genesis",
      "method: agile, FIRE experiments · attitude: pioneers · sourcing: build in-house · standards: too early",
      "failure: expected and tolerated · decide by: gut, heritage · efficiency means: cheap change",
    ]);
  });

  it("gives no advice on users, on assumed positions, and on an axis that is no market", () => {
    const treats = (...text: readonly string[]) =>
      over(lines(...text), "A").some((paragraph) => paragraph.startsWith("How to treat it"));
    assert.ok(!treats("component A [0.9, 0.5]", "component B [0.2, 0.5]", "A->B"));
    assert.ok(!treats("component A"));
    assert.ok(!treats("evolution a->b->c->d", "component A [0.5, 0.5]"));
    assert.ok(treats("component A [0.5, 0.5]"));
  });
});

describe("hover: the picture", () => {
  const map = lines("anchor U (1) [0.9, 0.5]", "component A% [0.5, 0.5]", "component B [0.2, 0.5]", "A%->B");
  const picture = (text: string, client: ClientFeatures) =>
    over(text, "A", client).find((paragraph) => paragraph.startsWith("!["));

  it("shows the neighbours in the client's look", () => {
    const shown = picture(map, { ...FULL_CLIENT, pictures: "dark" });
    const [, address] =
      /^!\[A% with what needs it and what it needs\]\((data:[^()\s]+)\)$/.exec(shown ?? "") ?? [];
    assert.ok(address, shown);
    assert.ok(address.startsWith("data:image/svg+xml,"), shown);
    const svg = decodeURIComponent(address.slice("data:image/svg+xml,".length));
    assert.match(svg, /^<svg .*data-theme="vscode-dark"/);
    assert.match(svg, />A%<.*>B</s);
    assert.ok(!svg.includes("U (1)"));
  });

  it("is left out for other clients and where nothing is linked", () => {
    assert.equal(picture(map, FULL_CLIENT), undefined);
    assert.equal(picture(map, { ...BASIC_CLIENT, pictures: "dark" }), undefined);
    assert.equal(picture("component A [0.5, 0.5]", { ...FULL_CLIENT, pictures: "light" }), undefined);
  });
});

describe("hover: large maps", () => {
  it("stays short where everything is linked", () => {
    const many = Array.from({ length: 300 }, (_, i) => `component N${i} [0.1, 0.${100 + i}]`);
    const text = lines("component A [0.9, 0.5]", ...many, ...many.map((_, i) => `A->N${i}`));
    const answer = over(text, "A", { ...FULL_CLIENT, pictures: "light" });
    assert.ok(answer.join("").length < 30_000);
    assert.ok(openMap(text).snapshot.map.nodes.length === 301);
  });
});

const seed = path.join(root, "../shared/seed-maps/devops-to-mlops.owm");

if (existsSync(seed)) {
  describe("hover on the seed map", () => {
    it("says of MLOps all that is known, in the order of the reference", () => {
      assert.deepEqual(over(readFileSync(seed, "utf8"), "MLOps"), [
        "MLOps · component",
        "visibility 0.55 (medium) · evolution 0.85 (high)",
        "stage: Commodity · stated: Custom-built, 0.45 away",
        "→ 0.93 as Integrated MLOps Platform · Commodity",
        "Commodity utility · hub · on critical path · moving. Standardised and out of sight: consume it, run it for cost " +
          "and reliability. 33 % of all chains run through it (7 needs); step 2 of DevOps → MLOps → Automated ML " +
          "Pipelines → Continuous Training.",
        "author: The centre of the map: it drives how practice and tooling for ML systems evolve",
        "metric: retraining efficiency · tools: Kubeflow, MLflow, TensorFlow Extended, Weights & Biases · group: model",
        "needs Automated ML Pipelines 0.60, Model Monitoring 0.64, Feature Stores 0.62, Model Versioning 0.78, " +
          "Model Drift 0.28 and 2 more",
        "needed by DevOps 0.80",
        "How to treat it · Commodity",
        "method: six sigma · attitude: town planners · sourcing: outsource or consume as utility · standards: standardise",
        "failure: a surprise; run it efficiently · decide by: metrics, experience · efficiency means: less deviation",
      ]);
    });
  });
}
