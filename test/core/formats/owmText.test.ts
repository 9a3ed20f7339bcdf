import assert from "node:assert/strict";
import fc from "fast-check";
import { draftOfMap } from "#core/formats/draftOfMap";
import { owmText } from "#core/formats/owmText";
import { parse } from "#core/language/parse";
import { buildMap } from "#core/model/buildMap";
import { missingFacts } from "../../support/mapFacts";
import { mermaidText } from "../../support/mermaidMaps";
import { mapText } from "../../support/randomMaps";

function written(...lines: readonly string[]) {
  return owmText(draftOfMap(buildMap(parse(lines.join("\n")))));
}

describe("owmText", () => {
  it("says what the map says, whatever the map", () => {
    fc.assert(
      fc.property(fc.oneof(mapText, mermaidText), (text) => {
        const map = buildMap(parse(text));
        const back = buildMap(parse(owmText(draftOfMap(map)).text));
        // What has no name, and furniture that is not read, is no fact worth keeping.
        const missing = missingFacts(map, back).filter(
          ({ text: fact, about }) =>
            !/^(?:axis|pipeline|box|size)/.test(fact) && about.every((name) => name !== ""),
        );
        assert.deepEqual(missing, []);
      }),
      { numRuns: 500 },
    );
  });

  it("turns a Mermaid map into OnlineWardleyMaps text", () => {
    const { text, losses } = written(
      "wardley-beta %% head",
      "title Tea",
      'evolution Genesis@0.175 -> Custom-Built@0.4 -> "Product (+rental)"@0.7 -> "Commodity (+utility)"@1.0',
      'component "3D Pot" [80.0, 0.6] label [-3, 4] (buy) (inertia)',
      "component note [0.5, 0.5]",
      'pipeline "3D Pot" {',
      "  %% inside",
      "  component X [0.3]",
      "}",
      "\"3D Pot\" +'5'<> X; why",
      '"note" -> X',
      'annotation 1, [0.1, 0.2] "a"',
      'annotation 1, [0.3, 0.4] "a"',
    );
    assert.deepEqual(losses, []);
    assert.deepEqual(text.split("\n"), [
      "// head",
      "title Tea",
      "component 3D Pot [0.8, 0.6] label [-3, 4] inertia (buy)",
      "component note [0.5, 0.5]",
      "pipeline 3D Pot",
      "{",
      "  // inside",
      "  component X [0.3]",
      "}",
      "3D Pot+'5'<>X; why",
      "note->X",
      "annotation 1 [[0.1, 0.2],[0.3, 0.4]] a",
      "",
    ]);
  });

  it("keeps Mermaid's stages in a tag", () => {
    assert.equal(written("wardley-beta", "title Tea").text, "// @boundaries 0.25 0.5 0.75\ntitle Tea\n");
  });

  it("names what OnlineWardleyMaps has no words for", () => {
    const { losses } = written("---", "theme: dark", "---", "wardley-beta", "accTitle: Tea", "A -.-> B");
    assert.deepEqual(losses, [
      "line 1: Mermaid's configuration of the picture is left out",
      "line 5: accTitle is kept as a comment: OnlineWardleyMaps has nothing for screen readers",
      "line 6: the link A->B is not dashed any more",
    ]);
  });
});
