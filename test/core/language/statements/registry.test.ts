import assert from "node:assert/strict";
import { formatLines } from "#core/language/format/formatLines";
import type { Statement } from "#core/language/nodes";
import { parse } from "#core/language/parse";
import { KEYWORDS, kindOfStatement, STATEMENT_KINDS } from "#core/language/statements/index";

function statementsOf(text: string): readonly Statement[] {
  return parse(text).lines.flatMap((line) => line.statements);
}

describe("statement registry", () => {
  it("has every keyword once", () => {
    const words = STATEMENT_KINDS.flatMap((kind) => kind.keywords);
    assert.equal(new Set(words).size, words.length);
    assert.deepEqual(KEYWORDS, words);
  });

  for (const kind of STATEMENT_KINDS) {
    const name = kind.keywords[0] ?? kind.kind;
    it(`${name}: its example is a statement of its kind, without problems but being legacy`, () => {
      const first = statementsOf(kind.example)[0];
      assert.equal(first?.kind, kind.kind);
      const problems = statementsOf(kind.example).flatMap((statement) => statement.problems);
      const allowed = kind.deprecated ? ["legacy-keyword"] : [];
      assert.deepEqual(
        problems.map((problem) => problem.code),
        allowed,
      );
    });

    it(`${name}: its snippets make statements without problems`, () => {
      for (const snippet of kind.snippets) {
        const text = snippet.body
          .join("\n")
          .replace(/\$\{\d+\|([^,|]*)[^|]*\|\}/g, "$1")
          .replace(/\$\{\d+:([^}]*)\}/g, "$1");
        const problems = parse(text).lines.flatMap((line) => [
          ...line.problems,
          ...line.statements.flatMap((statement) => statement.problems),
        ]);
        assert.deepEqual(problems, [], text);
      }
    });

    it(`${name}: its example is in canonical form`, () => {
      const lines = parse(kind.example).lines;
      for (const statement of lines.flatMap((line) => line.statements)) assert.ok(kindOfStatement(statement));
      const style = {
        style: "compact",
        decimals: "keep",
        indent: "  ",
        tabSize: 2,
        trimTrailing: true,
      } as const;
      assert.deepEqual(formatLines(parse(kind.example), style), []);
    });
  }
});
