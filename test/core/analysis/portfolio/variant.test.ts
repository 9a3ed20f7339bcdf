import assert from "node:assert/strict";
import { areVariants } from "#core/analysis/portfolio/variant";
import { summary } from "./summaries";

const variantIn = (line: string) => summary(line, "title T").variant;

describe("variants", () => {
  it("say which one they are, and of what", () => {
    assert.deepEqual(variantIn("// @variant very high of ML  Project"), {
      name: "very high",
      family: "ml project",
    });
    assert.deepEqual(variantIn("// @variant a Of b of c"), { name: "a", family: "b of c" });
  });

  it("are none without both parts", () => {
    for (const line of [
      "// @variant",
      "// @variant high",
      "// @variant of x",
      "// @variant high of",
      "title of x",
    ]) {
      assert.equal(variantIn(line), undefined, line);
    }
  });

  it("belong together by what they are variants of", () => {
    const [a, b, c] = ["low of x", "high of X", "low of y"].map((value) => variantIn(`// @variant ${value}`));
    assert.deepEqual([areVariants(a, b), areVariants(a, c), areVariants(a, undefined)], [true, false, false]);
  });
});
