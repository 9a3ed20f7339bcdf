import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { root } from "../support/paths";

interface Pattern {
  readonly pattern: string;
}

interface LanguageConfiguration {
  readonly wordPattern: string;
  readonly onEnterRules: readonly {
    readonly beforeText: Pattern;
    readonly afterText?: Pattern;
    readonly action: { readonly indent: string; readonly appendText?: string };
  }[];
  readonly indentationRules: {
    readonly increaseIndentPattern: string;
    readonly decreaseIndentPattern: string;
  };
}

const configuration = JSON.parse(
  readFileSync(path.join(root, "language-configuration.json"), "utf8"),
) as LanguageConfiguration;

/** What the first rule for a line broken at `|` appends; undefined when no rule is for it. */
function appended(line: string): string | undefined {
  const [before = "", after = ""] = line.split("|");
  const rule = configuration.onEnterRules.find(
    ({ beforeText, afterText }) =>
      new RegExp(beforeText.pattern).test(before) &&
      (!afterText || new RegExp(afterText.pattern).test(after)),
  );
  return rule && (rule.action.appendText ?? rule.action.indent);
}

describe("language configuration", () => {
  it("goes on with a comment that is broken in two, and with nothing else", () => {
    assert.equal(appended("  // why| not"), "// ");
    assert.equal(appended("// why|"), undefined);
    assert.equal(appended("component A| [0.5, 0.5]"), undefined);
    assert.equal(appended("note see http://x| y"), undefined);
    assert.equal(appended("/* one|*/"), "indentOutdent");
  });

  it("indents the lines of a block", () => {
    const { increaseIndentPattern, decreaseIndentPattern } = configuration.indentationRules;
    assert.match("{", new RegExp(increaseIndentPattern));
    assert.match("pipeline P {", new RegExp(increaseIndentPattern));
    assert.doesNotMatch("// {", new RegExp(increaseIndentPattern));
    assert.match("  }", new RegExp(decreaseIndentPattern));
  });

  it("takes numbers, and words of names in any script, for words", () => {
    const words = (text: string) => text.match(new RegExp(configuration.wordPattern, "gu"));
    assert.deepEqual(words("component Größe-2 [-0.5, .62]"), ["component", "Größe-2", "-0.5", ".62"]);
    assert.deepEqual(words("A->B; c"), ["A", "B", "c"]);
  });
});
