import assert from "node:assert/strict";
import fc from "fast-check";
import { semanticTokens } from "#core/services/semanticTokens";
import { createSnapshot } from "#core/services/snapshot";
import { MAP_URI, openMap } from "../../support/maps";
import { readTokens, tokensByLine } from "../../support/semanticTokens";

function tokensOf(...lines: readonly string[]): readonly string[] {
  const { snapshot, text } = openMap(...lines);
  return tokensByLine(snapshot, text);
}

describe("semantic tokens", () => {
  it("tell anchors, components, submaps, owners and choices of pipelines apart, wherever they are named", () => {
    assert.deepEqual(
      tokensOf(
        "anchor Public [0.9, 0.5]",
        "component Tea [0.8, 0.5]",
        "submap Mill [0.5, 0.5] url(mill)",
        "component Pay [0.4, 0.5]",
        "pipeline Pay",
        "{",
        "  component Cash [0.3]",
        "}",
        "Public->Tea",
        "Tea->Mill; by rail",
        "tea->Cash",
        "Tea->Pay",
      ),
      [
        "anchor: keyword | Public: anchor.declaration | 0.9: number | 0.5: number",
        "component: keyword | Tea: component.declaration | 0.8: number | 0.5: number",
        "submap: keyword | Mill: submap.declaration | 0.5: number | 0.5: number | url: trailer | mill: reference",
        "component: keyword | Pay: pipeline.declaration | 0.4: number | 0.5: number",
        "pipeline: keyword | Pay: pipeline",
        "",
        "component: keyword | Cash: choice.declaration | 0.3: number",
        "",
        "Public: anchor | ->: operator | Tea: component",
        "Tea: component | ->: operator | Mill: submap | by rail: string",
        "tea: component | ->: operator | Cash: choice",
        "Tea: component | ->: operator | Pay: pipeline",
      ],
    );
  });

  it("mark names that are not declared", () => {
    assert.deepEqual(tokensOf("component A [0.5, 0.5]", "A->B", "evolve C 0.9", "pipeline D [0.1, 0.3]"), [
      "component: keyword | A: component.declaration | 0.5: number | 0.5: number",
      "A: component | ->: operator | B: unresolvedName",
      "evolve: keyword | C: unresolvedName | 0.9: number",
      "pipeline: keyword | D: unresolvedName | 0.1: number | 0.3: number",
    ]);
  });

  it("know movements, inertia, decorators and trailers", () => {
    assert.deepEqual(
      tokensOf(
        "component A [0.5, 0.5] label [3, 4] inertia (buy) evolve 0.8",
        "component B [0.5, 0.2]",
        "evolve B->C 0.4",
        "A->C",
      ),
      [
        "component: keyword | A: component.declaration.inertia | 0.5: number | 0.5: number | label: trailer | " +
          "3: number | 4: number | inertia: decorator.inertia | buy: decorator | evolve: trailer | 0.8: number",
        "component: keyword | B: component.declaration | 0.5: number | 0.2: number",
        "evolve: keyword | B: component.modification | C: component.declaration.evolved | 0.4: number",
        "A: component.inertia | ->: operator | C: component.evolved",
      ],
    );
  });

  it("mark old forms", () => {
    const [build, market] = tokensOf("build A", "market B [0.5, 0.5]", "component A [0.1, 0.1]");
    assert.equal(build, "build: keyword.deprecated | A: component.modification");
    assert.match(market ?? "", /^market: keyword\.deprecated \| B: component\.declaration/);
  });

  it("know the furniture of a map", () => {
    assert.deepEqual(
      tokensOf(
        "title Tea for two",
        "style wardley",
        "evolution a->b->c->d",
        "valuechain --hide",
        "size [800, 600]",
        "url mill [https://example.org]",
        "note hot [0.1, 0.2]",
        "annotation 1 [0.1, 0.2] why",
        "accelerator fast [0.1, 0.2]",
      ),
      [
        "title: keyword | Tea for two: string",
        "style: keyword | wardley: stage",
        "evolution: keyword | a: stage | b: stage | c: stage | d: stage",
        "valuechain: keyword | --hide: trailer",
        "size: keyword | 800: number | 600: number",
        "url: keyword | mill: reference.declaration | https://example.org: string",
        "note: keyword | hot: note | 0.1: number | 0.2: number",
        "annotation: keyword | 1: number.declaration | 0.1: number | 0.2: number | why: string",
        "accelerator: keyword | fast: reference.declaration | 0.1: number | 0.2: number",
      ],
    );
  });

  it("tell tags from other words of comments", () => {
    assert.deepEqual(
      tokensOf("// @owner the mill", "component A [0.5, 0.5] // @owner none", "/* a", "b */"),
      [
        "// : comment | @owner: tag | the mill: comment.documentation",
        "component: keyword | A: component.declaration | 0.5: number | 0.5: number | // @owner none: comment",
        "/* a: comment",
        "b */: comment",
      ],
    );
  });

  it("come for the lines of a range, with places of the whole map", () => {
    const { snapshot, text } = openMap("title A", "title B", "title C", "title D");
    const range = { start: { line: 1, character: 3 }, end: { line: 2, character: 0 } };
    assert.deepEqual(tokensByLine(snapshot, text, range), [
      "",
      "title: keyword | B: string",
      "title: keyword | C: string",
      "",
    ]);
    const beyond = { start: { line: 90, character: 0 }, end: { line: 99, character: 0 } };
    assert.deepEqual(semanticTokens(snapshot, beyond), []);
  });

  it("never overlap, never leave their line, and a range gives those of the whole", () => {
    const words = [
      "component",
      "A",
      "B",
      "->",
      "[0.5, 0.5]",
      "evolve",
      "// @tag x",
      "/*",
      "*/",
      "\n",
      "\n",
      "{",
      "}",
    ];
    const texts = fc.array(fc.constantFrom(...words, "pipeline", "label [1, 2]", "url(x)", '"', "👩‍💻"), {
      maxLength: 40,
    });
    fc.assert(
      fc.property(texts, fc.nat(10), fc.nat(10), (parts, from, count) => {
        const text = parts.join(" ");
        const snapshot = createSnapshot(MAP_URI, 1, text);
        const tokens = readTokens(semanticTokens(snapshot), text);
        let last = { line: -1, end: 0 };
        for (const { line, start, length } of tokens) {
          assert.ok(length > 0);
          assert.ok(line > last.line || (line === last.line && start >= last.end));
          assert.ok(start + length <= (snapshot.tree.lines[line]?.text.length ?? -1));
          last = { line, end: start + length };
        }
        const range = { start: { line: from, character: 0 }, end: { line: from + count, character: 0 } };
        assert.deepEqual(
          readTokens(semanticTokens(snapshot, range), text),
          tokens.filter(({ line }) => line >= from && line <= from + count),
        );
      }),
      { numRuns: 300 },
    );
  });
});
