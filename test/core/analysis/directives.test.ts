import assert from "node:assert/strict";
import { directivesOf } from "#core/analysis/directives";
import { exampleOutside } from "#core/analysis/portfolio/exampleOutside";
import { RULES } from "#core/analysis/rules/index";
import { parse } from "#core/language/parse";
import { buildMap } from "#core/model/buildMap";
import { findingsOn } from "./ruleChecks";

const read = (...lines: readonly string[]) =>
  directivesOf(buildMap(parse(lines.join("\n")))).map(({ id, off, reason, first, last }) => [
    id?.text,
    off,
    reason?.text,
    first,
    last,
  ]);

describe("directives", () => {
  it("name a rule, say off, and why", () => {
    assert.deepEqual(
      read("title T", "//  @rule  bottleneck off  a law, not a fault ", "component A [0.5, 0.5]"),
      [["bottleneck", true, "a law, not a fault", 2, 2]],
    );
    assert.deepEqual(read("title T", "// @rule bottleneck", "component A [0.5, 0.5]"), [
      ["bottleneck", false, undefined, 2, 2],
    ]);
    assert.deepEqual(read("title T", "// @rule", "component A [0.5, 0.5]"), [
      [undefined, false, undefined, 2, 2],
    ]);
  });

  it("hold for the line below, and for the comments between", () => {
    assert.deepEqual(read("title T", "// @rule a off x", "// remark", "// @owner us", "A->B").at(0), [
      "a",
      true,
      "x",
      2,
      4,
    ]);
  });

  it("hold for a whole pipeline", () => {
    const lines = [
      "title T",
      "// @rule a off x",
      "pipeline P",
      "{",
      "component C [0.4]",
      "}",
      "component P [0.5, 0.5]",
    ];
    assert.deepEqual(read(...lines).at(0), ["a", true, "x", 2, 5]);
  });

  it("hold for the map at its head", () => {
    for (const lines of [
      ["// @rule a off x", "title T"],
      ["// @rule a off x", "", "component A [0.5, 0.5]"],
      ["", "// remark", "// @rule a off x", "", "component A [0.5, 0.5]"],
    ]) {
      assert.deepEqual(
        read(...lines)
          .at(0)
          ?.slice(3),
        [0, Number.POSITIVE_INFINITY],
      );
    }
    assert.deepEqual(read("// @rule a off x", "component A [0.5, 0.5]").at(0)?.slice(3), [1, 1]);
    assert.deepEqual(
      read("title T", "// @rule a off x", "", "component A [0.5, 0.5]").at(0)?.slice(3),
      [2, 2],
    );
  });

  for (const rule of RULES) {
    const outside = exampleOutside(rule.example, rule.exampleSetting);
    const lines = rule.example.split("\n");
    const own = (text: string) =>
      findingsOn(text, RULES, outside).flatMap((found) =>
        found.rule === rule ? [found.range.start.line] : [],
      );

    it(`silence ${rule.id} on its line, and on no other`, () => {
      const at = own(rule.example);
      const first = at[0] ?? assert.fail("the rule finds nothing on its example");
      const silenced = [...lines.slice(0, first), `// @rule ${rule.id} off because`, ...lines.slice(first)];
      const rest = at.filter((line) => line !== first).map((line) => line + 1);
      assert.deepEqual(own(silenced.join("\n")), rest);
    });

    it(`silence ${rule.id} on the whole map`, () => {
      assert.deepEqual(own([`// @rule ${rule.id} off because`, "", ...lines].join("\n")), []);
    });
  }
});
