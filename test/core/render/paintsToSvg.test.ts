import assert from "node:assert/strict";
import { paintsToSvg } from "#core/render/paintsToSvg";
import { THEMES } from "#core/render/themes/index";
import { readXml } from "../../support/xml";

describe("paints", () => {
  it("are nothing without any", () => assert.equal(paintsToSvg([]), ""));

  it("are gradients from left to right and hatches in px", () => {
    const { tags } = readXml(paintsToSvg(THEMES.wardley.paints));
    const [ground] = tags.filter(({ name }) => name === "linearGradient");
    assert.equal(ground?.attributes.id, "mapwright-wardley-background");
    assert.deepEqual(
      tags
        .filter(({ name }) => name === "stop")
        .map(({ attributes }) => [attributes.offset, attributes["stop-color"]]),
      [
        ["0", "#c4c4c4"],
        ["0.3", "#ffffff"],
        ["0.7", "#ffffff"],
        ["1", "#c4c4c4"],
        ["0", "#ffffff"],
        ["0.4", "#808080"],
        ["1", "#808080"],
      ],
    );
    const hatch = tags.find(({ name }) => name === "pattern");
    assert.deepEqual(
      [hatch?.attributes.width, hatch?.attributes.height, hatch?.attributes.patternUnits],
      ["4", "4", "userSpaceOnUse"],
    );
    assert.equal(tags.find(({ name }) => name === "path")?.attributes.opacity, "0.5");
  });

  it("know four directions of lines", () => {
    const path = (direction: "falling" | "rising" | "level" | "crossed") => {
      const hatch = { type: "hatch", id: "h", size: 4, direction, colour: "#ffffff", opacity: 1 } as const;
      return readXml(paintsToSvg([hatch])).tags.find(({ name }) => name === "path")?.attributes.d ?? "";
    };
    assert.equal(path("level"), "M0 2L4 2");
    assert.equal(path("crossed"), path("falling") + path("rising"));
    assert.match(path("falling"), /M0 0L4 4/);
    assert.match(path("rising"), /M0 4L4 0/);
  });
});
