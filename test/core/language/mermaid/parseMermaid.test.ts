import assert from "node:assert/strict";
import fc from "fast-check";
import type { LineNode, Statement } from "#core/language/nodes";
import { parse } from "#core/language/parse";
import { print } from "#core/language/print";
import { reparse } from "#core/language/reparse";
import { mermaidText } from "../../../support/mermaidMaps";
import { changeOf, relativeChange } from "../../../support/randomMaps";

function lines(...texts: readonly string[]): readonly LineNode[] {
  return parse(["wardley-beta", ...texts].join("\n")).lines.slice(1);
}

function problemsOf(node: LineNode | undefined): readonly string[] {
  const problems = [...(node?.problems ?? []), ...(node?.statements ?? []).flatMap((each) => each.problems)];
  return problems.map(({ code, start, end }) => `${code}: ${node?.text.slice(start, end)}`);
}

/** The one statement of a line, without its problems. */
function read<K extends Statement["kind"]>(text: string, kind: K): Statement & { readonly kind: K } {
  const statement = lines(text)[0]?.statements[0];
  assert.equal(statement?.kind, kind);
  return statement as Statement & { readonly kind: K };
}

describe("parseMermaid", () => {
  it("gives back every text byte for byte, and never throws", () => {
    fc.assert(
      fc.property(mermaidText, (text) => assert.equal(print(parse(text)), text)),
      { numRuns: 1500 },
    );
  });

  it("reads after any edits what it reads from the whole text, and keeps nodes of other lines", () => {
    fc.assert(
      fc.property(mermaidText, fc.array(relativeChange, { minLength: 1, maxLength: 6 }), (start, changes) => {
        let text = start;
        let tree = parse(text);
        for (const relative of changes) {
          const change = changeOf(text, relative);
          text = text.slice(0, change.start) + change.text + text.slice(change.end);
          tree = reparse(tree, change);
        }
        assert.deepEqual(tree, parse(text));
      }),
      { numRuns: 600 },
    );
    const text = "wardley-beta\ncomponent A [0.1, 0.2]\ncomponent B [0.3, 0.4]\nA -> B\n";
    const before = parse(text);
    const at = text.indexOf("0.3");
    const after = reparse(before, { start: at, end: at + 3, text: "0.35" });
    const kept = after.lines.map((line, i) => line === before.lines[i]);
    assert.deepEqual(kept, [true, true, false, true, false]);
  });

  it("goes over to the other dialect when the header comes or goes", () => {
    const owm = parse("title Tea\n");
    const mermaid = reparse(owm, { start: 0, end: 0, text: "wardley-beta\n" });
    assert.equal(mermaid.dialect, "mermaid");
    assert.deepEqual(mermaid, parse("wardley-beta\ntitle Tea\n"));
    const back = reparse(mermaid, { start: 0, end: 1, text: "" });
    assert.equal(back.dialect, "owm");
    assert.deepEqual(back, parse("ardley-beta\ntitle Tea\n"));
  });

  it("takes time in proportion to the text", () => {
    const hostile = [
      '"',
      "'",
      "\\",
      " ' ",
      "+'",
      "-",
      "%%{",
      "[",
      "component ",
      "}",
      "A -> ",
      " // ",
      "@",
      "{",
    ];
    for (const piece of hostile) {
      const tree = parse(`wardley-beta\n${piece.repeat(40_000)}\nevolution ${piece.repeat(20_000)}`);
      assert.equal(tree.dialect, "mermaid");
    }
  });

  it("reads names in quotes of both kinds with their escapes", () => {
    const names = ['"Hot\\nWater"', "'Bob\\'s \"[x]\"'", "Team (buy)"].map((name) => {
      const { text, quoted, start, end } = read(`component ${name} [0.5, 0.6]`, "component").name ?? {};
      return [text, quoted, start, end];
    });
    assert.deepEqual(names, [
      ["Hot\nWater", true, 10, 22],
      ['Bob\'s "[x]"', true, 10, 24],
      ["Team (buy)", false, 10, 20],
    ]);
  });

  it("takes numbers beyond 1 for percentages", () => {
    const { coordinates } = read("component A [55.0, 0.6]", "component");
    assert.deepEqual(coordinates?.numbers, [
      { start: 13, end: 17, value: 0.55 },
      { start: 19, end: 22, value: 0.6 },
    ]);
  });

  const links: readonly (readonly [string, readonly string[], object])[] = [
    ["A -> B", ["A", "B"], { flow: undefined }],
    ["A --> B; why", ["A", "B"], { flow: undefined, context: "why" }],
    ["A -.-> B", ["A", "B"], { dashed: true }],
    ["A > B", ["A", "B"], {}],
    ["A-->B", ["A-", "B"], {}],
    ['"A;B"+>"C -> D"', ["A;B", "C -> D"], { flow: "forward" }],
    ["A +'5 %%'<> B", ["A", "B"], { flow: "both", flowText: "5 %%" }],
    ["A -> B +<", ["A", "B"], { flow: "backward" }],
    ["A +<> -.-> B", ["A", "B"], { flow: "both", dashed: true }],
    ['A "B"', ["A", "B"], {}],
    ["A -> B; a %% b", ["A", "B"], { context: "a %% b" }],
  ];
  for (const [text, ends, more] of links) {
    it(`reads the link ${text}`, () => {
      const { ends: found, operators, context } = read(text, "link");
      assert.deepEqual(
        found.map((end) => end.text),
        ends,
      );
      const [operator] = operators;
      const rest = {
        flow: operator?.flow,
        flowText: operator?.flowText?.text,
        dashed: operator?.dashed,
        context: context?.text,
      };
      assert.deepEqual(rest, {
        flow: undefined,
        flowText: undefined,
        dashed: undefined,
        context: undefined,
        ...more,
      });
    });
  }

  it("reads stages with their ends and second names", () => {
    const { stages, boundaries } = read(
      'evolution Genesis@0.2 / Concept -> "Pro/duct" -> C@1.0',
      "evolution",
    );
    assert.deepEqual(
      stages.map(({ text }) => text),
      ["Genesis / Concept", "Pro/duct", "C"],
    );
    assert.deepEqual(
      boundaries?.map((each) => each?.value),
      [0.2, undefined, 1],
    );
  });

  it("finds pipeline blocks and their components", () => {
    const tree = parse(
      "wardley-beta\npipeline A {\n  component X [0.3] label [1, 2]\n}\ncomponent B [0.1, 0.2]\n",
    );
    assert.deepEqual(tree.blocks, [{ ownerLine: 1, openLine: 1, endLine: 3, closed: true }]);
    const children = tree.lines.map(({ statements: [first] }) => first?.kind === "component" && first.child);
    assert.deepEqual(children, [false, false, true, false, false, false]);
  });

  it("keeps comments, directives, front matter and descriptions apart from the map", () => {
    const text = [
      "---",
      "title: 'Tea'",
      "theme: dark",
      "---",
      "%%{init: {",
      "} }%%",
      "wardley-beta %% why",
      "accDescr {",
      "  component A",
      "}",
      "title Tea %% c",
    ].join("\n");
    const tree = parse(text);
    const kinds = tree.lines.map(({ statements, comments }) => [
      ...statements.map(({ kind }) => kind),
      ...comments.map(({ style }) => style),
    ]);
    assert.deepEqual(kinds, [
      ["block"],
      ["title"],
      ["block"],
      ["block"],
      ["block"],
      ["block"],
      ["header", "line"],
      ["accessibility"],
      ["accessibility"],
      ["accessibility"],
      ["title", "line"],
    ]);
    const [fromMatter, ofMap] = tree.lines.flatMap(({ statements }) =>
      statements.flatMap((each) => (each.kind === "title" ? [each.text?.text] : [])),
    );
    assert.deepEqual([fromMatter, ofMap], ["Tea", "Tea"]);
  });

  const refused: readonly (readonly [string, ...string[]])[] = [
    ["component A [1, .6]", "malformed-number: 1", "malformed-number: .6"],
    ["component A [0.5, 101.0]", "malformed-number: 101.0"],
    ["component A", "missing-coordinates: A"],
    ["component 3D printing [0.5, 0.6]", "syntax-error: 3D printing"],
    ["component building [0.5, 0.6]", "syntax-error: building"],
    ["component A [0.5, 0.6] (ecosystem)", "unknown-value: ecosystem"],
    ["component A [0.5, 0.6] (buy) (market)", "unexpected-text: market"],
    ["component A [0.5, 0.6] (buy) label [1, 2]", "unexpected-text: buy"],
    ["component A [0.5, 0.6] inertia (buy)", "unexpected-text: inertia"],
    ["component A [0.5, 0.6] label [1.5, 2]", "malformed-number: 1.5"],
    ["anchor A [0.5, 0.6] label [1, 2]", "unexpected-text: label [1, 2]"],
    ["Component A [0.5, 0.6]", "keyword-case: Component"],
    ['component "A [0.5, 0.6]', 'unclosed: "A'],
    ["A -> B -> C", "chained-link: -> C"],
    ["A → B", "unusual-arrow: →"],
    ["A => B", "unusual-arrow: =>"],
    ["A ->", "incomplete-statement: ->"],
    ["note -> X", "syntax-error: note"],
    ["evolve A->B 0.8", "unexpected-text: A->B"],
    ["evolve A", "incomplete-statement: evolve"],
    ["pipeline A [0.2, 0.6]", "unexpected-text: [0.2, 0.6]"],
    ["note text [0.1, 0.2]", "syntax-error: text"],
    ["annotation 1 [0.1, 0.2] text", "syntax-error: 1", "syntax-error: text"],
    ["evolution A", "stage-labels: evolution A"],
    ["style wardley", "syntax-error: style wardley"],
    ["// comment", "comment-style: //"],
    ["A -> B // why", "comment-style: //"],
    ["# comment", "comment-style: #"],
    ["componnt A [0.1, 0.2]", "syntax-error: componnt A [0.1, 0.2]"],
    ["}", "unexpected-text: }"],
    ["pipeline A {", "unclosed: {"],
  ];
  for (const [text, ...expected] of refused) {
    it(`says what Mermaid refuses in: ${text}`, () => {
      const [node] = lines(text);
      assert.deepEqual(problemsOf(node), expected);
      const all = [...(node?.problems ?? []), ...(node?.statements ?? []).flatMap((each) => each.problems)];
      assert.ok(all.every(({ severity }) => severity === "error"));
    });
  }
});
