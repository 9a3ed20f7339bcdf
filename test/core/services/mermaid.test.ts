import assert from "node:assert/strict";
import fc from "fast-check";
import { partsOf } from "#core/analysis/parts/partsOf";
import { applyChanges } from "#core/edits/applyChanges";
import { offsetAt } from "#core/language/positions";
import { renderScene } from "#core/render/renderScene";
import { sceneToSvg } from "#core/render/svg";
import { codeAction } from "#core/services/codeAction";
import { completion } from "#core/services/completion";
import { definition } from "#core/services/definition";
import { diagnostics } from "#core/services/diagnostics";
import { documentHighlight } from "#core/services/documentHighlight";
import { documentSymbol } from "#core/services/documentSymbol";
import { hover } from "#core/services/hover";
import { inlayHints } from "#core/services/inlayHint";
import { references } from "#core/services/references";
import { createSnapshot, type Snapshot } from "#core/services/snapshot";
import { FULL_CLIENT, MAP_URI, openMap } from "../../support/maps";
import { mermaidText } from "../../support/mermaidMaps";

/** Every service answers about a Mermaid map, in its spelling. */
describe("services on Mermaid maps", () => {
  const map = [
    "wardley-beta",
    "title Tea",
    "component Cup of Tea [0.8, 0.6] (buy)",
    'component "3D <|>Pot" [0.6, 0.3]',
  ];

  it("give hovers, definitions, references and symbols", () => {
    const { snapshot, cursor } = openMap(...map, 'Cup of Tea -> "3D Pot"');
    assert.match(JSON.stringify(hover(snapshot, cursor, FULL_CLIENT)), /3D Pot/);
    assert.equal(references(snapshot, cursor, { includeDeclaration: true })?.length, 2);
    assert.ok(definition(snapshot, { line: 4, character: 2 }, FULL_CLIENT));
    assert.ok(documentSymbol(snapshot).length > 0);
  });

  it("explain keywords as Mermaid has them", () => {
    const { snapshot, cursor } = openMap("wardley-beta", "pipe<|>line A {", "  component X [0.3]", "}");
    const text = JSON.stringify(hover(snapshot, cursor, FULL_CLIENT));
    assert.match(text, /pipeline <name> \{ … \}/);
  });

  it("say nothing of what only matters to OnlineWardleyMaps", () => {
    const { snapshot } = openMap(...map, 'Cup of Tea -> "3D Pot"', "%% @owner Ann", 'evolve "3D Pot" 1.0');
    const codes = diagnostics(snapshot).map(({ code }) => code);
    for (const code of ["portability", "comment-style", "keyword-case", "syntax-error"]) {
      assert.ok(!codes.includes(code), code);
    }
  });

  it("report what Mermaid refuses as errors with a repair", () => {
    const { snapshot } = openMap("wardley-beta", "component 3D [1, 0.5]", "component A");
    const errors = diagnostics(snapshot).filter(({ severity }) => severity === 1);
    assert.deepEqual(
      errors.map(({ code, range }) => [code, range.start.line]),
      [
        ["syntax-error", 1],
        ["malformed-number", 1],
        ["missing-coordinates", 2],
      ],
    );
    const range = { start: { line: 1, character: 10 }, end: { line: 1, character: 12 } };
    const titles = codeAction(snapshot, range, { diagnostics: [] }).map(({ title }) => title);
    assert.ok(titles.includes('Write "3D"'), titles.join());
  });

  it("silence a rule by a comment of Mermaid's", () => {
    const { snapshot } = openMap("wardley-beta", "component A [0.5, 0.6]", "A -> Missing");
    const range = { start: { line: 2, character: 5 }, end: { line: 2, character: 12 } };
    const action = codeAction(snapshot, range, { diagnostics: [] }).find(({ title }) => /here$/.test(title));
    assert.match(JSON.stringify(action?.edit), /%% @rule [\w-]+ off /);
    const [, silenced] = [
      snapshot,
      openMap(
        "wardley-beta",
        "component A [0.5, 0.6]",
        "%% @rule unknown-component off known",
        "A -> Missing",
      ).snapshot,
    ];
    assert.ok(!diagnostics(silenced).some(({ code }) => code === "unknown-component"));
  });

  it("complete keywords of Mermaid, and names in quotes where they need them", () => {
    const { snapshot, cursor } = openMap(...map, "");
    const labels = completion(snapshot, { ...cursor, line: 4, character: 0 }, FULL_CLIENT)?.items.map(
      ({ label }) => label,
    );
    assert.ok(labels?.includes("accTitle") && labels.includes("component"));
    assert.ok(!labels?.includes("submap") && !labels?.includes("style"));
    const open = openMap(...map.map((line) => line.replace("<|>", "")), "Cup of Tea -> <|>");
    const items = completion(open.snapshot, open.cursor, FULL_CLIENT)?.items ?? [];
    const pot = items.find(({ label }) => label === "3D Pot");
    assert.match(JSON.stringify(pot?.textEdit), /\\"3D Pot\\"/);
  });

  it("offer no decorator that Mermaid refuses", () => {
    const { snapshot, cursor } = openMap("wardley-beta", "component A [0.5, 0.6] (<|>");
    const labels = completion(snapshot, cursor, FULL_CLIENT)?.items.map(({ label }) => label);
    assert.ok(labels?.includes("market") && !labels.includes("ecosystem"));
  });

  it("take the stages from Mermaid's own axis", () => {
    assert.deepEqual(openMap("wardley-beta").snapshot.boundaries, [0.25, 0.5, 0.75]);
    const { snapshot } = openMap("wardley-beta", "evolution A@0.2 -> B@0.4 -> C@0.8 -> D@1.0");
    assert.deepEqual(snapshot.boundaries, [0.2, 0.4, 0.8]);
  });

  it("answer every request at every place, whatever the text", () => {
    fc.assert(
      fc.property(mermaidText, fc.nat(14), fc.nat(50), (text, line, character) => {
        const snapshot = createSnapshot(MAP_URI, 1, text);
        const position = { line, character };
        hover(snapshot, position, FULL_CLIENT);
        definition(snapshot, position, FULL_CLIENT);
        documentHighlight(snapshot, position);
        references(snapshot, position, { includeDeclaration: true });
        completion(snapshot, position, FULL_CLIENT);
        documentSymbol(snapshot);
        diagnostics(snapshot);
        inlayHints(snapshot, { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } });
        sceneToSvg(renderScene(snapshot.map));
        for (const node of snapshot.tree.lines) {
          const parts = [...partsOf(node)].sort((a, b) => a.start - b.start || a.end - b.end);
          parts.forEach(({ start, end }, i) => {
            assert.ok(0 <= start && start <= end && end <= node.text.length);
            assert.ok(start >= (parts[i - 1]?.end ?? 0), node.text);
          });
        }
      }),
      { numRuns: 150 },
    );
  });

  it("repair nothing so that Mermaid would refuse more of the map", () => {
    fc.assert(
      fc.property(mermaidText, (text) => {
        const snapshot = createSnapshot(MAP_URI, 1, text);
        // In a block that is not closed nobody knows what an added line belongs to.
        fc.pre(snapshot.tree.blocks.every(({ closed }) => closed));
        const range = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };
        for (const { title, edit } of codeAction(snapshot, range, { diagnostics: [] })) {
          const changes = (edit?.changes?.[MAP_URI] ?? []).map((each) => ({
            start: offsetAt(snapshot.tree, each.range.start),
            end: offsetAt(snapshot.tree, each.range.end),
            text: each.newText,
          }));
          const after = applyChanges(text, changes);
          const now = problemsOf(createSnapshot(MAP_URI, 2, after));
          assert.ok(now <= problemsOf(snapshot), `${title}\n${text}\n---\n${after}`);
        }
      }),
      { numRuns: 20 },
    );
  });
});

function problemsOf({ tree }: Snapshot): number {
  return tree.lines.reduce(
    (sum, { problems, statements }) =>
      sum + problems.length + statements.reduce((more, each) => more + each.problems.length, 0),
    0,
  );
}
