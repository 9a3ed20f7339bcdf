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

  it("offers the statement of an item of a list", () => {
    assert.equal(repair("- component Tea [0.1, 0.2]"), "component Tea [0.1, 0.2]");
    assert.equal(repair("  2. evolve Tea 0.8"), "evolve Tea 0.8");
    assert.equal(repair("* annotation"), undefined);
  });

  it("offers nothing for prose, nor for JSON", () => {
    assert.equal(repair('  "evolution": "product",'), undefined);
    assert.equal(repair("this is prose about maps"), undefined);
  });
});

describe("how bad a line that is not understood is", () => {
  const severity = (text: string) =>
    parse(text)
      .lines.flatMap((line) => line.statements)
      .find(({ kind }) => kind === "unknown")
      ?.problems.map((problem) => problem.severity ?? "error");

  it("is an error where the reference engine reports one too", () => {
    assert.deepEqual(severity("this is prose about maps"), ["error"]);
    assert.deepEqual(severity("lorry [0.4, 0.5]"), ["error"]);
  });

  it("is a warning where that skips the line without a word, because of how it begins or a word in parentheses", () => {
    assert.deepEqual(severity("componentLorry [0.4, 0.5]"), ["warning"]);
    assert.deepEqual(severity("notes on the lorry"), ["warning"]);
    assert.deepEqual(severity("the lorry (buy) is old"), ["warning"]);
    assert.deepEqual(severity("pipeline Lorry\n{\ncomponent Van [0.4]\n} (buy)"), ["warning"]);
  });
});
