import assert from "node:assert/strict";
import { scanComments } from "#core/language/comments";
import { parse } from "#core/language/parse";
import { buildMap } from "#core/model/buildMap";

describe("comments", () => {
  it("end the code at the first `//`", () => {
    const scan = scanComments("A->B // why // not", false);
    assert.equal(scan.code.slice(0, scan.end), "A->B ");
    assert.deepEqual(scan.comments, [{ start: 5, end: 18, style: "line" }]);
  });

  it("do not start at the slashes of an address, nor in quotes, nor on url lines", () => {
    assert.deepEqual(scanComments("title http://x", false).comments, []);
    assert.deepEqual(scanComments('note "a // b" [0.1, 0.2]', false).comments, []);
    assert.deepEqual(scanComments("url u [//server/x]", false).comments, []);
    assert.equal(scanComments("title http://x", false).problems[0]?.code, "comment-in-text");
    assert.deepEqual(scanComments("url u [https://x]", false).problems, []);
  });

  it("keep columns true behind a block comment on one line", () => {
    const scan = scanComments("component A /* x */ [0.1, 0.2]", false);
    assert.equal(scan.code, "component A         [0.1, 0.2]");
    assert.equal(scan.open, false);
  });

  it("go on over lines until `*/`", () => {
    const map = buildMap(parse("/* A->B\nC->D\n*/ E->F\nG->H"));
    assert.deepEqual(
      map.dependencies.map((link) => [link.fromName.text, link.line]),
      [
        ["E", 2],
        ["G", 3],
      ],
    );
  });

  it("`// /*` opens nothing", () => {
    assert.equal(scanComments("// /*", false).open, false);
  });

  it("an unclosed block comment takes the rest", () => {
    assert.equal(buildMap(parse("A->B /* x\nC->D")).dependencies.length, 1);
  });
});
