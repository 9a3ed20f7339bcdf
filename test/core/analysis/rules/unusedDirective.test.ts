import assert from "node:assert/strict";
import { RULES } from "#core/analysis/rules/index";
import { unusedDirective } from "#core/analysis/rules/unusedDirective";
import { marked } from "../../../support/marked";
import { applyFix, findingsOn } from "../ruleChecks";

const tail = ["component Cup [0.5, 0.7]", "Tea->Cup"];

/** What is found of directives when every rule runs: message, and how it is shown. */
function directivesOn(...lines: readonly string[]) {
  const { text, ranges } = marked(...lines);
  const found = findingsOn(text).filter(({ rule }) => rule === unusedDirective);
  assert.deepEqual(
    found.map(({ range }) => range),
    ranges,
  );
  return found.map(({ message, tag }) => (tag ? `${message} (${tag})` : message));
}

/** The text after the first fix of the first finding on a directive. */
function repaired(...lines: readonly string[]): string {
  const text = lines.join("\n");
  const fix = findingsOn(text).find(({ rule }) => rule === unusedDirective)?.fixes?.[0];
  assert.ok(fix?.preferred);
  return applyFix(text, fix);
}

describe("rule unused-directive", () => {
  it("is silent on a directive that silences something and says why", () => {
    assert.deepEqual(
      directivesOn(
        "// @rule disconnected off to be linked",
        "component Pot [0.6, 0.8]",
        "component Tea [0.6, 0.6]",
        ...tail,
      ),
      [],
    );
  });

  it("finds one that silences nothing, here or on the map", () => {
    assert.deepEqual(directivesOn("component Tea [0.6, 0.8]", "<|// @rule bottleneck off law|>", ...tail), [
      "'bottleneck' finds nothing here, so this line silences nothing. (unnecessary)",
    ]);
    assert.deepEqual(
      directivesOn("<|// @rule bottleneck off law|>", "", "component Tea [0.6, 0.8]", ...tail),
      ["'bottleneck' finds nothing on this map, so this line silences nothing. (unnecessary)"],
    );
  });

  it("finds one above another line than the finding's", () => {
    assert.deepEqual(
      directivesOn(
        "component Pot [0.6, 0.8]",
        "<|// @rule disconnected off later|>",
        "component Tea [0.6, 0.6]",
        ...tail,
      ),
      ["'disconnected' finds nothing here, so this line silences nothing. (unnecessary)"],
    );
  });

  it("offers the nearest rule for one that there is not", () => {
    const lines = [
      "<|// @rule disconected off later|>",
      "component Pot [0.6, 0.8]",
      "component Tea [0.6, 0.6]",
      ...tail,
    ];
    assert.deepEqual(directivesOn(...lines), [
      "There is no rule 'disconected', so this line silences nothing. Did you mean 'disconnected'? (unnecessary)",
    ]);
    assert.match(
      repaired(...lines.map((line) => line.replaceAll(/<\||\|>/g, ""))),
      /^\/\/ @rule disconnected off later\n/,
    );
    assert.deepEqual(directivesOn("<|//@rule xyz off|>", "component Tea [0.6, 0.8]", ...tail), [
      "There is no rule 'xyz', so this line silences nothing. (unnecessary)",
    ]);
  });

  it("wants an id, 'off', and a reason", () => {
    const with_ = (directive: string) =>
      directivesOn(directive, "component Pot [0.6, 0.8]", "component Tea [0.6, 0.6]", ...tail);
    assert.deepEqual(with_("<|// @rule|>"), [
      "Write the id of a rule, 'off', and a reason behind '@rule'. (unnecessary)",
    ]);
    assert.deepEqual(with_("<|// @rule disconnected|>"), [
      "Write 'off' behind 'disconnected', then the reason; as it is the line silences nothing. (unnecessary)",
    ]);
    assert.deepEqual(with_("<|// @rule disconnected hint|>"), [
      "Write 'off' behind 'disconnected', then the reason; as it is the line silences nothing. (unnecessary)",
    ]);
    assert.deepEqual(with_("<|// @rule disconnected off|>"), [
      "Say behind 'off' why 'disconnected' is silenced: the next reader will ask.",
    ]);
    assert.equal(
      repaired("// @rule disconnected", "component Pot [0.6, 0.8]", ...tail),
      ["// @rule disconnected off", "component Pot [0.6, 0.8]", ...tail].join("\n"),
    );
  });

  it("deletes what does nothing", () => {
    assert.equal(
      repaired("component Tea [0.6, 0.8]", "// @rule bottleneck off law", ...tail),
      ["component Tea [0.6, 0.8]", ...tail].join("\n"),
    );
  });

  it("says nothing of rules that were not run, that look outside, or of itself", () => {
    const lines = (id: string) =>
      ["component Tea [0.6, 0.8]", `// @rule ${id} off because`, ...tail].join("\n");
    assert.deepEqual(findingsOn(lines("bottleneck"), [unusedDirective]), []);
    for (const id of [
      "unresolved-url",
      "moved-left",
      "cross-map-drift",
      "stale-review",
      "unused-directive",
    ]) {
      assert.deepEqual(
        findingsOn(lines(id)).filter(({ rule }) => rule === unusedDirective),
        [],
      );
    }
    assert.ok(RULES.filter(({ family }) => family === "portfolio").every(({ looksOutside }) => looksOutside));
  });

  it("can be silenced itself", () => {
    assert.deepEqual(
      directivesOn(
        "component Tea [0.6, 0.8]",
        "// @rule unused-directive off kept",
        "// @rule bottleneck off law",
        ...tail,
      ),
      [],
    );
  });
});
