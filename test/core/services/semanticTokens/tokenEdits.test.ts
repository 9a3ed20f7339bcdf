import assert from "node:assert/strict";
import fc from "fast-check";
import { semanticTokens } from "#core/services/semanticTokens";
import { tokenEdits } from "#core/services/semanticTokens/tokenEdits";
import { createSnapshot } from "#core/services/snapshot";
import { MAP_URI } from "../../../support/maps";

function applied(before: readonly number[], after: readonly number[]): readonly number[] {
  const result = [...before];
  for (const { start, deleteCount, data } of tokenEdits(before, after))
    result.splice(start, deleteCount, ...data);
  return result;
}

describe("edits of semantic tokens", () => {
  it("turn one array into another, by whole tokens", () => {
    const token = fc.tuple(fc.nat(2), fc.nat(2), fc.nat(2), fc.nat(2), fc.nat(2));
    const tokens = fc.array(token, { maxLength: 12 }).map((all) => all.flat());
    fc.assert(
      fc.property(tokens, tokens, (before, after) => {
        assert.deepEqual(applied(before, after), after);
        for (const { start, deleteCount, data } of tokenEdits(before, after)) {
          for (const number of [start, deleteCount, data.length]) assert.equal(number % 5, 0);
        }
      }),
    );
  });

  it("are none where nothing changed", () => {
    assert.deepEqual(tokenEdits([1, 2, 3, 4, 5], [1, 2, 3, 4, 5]), []);
    assert.deepEqual(tokenEdits([], []), []);
  });

  it("are a few numbers for a few characters in a large map", () => {
    const lines = Array.from({ length: 1000 }, (_, i) => `component C${i} [0.5, 0.5]`);
    const tokens = () => semanticTokens(createSnapshot(MAP_URI, 1, lines.join("\n")));
    const before = tokens();
    lines[500] = "component C500 and more [0.5, 0.5]";
    const edited = tokens();
    const [edit, ...others] = tokenEdits(before, edited);
    assert.equal(others.length, 0);
    assert.ok(edit && edit.data.length <= 10, String(edit?.data.length));
    lines.splice(500, 0, "component New [0.1, 0.1]");
    const [inserted] = tokenEdits(edited, tokens());
    assert.ok(inserted && inserted.data.length <= 20, String(inserted?.data.length));
    assert.ok(inserted.deleteCount <= 20 - 15 + 5);
  });
});
