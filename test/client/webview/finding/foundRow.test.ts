import assert from "node:assert/strict";
import { parse } from "#core/language/parse";
import { buildMap } from "#core/model/buildMap";
import { stageNames } from "#core/model/stages";
import { renderScene } from "#core/render/renderScene";
import { foundRow } from "../../../../client/webview/src/finding/foundRow";

/** The rows of everything that a map draws, by ids. */
function rowsOf(...lines: readonly string[]): Readonly<Record<string, string>> {
  const map = buildMap(parse(lines.join("\n")));
  const stages = stageNames(map.evolutionAxis);
  return Object.fromEntries(
    renderScene(map).elements.map(({ id, name, accessibleName }) => {
      const row = foundRow(id, name, accessibleName, stages);
      return [id, [row.name, row.kind, row.stage].join(" | ")];
    }),
  );
}

describe("a row of what was found", () => {
  it("says name, kind and stage", () => {
    const rows = rowsOf(
      "anchor Public [0.9, 0.5]",
      "component Tea, black [0.6, 0.8] inertia",
      "submap Mill [0.4, 0.3]",
      "evolve Tea, black->Tea bags 0.95",
      "Public->Mill; by road",
      "note Hot [0.1, 0.1]",
      "annotation 1 [0.3, 0.3] Look here",
      "pioneers [0.9, 0.1, 0.6, 0.3]",
    );
    assert.equal(rows["anchor:public"], "Public | Anchor | ");
    assert.equal(rows["component:tea, black"], "Tea, black | Component | Commodity");
    assert.equal(rows["submap:mill"], "Mill | Submap | Custom Built");
    assert.equal(rows["evolved:tea, black"], "Tea bags | Movement | Commodity");
    assert.equal(rows["link:public->mill"], "Public needs Mill, by road | Link | ");
    assert.equal(rows["note:hot"], "Hot | Note | ");
    assert.equal(rows["annotation:1"], "1: Look here | Annotation | ");
    assert.equal(rows["attitude:pioneers"], "Pioneers | Area | ");
  });

  it("knows stages of the author's own, also where one begins like another", () => {
    const axis = "evolution Wild->Wild, tamed->Sold->Sold out";
    const rows = rowsOf(axis, "component A [0.5, 0.1]", "component B [0.5, 0.3]", "component C [0.5, 0.9]");
    assert.equal(rows["component:a"], "A | Component | Wild");
    assert.equal(rows["component:b"], "B | Component | Wild, tamed");
    assert.equal(rows["component:c"], "C | Component | Sold out");
  });
});
