import assert from "node:assert/strict";
import fc from "fast-check";
import { nodeOf, parseJson, valueOfNode } from "#core/analysis/config/jsonTree";

/** The value of a text, or what is wrong and where. */
function read(text: string): unknown {
  const parsed = parseJson(text);
  if ("root" in parsed) return valueOfNode(parsed.root);
  const { message, start, end } = parsed.error;
  return `${start}-${end}: ${message}`;
}

describe("parseJson", () => {
  it("reads what JSON.parse reads (property)", () => {
    fc.assert(
      fc.property(fc.json(), fc.constantFrom(undefined, 2, "\t"), (text, indent) => {
        const value: unknown = JSON.parse(text);
        const written = JSON.stringify(value, null, indent);
        assert.deepEqual(JSON.parse(JSON.stringify(read(written))), JSON.parse(written));
        assert.deepEqual(JSON.parse(JSON.stringify(valueOfNode(nodeOf(value)))), JSON.parse(written));
      }),
    );
  });

  it("refuses what JSON.parse refuses, and never fails (property)", () => {
    const piece = fc.constantFrom(
      "{",
      "}",
      "[",
      "]",
      ",",
      ":",
      '"a"',
      '"',
      "1",
      "-",
      "1.",
      "true",
      "nul",
      " ",
      "\\",
      "\n",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join("");
        let valid = true;
        try {
          JSON.parse(text);
        } catch {
          valid = false;
        }
        const parsed = parseJson(text);
        assert.equal("root" in parsed, valid, text);
        if ("error" in parsed) {
          const { start, end } = parsed.error;
          assert.ok(start >= 0 && start <= end && end <= text.length);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it("knows where everything stands", () => {
    const parsed = parseJson('\uFEFF{ "a": [1, true], "b\\n": null }');
    assert.ok("root" in parsed && parsed.root.kind === "object");
    const [first, second] = parsed.root.properties;
    assert.deepEqual([first?.keySpan, first?.value.start, first?.value.end], [{ start: 3, end: 6 }, 8, 17]);
    assert.deepEqual([second?.key, second?.value.start], ["b\n", 26]);
  });

  it("says what is missing, and where", () => {
    assert.equal(
      read('{ "a": nope }'),
      "7-11: A value is missing here: text in double quotes, a number, true, false, null, [ or {.",
    );
    assert.equal(read('{ "a" 1 }'), "6-7: A colon is missing here.");
    assert.equal(read("{ a: 1 }"), "2-3: A name in double quotes is missing here.");
    assert.equal(read('{ "a": 1 "b": 2 }'), "9-10: A comma or } is missing here.");
    assert.equal(read('{ "a": 1, }'), "10-11: A name in double quotes is missing here.");
    assert.equal(read("{} // comment"), "3-4: Nothing may follow the closing brace.");
    assert.equal(read('{ "a": "x'), "7-8: This text is not closed, or holds what must be escaped.");
    assert.equal(
      read(""),
      "0-0: A value is missing here: text in double quotes, a number, true, false, null, [ or {.",
    );
    assert.equal(read("[".repeat(200)), "100-101: This is nested too deeply.");
  });
});
