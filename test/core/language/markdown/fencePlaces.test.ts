import assert from "node:assert/strict";
import fc from "fast-check";
import { rangeToDocument, rangeToFence, toDocument, toFence } from "#core/language/markdown/fencePlaces";
import { findFences } from "#core/language/markdown/findFences";

const text = ["text", "> - ```owm", ">   component A", ">", ">     B", ">   ```", "text"].join("\n");
const [fence] = findFences(text);

describe("places in fences", () => {
  it("go to the document and back", () => {
    assert.ok(fence);
    const lines = fence.text.split("\n");
    const places = fc
      .nat(lines.length - 2)
      .chain((line) => fc.nat(lines[line]?.length ?? 0).map((character) => ({ line, character })));
    const document = text.split("\n");
    fc.assert(
      fc.property(places, (place) => {
        const there = toDocument(fence, place);
        assert.deepEqual(toFence(fence, there), place);
        const rest = document[there.line]?.slice(there.character);
        assert.equal(rest, lines[place.line]?.slice(place.character));
      }),
    );
  });

  it("mean the closing fence behind the last line", () => {
    assert.ok(fence);
    assert.deepEqual(toDocument(fence, { line: 3, character: 0 }), { line: 5, character: 4 });
    assert.deepEqual(toDocument(fence, { line: 9, character: 0 }), { line: 5, character: 4 });
  });

  it("are none above, below and before the text", () => {
    assert.ok(fence);
    for (const place of [
      { line: 1, character: 8 },
      { line: 5, character: 4 },
      { line: 2, character: 3 },
      { line: 99, character: 0 },
    ]) {
      assert.equal(toFence(fence, place), undefined);
    }
  });

  it("clip ranges that begin or end outside", () => {
    assert.ok(fence);
    const whole = rangeToFence(fence, { start: { line: 0, character: 0 }, end: { line: 6, character: 2 } });
    assert.deepEqual(whole?.start, { line: 0, character: 0 });
    assert.equal(whole?.end.line, 2);
    assert.equal(
      rangeToFence(fence, { start: { line: 5, character: 0 }, end: { line: 6, character: 0 } }),
      undefined,
    );
    const name = { start: { line: 0, character: 10 }, end: { line: 0, character: 11 } };
    assert.deepEqual(rangeToFence(fence, rangeToDocument(fence, name)), name);
  });
});
