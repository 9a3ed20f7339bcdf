import assert from "node:assert/strict";
import { isMarketAxis, rowOfAxis } from "#core/analysis/strategy/axisMeaning";
import { mapOf } from "./analysed";

const axis = (labels?: string) => mapOf(...(labels ? [`evolution ${labels}`] : [])).evolutionAxis;

describe("meaning of the axis", () => {
  it("is the market without labels, and with three words of their position", () => {
    assert.ok(isMarketAxis(axis()));
    assert.ok(isMarketAxis(axis("Novel->Emerging->Good->Best")));
    assert.ok(isMarketAxis(axis("Genesis->Bespoke->Product / rental->Whatever")));
    assert.ok(isMarketAxis(axis("Genesis->Customised->Products->Commodities")));
    assert.ok(isMarketAxis(axis("Unmodeled->Divergent->Converging->Modeled")));
  });

  it("is the author's own with fewer", () => {
    assert.ok(!isMarketAxis(axis("Genesis->Development->Product->Product")));
    assert.ok(!isMarketAxis(axis("Commodity->Product->Custom->Genesis")));
    assert.ok(!isMarketAxis(axis("slow->slower->fast->faster")));
  });

  it("knows the four rows by their names", () => {
    assert.equal(rowOfAxis(axis("Unmodelled->Divergent->Convergent->Modelled")), "data");
    assert.equal(rowOfAxis(axis("Concept->Hypothesis->Theory->Accepted")), "knowledge");
    assert.equal(rowOfAxis(axis("Genesis->Custom->Product->Commodity")), "activity");
    assert.equal(rowOfAxis(axis("slow->slower->fast->faster")), undefined);
    assert.equal(rowOfAxis(axis()), undefined);
  });
});
