import assert from "node:assert/strict";
import { withinText } from "#server/withinText";

const URI = "file:///a.owm";
const textDocument = { uri: URI };
const at = (line: number, character: number) => ({ line, character });

/** As in a text of one line with three characters. */
const nearest = (uri: string, { line, character }: { readonly line: number; readonly character: number }) =>
  uri === URI ? at(0, line > 0 ? 3 : Math.min(3, character)) : undefined;

describe("places of requests", () => {
  it("are brought into the text", () => {
    assert.deepEqual(withinText({ textDocument, position: at(0, 9), other: 1 }, nearest), {
      textDocument,
      position: at(0, 3),
      other: 1,
    });
    const beyond = { textDocument, position: at(7, 0) };
    assert.deepEqual(withinText(beyond, nearest), beyond, "nothing is behind the last line");
    const range = { start: at(0, 1), end: at(7, 0) };
    const short = { start: at(0, 1), end: at(0, 3) };
    assert.deepEqual(
      withinText({ textDocument, range, ranges: [range], positions: [at(9, 9), at(0, 2)] }, nearest),
      { textDocument, range: short, ranges: [short], positions: [at(0, 3), at(0, 2)] },
    );
  });

  it("stay as they are where the text is not known, or they are none", () => {
    const elsewhere = { textDocument: { uri: "file:///b.owm" }, position: at(0, 9) };
    assert.deepEqual(withinText(elsewhere, nearest), elsewhere);
    for (const params of [
      null,
      1,
      [],
      { position: at(0, 9) },
      { textDocument, position: "end", range: {} },
    ]) {
      assert.deepEqual(withinText(params, nearest), params);
    }
  });
});
