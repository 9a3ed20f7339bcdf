import assert from "node:assert/strict";
import { parse } from "#core/language/parse";
import { tagPlaceIn } from "#core/services/tagPlace";

function read(line: string) {
  const [node] = parse(line).lines;
  const place = node && tagPlaceIn(node);
  return (
    place && [place.name, ...[place.nameSpan, ...place.words].map(({ start, end }) => line.slice(start, end))]
  );
}

describe("tagPlaceIn", () => {
  it("finds a name and the words behind it", () => {
    assert.deepEqual(read("  //  @rule  bottleneck off  because "), [
      "rule",
      "@rule",
      "bottleneck",
      "off",
      "because",
    ]);
    assert.deepEqual(read("//@capability-gap"), ["capability-gap", "@capability-gap"]);
  });

  it("finds one that is only begun", () => {
    assert.deepEqual(read("// @"), ["", "@"]);
    assert.deepEqual(read("// @ "), ["", "@"]);
  });

  it("finds none in other comments", () => {
    for (const line of [
      "// owner",
      "component A [0.5, 0.5] // @owner",
      "/* @owner */",
      "# @owner",
      "// @1",
      "// @a.b",
      "",
    ]) {
      assert.equal(read(line), undefined, line);
    }
  });
});
