import assert from "node:assert/strict";
import fc from "fast-check";
import { typedName } from "#core/analysis/naming/newName";
import { Refusal } from "#core/analysis/refusal";
import { applyChanges } from "#core/edits/applyChanges";
import { mapEdits } from "#core/edits/mapEdits";
import type { Position } from "#core/language/text";
import { renderScene } from "#core/render/renderScene";
import { rename } from "#core/services/rename";
import { createSnapshot, type Snapshot } from "#core/services/snapshot";
import { FULL_CLIENT, MAP_URI } from "../../../support/maps";
import { applyTextEdits } from "../../../support/marked";
import { mapText } from "../../../support/randomMaps";
import { edited, lines, refusal } from "../edited";

/** The text after the editor's rename; undefined when it is refused. */
async function byServer(snapshot: Snapshot, position: Position, name: string): Promise<string | undefined> {
  const { tree, uri } = snapshot;
  const text = tree.lines.map((line) => line.text + line.lineEnd).join("");
  try {
    const client = { ...FULL_CLIENT, documentChanges: false, changeAnnotations: false };
    const edit = await rename(snapshot, position, name, client, () => Promise.reject(new Error("asked for")));
    return applyTextEdits(text, edit?.changes?.[uri] ?? []);
  } catch (error) {
    if (error instanceof Refusal) return undefined;
    throw error;
  }
}

const MAP = lines(
  "component Tea [0.9, 0.5] // Tea is here",
  "component Cup [0.7, 0.5]",
  "Cup->tea; Tea",
  "evolve Tea 0.8",
  "pipeline Tea [0.2, 0.6]",
  "buy Tea",
  "note Tea [0.1, 0.1]",
);

describe("renaming", () => {
  it("changes the name wherever it is one, and nothing else", () => {
    assert.equal(
      edited(MAP, { op: "rename", element: "component:tea", name: "Chai" }),
      lines(
        "component Chai [0.9, 0.5] // Tea is here",
        "component Cup [0.7, 0.5]",
        "Cup->chai; Tea",
        "evolve Chai 0.8",
        "pipeline Chai [0.2, 0.6]",
        "buy Chai",
        "note Tea [0.1, 0.1]",
      ),
    );
    assert.equal(
      edited(MAP, { op: "rename", element: "pipeline:tea", name: "Chai" }),
      edited(MAP, { op: "rename", element: "component:tea", name: " Chai " }),
    );
  });

  it("quotes only what needs it", () => {
    const named = (name: string) =>
      edited("component Tea [0.9, 0.5]\n", { op: "rename", element: "component:tea", name });
    assert.equal(named("A; B"), "component A; B [0.9, 0.5]\n");
    assert.equal(named("A [b]"), 'component "A [b]" [0.9, 0.5]\n');
    assert.equal(named("two\nlines"), 'component "two\\nlines" [0.9, 0.5]\n');
    assert.equal(
      edited(MAP, { op: "rename", element: "component:tea", name: "A; B" }),
      lines(
        "component A; B [0.9, 0.5] // Tea is here",
        "component Cup [0.7, 0.5]",
        'Cup->"a; b"; Tea',
        "evolve A; B 0.8",
        "pipeline A; B [0.2, 0.6]",
        "buy A; B",
        "note Tea [0.1, 0.1]",
      ),
    );
    assert.equal(
      edited("component Tea\n", { op: "rename", element: "component:tea", name: "x (buy)" }),
      'component "x (buy)"\n',
    );
    assert.equal(named('Say "hi"'), 'component Say "hi" [0.9, 0.5]\n');
    assert.equal(named('"hi" she said'), 'component "\\"hi\\" she said" [0.9, 0.5]\n');
    assert.equal(named("Tea (UK) & 2.0"), "component Tea (UK) & 2.0 [0.9, 0.5]\n");
  });

  it("is refused for taken and empty names", () => {
    assert.match(refusal(MAP, { op: "rename", element: "component:tea", name: "CUP" }), /already/);
    assert.match(refusal(MAP, { op: "rename", element: "component:tea", name: " " }), /empty/);
  });

  it("makes of a map what the editor's rename makes of it", async () => {
    let compared = 0;
    const names = ["Chai", "a; b", "x [y]", "p->q", 'say "hi"', "evolve 0.8", "note", "a // b", "two\nlines"];
    await fc.assert(
      fc.asyncProperty(mapText, fc.constantFrom(...names), async (text, name) => {
        const snapshot = createSnapshot(MAP_URI, 1, text);
        for (const node of snapshot.map.nodes.slice(0, 4)) {
          const start = node.statement.name?.start;
          if (start === undefined || node.name === name) continue;
          const { elements } = renderScene(snapshot.map, { layOut: false });
          const element = elements.find(({ kind, line }) => kind === node.kind && line === node.line)?.id;
          if (element === undefined) continue;
          const outcome = mapEdits(snapshot.map, { op: "rename", element, name });
          const drawn = "refusal" in outcome ? undefined : applyChanges(text, outcome.changes);
          const typed = await byServer(snapshot, { line: node.line, character: start }, typedName(name));
          assert.equal(drawn, typed);
          if (drawn !== undefined) compared++;
        }
      }),
      { numRuns: 60 },
    );
    assert.ok(compared > 20, `${compared} renames were compared`);
  });

  it("changes texts of notes, annotations, arrows and movements", () => {
    const change = (text: string, element: string, name: string) =>
      edited(text, { op: "rename", element, name });
    assert.equal(
      change("note Tea [0.1, 0.1]\n", "note:tea", "two\nlines"),
      'note "two\\nlines" [0.1, 0.1]\n',
    );
    assert.equal(
      change('note "OOG" = "Out of game" [0.1, 0.1]\n', "note:oog", "Tea"),
      'note "Tea" = "Out of game" [0.1, 0.1]\n',
    );
    assert.equal(change("note Tea [0.1, 0.1]\n", "note:tea", "+ more"), "note + more [0.1, 0.1]\n");
    assert.equal(
      change("annotation 1 [0.1, 0.1] a b // c\n", "annotation:1", "new"),
      "annotation 1 [0.1, 0.1] new // c\n",
    );
    for (const name of ["a // b", "a /* b"]) {
      const noted = "annotation 1 [0.1, 0.1] a b\ncomponent Tea [0.9, 0.5]\n";
      assert.match(refusal(noted, { op: "rename", element: "annotation:1", name }), /one line/);
    }
    assert.match(
      refusal("annotation 1 [0.1, 0.1\n", { op: "rename", element: "annotation:1", name: "a" }),
      /cannot be read/,
    );
    assert.equal(change("accelerator A [0.1, 0.1]\n", "accelerator:a", "B"), "accelerator B [0.1, 0.1]\n");
    const evolving = (line: string) => lines("component Tea [0.9, 0.5]", line);
    assert.equal(change(evolving("evolve Tea 0.8"), "evolved:tea", "Chai"), evolving("evolve Tea->Chai 0.8"));
    assert.equal(
      change(evolving("evolve Tea 0.8"), "evolved:tea", "a /* b"),
      evolving('evolve Tea->"a /* b" 0.8'),
    );
    assert.equal(
      change(evolving("evolve Tea->Chai 0.8"), "evolved:tea", "Mate"),
      evolving("evolve Tea->Mate 0.8"),
    );
    // What is behind the name must not become a part of it, nor the other way round.
    for (const [line, name, expected] of [
      ["evolve Tea", "Mate 0.7", "evolve Tea->Mate 0.7 0.85"],
      ["evolve Tea [0.1, 0.8]", "A (buy)", 'evolve Tea->"A (buy)" [0.1, 0.8]'],
      ["evolve Tea [0.1, 0.8]", 'A "b" (buy)', 'evolve Tea->"A \\"b\\" (buy)" [0.1, 0.8]'],
      ["evolve Tea 0.8", "A (buy)", "evolve Tea->A (buy) 0.8"],
    ] as const)
      assert.equal(change(evolving(line), "evolved:tea", name), evolving(expected));
    assert.match(
      refusal(evolving("settlers [0.9, 0.1, 0.8, 0.2]"), {
        op: "rename",
        element: "attitude:settlers",
        name: "x",
      }),
      /no name/,
    );
  });
});
