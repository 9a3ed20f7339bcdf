import assert from "node:assert/strict";
import { parse } from "#core/language/parse";

const repair = (text: string) => parse(text).lines[0]?.statements[0]?.problems[0]?.replacement;

describe("a line that is not understood", () => {
  it("offers the arrow that was meant", () => {
    assert.equal(repair("devops>recommendation engine"), "devops->recommendation engine");
    assert.equal(repair("A=>B"), "A->B");
    assert.equal(repair("A<-B"), "B->A");
    assert.equal(repair("A - > B"), "A->B");
  });

  it("offers the nearest keyword", () => {
    assert.equal(repair("compnent Tea [0.1, 0.2]"), "component Tea [0.1, 0.2]");
    assert.equal(repair("title: Tea"), "title Tea");
  });

  it("offers nothing for prose", () => {
    assert.equal(repair("this is prose about maps"), undefined);
  });
});
