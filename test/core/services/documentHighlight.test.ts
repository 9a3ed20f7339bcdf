import assert from "node:assert/strict";
import { documentHighlight } from "#core/services/documentHighlight";
import { openMap } from "../../support/maps";
import { slice } from "../../support/marked";

const KINDS = ["", "text", "read", "write"];

/** The highlights at the cursor as "line:text kind". */
function highlights(...lines: readonly string[]): readonly string[] {
  const map = openMap(...lines);
  return (documentHighlight(map.snapshot, map.cursor) ?? []).map(
    ({ range, kind }) => `${range.start.line}:${slice(map.text, range)} ${KINDS[kind ?? 0]}`,
  );
}

describe("documentHighlight", () => {
  it("shows declarations and movements as written, everything else as read", () => {
    assert.deepEqual(
      highlights(
        "component Tea [0.79, 0.61]",
        "A->T<|>ea",
        "evolve Tea->Chai 0.8",
        "pipeline tea [0.5, 0.7]",
        "component Chai [0.1, 0.1]",
      ),
      ["0:Tea write", "1:Tea read", "2:Tea write", "3:tea read"],
    );
    assert.deepEqual(highlights("evolve Tea->Chai 0.8", "A->Cha<|>i"), ["0:Chai write", "1:Chai read"]);
  });

  it("shows annotations of one number as text", () => {
    assert.deepEqual(highlights("annotation 1<|> [0.4, 0.4] a", "annotation 1 [0.5, 0.5] b"), [
      "0:1 text",
      "1:1 text",
    ]);
  });

  it("shows nothing where nothing is named", () => {
    assert.deepEqual(highlights("component A [0.<|>5, 0.5]"), []);
  });
});
