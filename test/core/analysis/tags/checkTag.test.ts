import assert from "node:assert/strict";
import { checkTag } from "#core/analysis/tags/checkTag";
import { readTags } from "#core/analysis/tags/readTags";
import { TAG_KINDS } from "#core/analysis/tags/tagKinds";
import { mapOf } from "../strategy/analysed";

function problemOf(...lines: readonly string[]) {
  const map = mapOf(...lines);
  const [tag] = readTags(map.tree).all;
  assert.ok(tag);
  return checkTag(map, tag);
}

/** A value that each kind with a form of its own takes. */
const VALUES: Readonly<Record<string, string>> = {
  boundaries: "0.25 0.5 0.75",
  reviewed: "2026-01-31",
  stage: "Custom built",
  variant: "high of ml project",
};

describe("checkTag", () => {
  for (const { name, on, values } of TAG_KINDS) {
    it(`has nothing against @${name} where it belongs`, () => {
      const tag = `// @${name} ${VALUES[name] ?? values?.[0] ?? "words"}`;
      const inMap = problemOf(tag, "title T");
      const onComponent = problemOf("title T", tag, "component A [0.5, 0.5]");
      if (on !== "component") assert.equal(inMap, undefined);
      else assert.match(inMap?.message ?? "", /about a component/);
      if (on !== "map") assert.equal(onComponent, undefined);
      else assert.match(onComponent?.message ?? "", /about the whole map/);
    });
  }

  it("says where and what to write instead", () => {
    assert.deepEqual(problemOf("// @confidence  loww enough", "title T"), {
      span: { start: 16, end: 20 },
      message: "'@confidence' does not know 'loww'. Did you mean 'low'?",
      replacement: "low",
    });
  });
});
