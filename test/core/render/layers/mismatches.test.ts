import assert from "node:assert/strict";
import { legendOf, shown } from "./layered";

const FAR = "component Service [0.8, 0.85]\ncomponent Research [0.4, 0.3]\nService->Research";
const NEAR = "component Service [0.8, 0.69]\ncomponent Research [0.4, 0.38]\nService->Research";

describe("layer mismatches", () => {
  it("writes the gap on the link and leads to the link's line", () => {
    const { says, reading } = shown(FAR, "mismatches");
    assert.deepEqual(says, ["3 'Service' (0.85) depends on 'Research' (0.30), 0.55 less evolved"]);
    assert.equal(reading.over[0]?.statement?.about, "link:service->research");
    assert.ok(JSON.stringify(reading.over[0]?.shapes).includes("gap 0.55"));
  });

  it("tells gaps of two stages from smaller ones by the badge", () => {
    assert.ok(legendOf(FAR, "mismatches").includes("Gap, two stages apart"));
    assert.ok(legendOf(NEAR, "mismatches").includes("Gap of one stage"));
    const paintOf = (text: string) => shown(text, "mismatches").reading.over[0]?.shapes[0]?.fill;
    assert.notEqual(paintOf(FAR), paintOf(NEAR));
  });

  it("has nothing to say of what lies close together", () => {
    const close = FAR.replace("0.3]", "0.7]");
    assert.match(shown(close, "mismatches").reading.nothing ?? "", /^No component .*\.$/);
  });
});
