import assert from "node:assert/strict";
import type { IGrammar } from "vscode-textmate";
import { MAP_FENCES } from "#core/language/markdown/fence";
import { EMBEDDED_SCOPE, MARKDOWN_SCOPE } from "../../build/generate/markdownGrammar";
import { readManifest } from "../support/manifest";
import { loadMarkdownGrammar } from "../support/markdownTokens";
import { tokenLines } from "../support/tokens";

describe("the grammar of maps in Markdown", () => {
  let grammar: IGrammar;
  before(async () => {
    grammar = await loadMarkdownGrammar();
  });

  /** The scopes of a piece of a text, from the outside in. */
  function scopesOf(text: string, piece: string): readonly string[] {
    const token = tokenLines(grammar, text)
      .flat()
      .find((each) => each.text.trim() === piece);
    return token?.scopes ?? [];
  }

  for (const name of MAP_FENCES) {
    it(`colours a fence named ${name}`, () => {
      const text = `# Story\n\n\`\`\`${name} wide\ntitle Tea\ncomponent Cup [0.8, 0.5]\n\`\`\`\n\ncomponent Out [0.1, 0.1]`;
      assert.ok(scopesOf(text, "Cup").includes("entity.name.type.component"));
      assert.ok(scopesOf(text, "Cup").includes(EMBEDDED_SCOPE.replace(/\.wardley$/, "")));
      assert.ok(scopesOf(text, "Tea").some((scope) => scope.startsWith("string")));
      assert.equal(scopesOf(text, "Out").length, 0, "behind the fence");
    });
  }

  it("colours fences in quotations and lists", () => {
    for (const text of [
      "> ~~~owm\n> component Cup [0.8, 0.5]\n> Cup->Tea\n> ~~~",
      "- ```owm\n  component Cup [0.8, 0.5]\n  Cup->Tea\n  ```",
      "1. text\n   ```owm\n   component Cup [0.8, 0.5]\n   Cup->Tea\n   ```",
    ]) {
      assert.ok(scopesOf(text, "Cup").includes("entity.name.type.component"), text);
      assert.ok(scopesOf(text, "Tea").includes("entity.name.type.reference"), text);
    }
  });

  it("leaves other fences alone", () => {
    assert.ok(!scopesOf("```js\ncomponent Cup\n```", "component Cup").includes("keyword.other.component"));
    assert.equal(scopesOf("```owmx\ncomponent Cup\n```", "Cup").length, 0);
  });

  it("is what the manifest contributes", () => {
    const { grammars } = readManifest().contributes;
    const own = grammars.find(({ scopeName }) => scopeName === MARKDOWN_SCOPE);
    assert.deepEqual(own, {
      scopeName: MARKDOWN_SCOPE,
      path: "./syntaxes/markdown.tmLanguage.json",
      injectTo: ["text.html.markdown"],
      embeddedLanguages: { [EMBEDDED_SCOPE]: "wardley" },
    });
  });
});
