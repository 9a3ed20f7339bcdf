import assert from "node:assert/strict";
import { parse } from "#core/language/parse";
import { STATEMENT_KINDS } from "#core/language/statements/index";
import { buildMap } from "#core/model/buildMap";
import { makeSnippets } from "../../build/generate/snippets";

/** The text a snippet leaves when every tab stop keeps its placeholder (of a choice: the first). */
function expanded(body: readonly string[]): string {
  return body
    .join("\n")
    .replace(/\$\{\d+\|([^,|]*)[^}]*\}/g, "$1")
    .replace(/\$\{\d+:([^}]*)\}/g, "$1");
}

describe("snippets", () => {
  const snippets = makeSnippets();

  it("are those of the registry, under their own names", () => {
    const names = STATEMENT_KINDS.flatMap((kind) => kind.snippets.map(({ prefix }) => prefix));
    assert.deepEqual(Object.keys(snippets), names);
  });

  for (const [name, { body }] of Object.entries(snippets)) {
    it(`'${name}' leaves text that is read without problems`, () => {
      const tree = parse(expanded(body));
      const problems = tree.lines.flatMap((line) => [
        ...line.problems,
        ...line.statements.flatMap((statement) => statement.problems),
      ]);
      assert.deepEqual(problems, []);
      assert.ok(tree.lines.some((line) => line.statements.length > 0));
      assert.doesNotThrow(() => buildMap(tree));
    });
  }
});
