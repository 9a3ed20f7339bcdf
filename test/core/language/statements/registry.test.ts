import assert from "node:assert/strict";
import fc from "fast-check";
import type { Statement } from "#core/language/nodes";
import { parse } from "#core/language/parse";
import { KEYWORDS, kindOfKeyword, STATEMENT_KINDS } from "#core/language/statements/index";
import { mapLine } from "../../../support/randomMaps";

function statementsOf(text: string): readonly Statement[] {
  return parse(text).lines.flatMap((line) => line.statements);
}

/** A statement without places and problems: what it says. */
function content(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(content);
  if (typeof value !== "object" || value === null) return value;
  const skip = new Set(["start", "end", "problems", "quoted", "keyword", "closed"]);
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !skip.has(key))
      .map(([key, part]) => [key, content(part)]),
  );
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

    it(`${name}: printing its example keeps what it says`, () => {
      const text = kind.example.split("\n")[0] ?? "";
      const statement = statementsOf(text)[0];
      assert.ok(statement);
      const printed = kind.print(statement, text);
      if (kind.keywords[0] === "market") assert.match(printed, /^component .*\(market\)$/);
      else assert.deepEqual(content(statementsOf(printed)), content([statement]));
    });
  }

  it("prints any statement so that it reads the same, and printing again changes nothing", () => {
    fc.assert(
      fc.property(mapLine, (text) => {
        const statement = statementsOf(text)[0];
        if (!statement || statement.kind === "unknown" || statement.problems.length > 0) return;
        const kind = statement.keyword
          ? kindOfKeyword(statement.keyword.word)
          : STATEMENT_KINDS.find((candidate) => candidate.kind === "link");
        assert.ok(kind);
        const printed = kind.print(statement, text);
        const again = statementsOf(printed)[0];
        assert.ok(again);
        assert.deepEqual(content(again), content(statement), printed);
        assert.equal(kind.print(again, printed), printed);
      }),
      { numRuns: 500 },
    );
  });
});
