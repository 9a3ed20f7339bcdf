import assert from "node:assert/strict";
import { RULES } from "#core/analysis/rules/index";
import { INERTIA_FORMS, TAG_KINDS } from "#core/analysis/tags/tagKinds";
import { accepted, labels, offer } from "../../../support/completions";
import { FULL_CLIENT } from "../../../support/maps";

const TEA = ["title Tea", "component Tea [0.6, 0.8]"];

describe("completion of tags", () => {
  it("offers every name behind // @, those that fit the place first", () => {
    const map = labels("// @<|>", "title Tea");
    assert.deepEqual([...map].sort(), TAG_KINDS.map(({ name }) => `@${name}`).sort());
    assert.ok(map.indexOf("@boundaries") < map.indexOf("@owner"));
    const component = labels("title Tea", "// @<|>", "component Tea [0.6, 0.8]");
    assert.ok(component.indexOf("@owner") < component.indexOf("@boundaries"));
    assert.ok(component.indexOf("@risk") < component.indexOf("@boundaries"));
  });

  it("replaces what is typed, and leaves room for the value", () => {
    assert.equal(accepted("@owner", "title Tea", "  // @ow<|>"), "title Tea\n  // @owner ");
    assert.equal(accepted("@owner", "title Tea", "//@<|>wn Kitchen"), "title Tea\n//@ownerwn Kitchen");
    assert.equal(accepted("@emerging", "title Tea", "// @em<|>"), "title Tea\n// @emerging");
    assert.equal(accepted("@owner", "title Tea", "// @owned<|> by us"), "title Tea\n// @owner by us");
  });

  it("says what a tag means, where it stands, and asks for its value", () => {
    const { items } = offer(["title Tea", "// @con<|>"], { ...FULL_CLIENT, suggestCommand: "suggest" });
    const confidence = items.find(({ label }) => label === "@confidence");
    assert.equal(confidence?.detail, "level");
    assert.match(JSON.stringify(confidence?.documentation), /How sure the author is .*Stands directly above/);
    assert.equal(confidence?.command?.command, "suggest");
    assert.equal(items.find(({ label }) => label === "@significance")?.command, undefined);
  });

  it("offers the words a value may begin with", () => {
    assert.deepEqual(labels(...TEA, "// @confidence <|>"), ["low", "medium", "high"]);
    assert.deepEqual(labels(...TEA, "// @inertia <|>"), INERTIA_FORMS);
    assert.equal(
      accepted("high", ...TEA, "// @confidence hi<|>"),
      [...TEA, "// @confidence high"].join("\n"),
    );
    assert.deepEqual(labels(...TEA, "// @confidence high <|>"), []);
  });

  it("offers rules, first those that find something there, then 'off'", () => {
    const lines = [
      ...TEA,
      "component Cup [0.5, 0.5]",
      "Tea->Cup",
      "// @rule <|>",
      "component Pot [0.3, 0.3]",
    ];
    const rules = labels(...lines);
    assert.equal(rules[0], "disconnected");
    assert.equal(rules.length, RULES.length);
    assert.equal(accepted("disconnected", ...lines), lines.join("\n").replace("<|>", "disconnected off "));
    assert.deepEqual(labels(...TEA, "// @rule disconnected <|>"), ["off"]);
    assert.deepEqual(labels(...TEA, "// @rule disconnected off <|>"), []);
    assert.equal(
      accepted("bottleneck", ...TEA, "// @rule bott<|> off law"),
      [...TEA, "// @rule bottleneck off law"].join("\n"),
    );
  });

  it("offers the map's own stages, boundaries, and what was said before", () => {
    assert.deepEqual(labels(...TEA, "// @stage <|>").slice(0, 2), ["Genesis", "Custom Built"]);
    assert.equal(labels("evolution slow->slower->fast->faster", "// @stage <|>")[0], "slow");
    assert.deepEqual(labels("// @boundaries <|>"), ["0.25 0.5 0.75", "0.175 0.4 0.7"]);
    assert.deepEqual(labels(...TEA, "// @group b", "// @group a", "// @group b", "// @group <|>"), [
      "a",
      "b",
    ]);
    assert.deepEqual(labels(...TEA, "// @risk something", "// @risk <|>"), []);
  });

  it("offers nothing in other comments, and not for an @ elsewhere", () => {
    for (const line of [
      "// <|>",
      "// own<|>",
      "component A [0.5, 0.5] // @<|>",
      "/* @<|> */",
      "// @xyz <|>",
      "// <|>@owner",
    ]) {
      assert.deepEqual(labels("title Tea", line), [], line);
    }
    assert.deepEqual(offer(["title Tea", "@<|>"], FULL_CLIENT, "@").items, []);
    assert.notDeepEqual(offer(["title Tea", "// @<|>"], FULL_CLIENT, "@").items, []);
  });
});
