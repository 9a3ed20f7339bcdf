import assert from "node:assert/strict";
import { inlineCompletion } from "#core/services/inlineCompletion";
import { DEFAULT_SETTINGS } from "#core/services/settings";
import { type OpenMap, openMapWith } from "../../support/maps";
import { applyTextEdits } from "../../support/marked";

const ON = { ...DEFAULT_SETTINGS, inlineCompletion: true };

function suggestionIn({ snapshot, cursor, text }: OpenMap): string | undefined {
  const [item, ...others] = inlineCompletion(snapshot, cursor);
  assert.equal(others.length, 0);
  if (!item?.range) return undefined;
  assert.equal(typeof item.insertText, "string");
  const lines = applyTextEdits(text, [{ range: item.range, newText: String(item.insertText) }]).split("\n");
  return lines[cursor.line];
}

/** The cursor's line after the suggestion was taken. */
const suggested = (...lines: readonly string[]) => suggestionIn(openMapWith(ON, ...lines));

const MAP = [
  "anchor User [0.95, 0.6]",
  "component Tea [0.8, 0.6]",
  "component Kettle [0.5, 0.4]",
  "User->Tea",
];

describe("inline completion", () => {
  it("is off unless it is switched on", () => {
    assert.equal(DEFAULT_SETTINGS.inlineCompletion, false);
    assert.equal(suggestionIn(openMapWith(DEFAULT_SETTINGS, ...MAP, "<|>")), undefined);
  });

  it("links a component without links to what stands closest above it", () => {
    assert.equal(suggested(...MAP, "<|>"), "Tea->Kettle");
    assert.equal(suggested(...MAP, "Te<|>"), "Tea->Kettle");
    assert.equal(suggested(...MAP, "Tea-><|>"), "Tea->Kettle");
    assert.equal(suggested(...MAP, "Tea->Ke<|>"), "Tea->Kettle");
    assert.equal(suggested(...MAP, "  <|>"), "  Tea->Kettle");
  });

  it("links an anchor to what stands below it", () => {
    assert.equal(suggested("anchor User [0.95, 0.6]", "component Tea [0.8, 0.6]", "<|>"), "User->Tea");
  });

  it("prefers what nothing needs yet", () => {
    const lines = [
      ...MAP,
      "component Cup [0.75, 0.6]",
      "component Cups [0.3, 0.1]",
      "Kettle->Cup",
      "User->Kettle",
    ];
    assert.equal(suggested(...lines, "Tea-><|>"), "Tea->Cups");
    assert.equal(suggested(...lines, "Tea->Cup<|>"), "Tea->Cups");
  });

  it("places a component by its links", () => {
    assert.equal(
      suggested("Tea->Pot", "component Tea [0.8, 0.6]", "component Pot <|>"),
      "component Pot [0.72, 0.6]",
    );
    assert.equal(
      suggested("Tea->Pot", "component Tea [0.8, 0.6]", "component Pot [<|>"),
      "component Pot [0.72, 0.6]",
    );
    assert.equal(suggested("component Pot <|>"), undefined);
    assert.equal(suggested("Tea->Pot", "component Tea [0.8, 0.6]", "component Pot<|>"), undefined);
  });

  it("quotes names that need it", () => {
    const lines = ["anchor User [0.95, 0.6]", 'component "A->B" [0.8, 0.6]'];
    assert.equal(suggested(...lines, "<|>"), 'User->"A->B"');
  });

  it("is silent where it knows nothing, in comments, in blocks and inside of lines", () => {
    assert.equal(suggested(...MAP, "Tea->Kettle", "<|>"), undefined);
    for (const line of [
      "// <|>",
      "title <|>",
      "Nothing-><|>",
      "Te<|>a->Kettle",
      "Tea->Kettle; <|>",
      "xyz<|>",
      "evolve Tea <|>",
    ]) {
      assert.equal(suggested(...MAP, line), undefined, line);
    }
    assert.equal(suggested(...MAP, "pipeline Tea {", "<|>", "}"), undefined);
    assert.deepEqual(inlineCompletion(openMapWith(ON, ...MAP).snapshot, { line: 99, character: 5 }), []);
  });

  it("says the same whatever the order of the lines is", () => {
    const [user = "", tea = "", kettle = "", link = ""] = MAP;
    assert.equal(suggested(kettle, link, tea, user, "<|>"), "Tea->Kettle");
  });
});
