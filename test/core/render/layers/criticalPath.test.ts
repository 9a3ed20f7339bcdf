import assert from "node:assert/strict";
import { legendOf, shown } from "./layered";

const CHAIN = [
  "anchor Public [0.95, 0.6]",
  "component Tea [0.8, 0.6]",
  "component Water [0.5, 0.3]",
  "component Power [0.2, 0.8]",
  "Public->Tea",
  "Tea->Water",
  "Water->Power",
].join("\n");

describe("layer critical-path", () => {
  it("counts the steps from the user and names the weakest link", () => {
    assert.deepEqual(shown(CHAIN, "critical-path").says, [
      "2 Step 1 of 3 on the critical path: 'Tea'",
      "3 Step 2 of 3 on the critical path, its weakest link: 'Water' (0.30)",
      "4 Step 3 of 3 on the critical path: 'Power'",
    ]);
    const texts = shown(CHAIN, "critical-path").reading.over.map(({ shapes }) =>
      shapes.find(({ shape }) => shape === "text"),
    );
    assert.deepEqual(
      texts.map((text) => (text?.shape === "text" ? text.lines : undefined)),
      [["1"], ["2 weakest"], ["3"]],
    );
  });

  it("lies under every link it takes, from the user on", () => {
    const { reading } = shown(CHAIN, "critical-path");
    assert.deepEqual(
      reading.under.map(({ key }) => key),
      ["public->tea", "tea->water", "water->power"],
    );
    assert.ok(reading.speaksOf.includes("anchor:public") && reading.speaksOf.includes("link:public->tea"));
  });

  it("takes the links of a pipeline's choices", () => {
    const { reading } = shown(
      `${CHAIN}\npipeline Water\n{\ncomponent Tap [0.4]\n}\nTap->Power`,
      "critical-path",
    );
    const last = reading.under.find(({ key }) => key === "water->power");
    assert.equal(last?.shapes.filter(({ shape }) => shape === "line").length, 2);
  });

  it("is broken where it leads through a cycle", () => {
    const cycle = `${CHAIN}\ncomponent Pump [0.4, 0.4]\nWater->Pump\nPump->Water\nPump->Power`.replace(
      "\nWater->Power",
      "",
    );
    assert.deepEqual(legendOf(cycle, "critical-path").slice(0, 2), [
      "Critical path",
      "Leads through components that need each other",
    ]);
  });

  it("says that there is no chain", () => {
    assert.match(shown("component A [0.5, 0.5]", "critical-path").reading.nothing ?? "", /^No chain .*\.$/);
  });
});
