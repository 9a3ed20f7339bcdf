import assert from "node:assert/strict";
import { abbreviations } from "#core/render/layers/abbreviations";

describe("abbreviations", () => {
  it("take as many letters as tell the names apart", () => {
    assert.deepEqual(abbreviations(["data", "people"]), ["D", "P"]);
    assert.deepEqual(abbreviations(["data", "delivery", "design"]), ["Da", "Del", "Des"]);
    assert.deepEqual(abbreviations(["éclair", "👩‍💻 dev"]), ["É", "👩"]);
  });

  it("count where letters do not help", () => {
    assert.deepEqual(abbreviations(["team one", "team two", "team"]), ["T1", "T2", "T3"]);
    assert.deepEqual(abbreviations([]), []);
  });
});
