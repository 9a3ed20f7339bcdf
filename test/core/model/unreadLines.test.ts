import assert from "node:assert/strict";
import { parse } from "#core/language/parse";
import { unreadLines } from "#core/model/unreadLines";

describe("unreadLines", () => {
  it("counts what is neither statement nor comment nor blank", () => {
    assert.equal(unreadLines(parse("")), 0);
    assert.equal(unreadLines(parse("title A map\n\n// a comment\ncomponent A [0.5, 0.5]\nA->A\n")), 0);
    assert.equal(unreadLines(parse('{\n  "name": "Search",\n  "desc": ""\n}\n')), 2);
    assert.equal(unreadLines(parse("Dear all,\nplease find attached.\ncomponent A [0.5, 0.5]\n")), 2);
  });
});
