import assert from "node:assert/strict";
import { legendOf, shown } from "./layered";

const MAP = [
  "anchor Public [0.95, 0.6]",
  "component Shop [0.8, 0.5]",
  "component Idea [0.6, 0.1]",
  "component Power [0.1, 0.9]",
  "component Alone [0.3, 0.5]",
  "Public->Shop",
  "Shop->Idea",
  "Shop->Power",
].join("\n");

describe("layer roles", () => {
  it("says of each component what it is for", () => {
    assert.deepEqual(shown(MAP, "roles").says, [
      "1 'Public' (0.60): anchor",
      "2 'Shop' (0.50): differentiator",
      "3 'Idea' (0.10): emerging bet",
      "4 'Power' (0.90): commodity utility",
      "5 'Alone' (0.50): unconnected",
    ]);
  });

  it("explains the roles that occur, with how often", () => {
    assert.deepEqual(legendOf(MAP, "roles"), [
      "Anchor: a user or need (1)",
      "Differentiator: visible and not yet standard (1)",
      "Commodity utility: standardised and out of sight (1)",
      "Emerging bet: novel and uncertain (1)",
      "Not linked to anything (1)",
    ]);
  });

  it("counts the steps of an axis that is no market", () => {
    const steps = `evolution Dark->Dim->Light->Bright\n${MAP}`;
    assert.ok(shown(steps, "roles").says.includes("3 'Shop' (0.50): step 3 of four"));
    assert.ok(JSON.stringify(shown(steps, "roles").reading.over[1]?.shapes).includes('"lines":["3"]'));
  });

  it("has nothing to say of an empty map", () => {
    assert.match(shown("title Empty", "roles").reading.nothing ?? "", /no component/);
  });
});
