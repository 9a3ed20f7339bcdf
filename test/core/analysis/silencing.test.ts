import assert from "node:assert/strict";
import { silenceHere, silenceInMap } from "#core/analysis/silencing";
import { parse } from "#core/language/parse";
import { buildMap } from "#core/model/buildMap";
import { applyFix, findingsOn } from "./ruleChecks";

const chain = ["component Tea [0.6, 0.8]", "component Cup [0.5, 0.7]", "Tea->Cup"];

function silenced(how: typeof silenceHere, text: string): string {
  const finding = findingsOn(text).find(({ rule }) => rule.id === "disconnected");
  assert.ok(finding);
  const fix = how(buildMap(parse(text)), finding);
  assert.ok(fix.writeOn);
  const result = applyFix(text, fix);
  const left = findingsOn(result).map(({ rule }) => rule.id);
  // What is left is the reason that the author is to write.
  assert.deepEqual(
    left.filter((id) => id === "disconnected" || id === "unknown-tag"),
    [],
  );
  assert.deepEqual(left.filter((id) => id === "unused-directive").length, 1);
  return result;
}

describe("silencing", () => {
  it("here inserts a directive above the line, with its indentation", () => {
    assert.equal(
      silenced(silenceHere, ["title T", ...chain, "// @owner us", "  component Pot [0.3, 0.3]"].join("\r\n")),
      [
        "title T",
        ...chain,
        "// @owner us",
        "  // @rule disconnected off ",
        "  component Pot [0.3, 0.3]",
      ].join("\r\n"),
    );
  });

  it("here works on the first line, behind a byte-order mark too", () => {
    const rest = `component Pot [0.3, 0.3]\n${chain.join("\n")}`;
    assert.equal(silenced(silenceHere, rest), `// @rule disconnected off \n${rest}`);
    assert.equal(silenced(silenceHere, `\uFEFF${rest}`), `\uFEFF// @rule disconnected off \n${rest}`);
  });

  it("in the map stands before the title", () => {
    const text = ["title T", ...chain, "component Pot [0.3, 0.3]"].join("\n");
    assert.equal(silenced(silenceInMap, text), `// @rule disconnected off \n${text}`);
  });

  it("in the map stands before a blank line where there is no title", () => {
    const text = ["component Pot [0.3, 0.3]", ...chain].join("\n");
    assert.equal(silenced(silenceInMap, text), `// @rule disconnected off \n\n${text}`);
    assert.equal(silenced(silenceInMap, `\n${text}`), `// @rule disconnected off \n\n${text}`);
    assert.equal(
      silenced(silenceInMap, `// a remark\n${text}`),
      `// @rule disconnected off \n\n// a remark\n${text}`,
    );
    assert.equal(silenced(silenceInMap, `\uFEFF${text}`), `\uFEFF// @rule disconnected off \n\n${text}`);
  });

  it("in the map stands behind the map's other tags", () => {
    const text = [
      "// @source a book",
      "// @reading as is",
      "",
      "title T",
      "component Pot [0.3, 0.3]",
      ...chain,
    ];
    assert.equal(
      silenced(silenceInMap, text.join("\n")),
      [...text.slice(0, 2), "// @rule disconnected off ", ...text.slice(2)].join("\n"),
    );
  });
});
