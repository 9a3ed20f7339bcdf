import assert from "node:assert/strict";
import { draw, elementOf } from "../../support/pictures";

const MAP = `anchor "Tea\\nlover" [0.97, 0.4]
component Cup of Tea [0.79, 0.61] (buy) inertia
component Kettle [0.43, 0.35]
pipeline Kettle [0.1, 0.5]
component Hob [0.41, 0.11]
component Power [0.1, 0.9]
submap Logistics [0.3, 0.5]
evolve Kettle->Electric Kettle 0.72
evolve Hob 0.3
Cup of Tea->Kettle; boils
Kettle+'2/day'<Power
Kettle+<>Hob
accelerator Push [0.1, 0.2]
settlers [0.9, 0.1, 0.8, 0.2]`;

describe("accessible names", () => {
  const names: Readonly<Record<string, string>> = {
    "anchor:tea lover": "Anchor Tea lover, visibility 0.97",
    "component:cup of tea": "Component Cup of Tea, visibility 0.79, Product, buy, inertia",
    "component:kettle":
      "Component Kettle, visibility 0.43, Custom Built, owns a pipeline, evolves to Commodity",
    "submap:logistics": "Submap Logistics, visibility 0.3, Product",
    "pipeline:kettle": "Pipeline of Kettle, Genesis to Product, 1 component",
    "evolved:kettle": "Kettle evolves to Electric Kettle, Commodity",
    "evolved:hob": "Hob evolves to Custom Built",
    "link:cup of tea->kettle": "Cup of Tea needs Kettle, boils",
    "link:kettle->power": "Kettle is fed by Power, 2/day",
    "link:kettle->hob": "Kettle exchanges with Hob",
    "accelerator:push": "Accelerator Push",
    "attitude:settlers": "Settlers",
  };

  for (const [id, name] of Object.entries(names)) {
    it(`say "${name}"`, () => assert.equal(elementOf(draw(MAP), id).accessibleName, name));
  }

  it("take the map's own stage names and boundaries", () => {
    const text = "evolution Ad hoc->Managed->Measured->Given\ncomponent A [0.5, 0.2]";
    assert.equal(elementOf(draw(text), "component:a").accessibleName, "Component A, visibility 0.5, Managed");
    const quartile = draw(text, { boundaries: [0.25, 0.5, 0.75] });
    assert.equal(elementOf(quartile, "component:a").accessibleName, "Component A, visibility 0.5, Ad hoc");
    const unnamed = draw("evolution A->->C->D\ncomponent A [0.5, 0.2]");
    assert.equal(elementOf(unnamed, "component:a").accessibleName, "Component A, visibility 0.5, stage 2");
  });
});
