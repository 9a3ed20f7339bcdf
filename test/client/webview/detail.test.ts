import assert from "node:assert/strict";
import { detailNote, detailOf } from "../../../client/webview/src/view/detail";

const content = { x: -35, y: -45, width: 1105, height: 737 };
const part = { x: 0, y: 0, width: 1105 / 4, height: 737 / 4 };

describe("detail", () => {
  it("leaves nothing out of maps that people draw", () => {
    assert.equal(detailOf(2_000, content, content), "all");
    assert.equal(detailNote("all", 2_000), "");
  });

  it("leaves out names, then links, by what is in sight", () => {
    assert.equal(detailOf(4_000, content, content), "noNames");
    assert.equal(detailOf(20_000, content, content), "symbols");
    assert.equal(detailOf(20_000, part, content), "all");
    assert.equal(detailOf(60_000, part, content), "noNames");
  });

  it("counts no more than there is when more than the picture is seen", () => {
    const wide = { x: -2000, y: -2000, width: 6000, height: 6000 };
    assert.equal(detailOf(2_000, wide, content), "all");
    assert.equal(detailOf(4_000, wide, content), "noNames");
  });

  it("stays when one looks elsewhere", () => {
    for (const x of [-3_000, -200, 0, 700, 5_000]) {
      assert.equal(detailOf(4_000, { ...content, x }, content), "noNames");
      assert.equal(detailOf(20_000, { ...part, x }, content), "all");
    }
  });

  it("says what is left out and how to see it", () => {
    assert.equal(detailNote("noNames", 4_000), "4,000 elements: names are left out until you zoom in.");
    assert.equal(
      detailNote("symbols", 20_000),
      "20,000 elements: names, notes and links are left out until you zoom in.",
    );
  });
});
