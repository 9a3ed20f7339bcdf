import assert from "node:assert/strict";
import type { CodeAction } from "vscode-languageserver-types";
import { codeAction } from "#core/services/codeAction";
import { diagnostics } from "#core/services/diagnostics";
import { MAP_URI, type OpenMap, openMap } from "../../support/maps";
import { applyTextEdits } from "../../support/marked";

/** The actions at the cursor. */
function actions({ snapshot, cursor }: OpenMap, only?: readonly string[]): CodeAction[] {
  return codeAction(snapshot, { start: cursor, end: cursor }, { diagnostics: [], only });
}

/** The text after an action. */
function applied(map: OpenMap, action: CodeAction | undefined): string {
  assert.ok(action?.edit?.changes);
  assert.deepEqual(Object.keys(action.edit.changes), [MAP_URI]);
  return applyTextEdits(map.text, action.edit.changes[MAP_URI] ?? []);
}

describe("codeAction", () => {
  it("repairs what is found at the cursor and nothing else", () => {
    const map = openMap("Component A [0.5, 0.5]", "Comp<|>onent B [0.4, 0.4]", "A->B");
    const found = actions(map);
    assert.deepEqual(
      found.map(({ title, kind }) => `${kind}: ${title}`),
      [
        "quickfix: Write 'component'",
        "quickfix: Fix all 2 of keyword-case in this file",
        "quickfix: Silence keyword-case here",
        "quickfix: Silence keyword-case in this map",
      ],
    );
    assert.equal(applied(map, found[0]), "Component A [0.5, 0.5]\ncomponent B [0.4, 0.4]\nA->B");
  });

  it("names its diagnostic, the client's own where it shows one", () => {
    const map = openMap("Comp<|>onent B [0.4, 0.4]", "component A [0.5, 0.5]", "A->B");
    const [shown] = diagnostics(map.snapshot);
    assert.ok(shown);
    assert.deepEqual(actions(map)[0]?.diagnostics, [shown]);
    const range = { start: map.cursor, end: map.cursor };
    const [action] = codeAction(map.snapshot, range, { diagnostics: [shown] });
    assert.equal(action?.diagnostics?.[0], shown);
  });

  it("marks the obvious repair as preferred", () => {
    const lines = ["component Entrepreneur [0.5, 0.5]", "component Tea [0.6, 0.5]"];
    const map = openMap(...lines, "Tea->Entre<|>peneur");
    const preferred = actions(map).filter(({ isPreferred }) => isPreferred);
    assert.equal(preferred.length, 1);
    assert.equal(applied(map, preferred[0]), [...lines, "Tea->Entrepreneur"].join("\n"));
  });

  it("repairs all findings of a rule at once", () => {
    const map = openMap("Component A [0.5, 0.5]", "Comp<|>onent B [0.4, 0.4]", "A->B");
    const all = actions(map).find(({ title }) => title.startsWith("Fix all"));
    assert.equal(applied(map, all), "component A [0.5, 0.5]\ncomponent B [0.4, 0.4]\nA->B");
  });

  it("offers to repair all only where that repairs what is at the cursor, too", () => {
    const lines = [
      "component Entrepreneur [0.5, 0.5]",
      "component Delivery [0.6, 0.5]",
      "Delivery->Entrepeneur",
    ];
    const map = openMap(...lines, "Entrepreneur->Delivry", "Delivery->Sto<|>ck");
    assert.deepEqual(
      actions(map).flatMap(({ title }) => (title.startsWith("Fix all") ? [title] : [])),
      [],
    );
  });

  it("silences a rule here, or in the map, once for each line and map", () => {
    const lines = ["component A [0.5, 0.5]", "component B [0.4, 0.4]", "A->B"];
    const map = openMap(...lines, "B-><|>B // again", "A->B");
    const named = (title: string) => actions(map).filter((action) => action.title === title);
    assert.equal(named("Silence redundant-link in this map").length, 1);
    assert.equal(
      applied(map, named("Silence redundant-link here")[0]),
      [...lines, "// @rule redundant-link off ", "B->B // again", "A->B"].join("\n"),
    );
    assert.equal(
      applied(map, named("Silence redundant-link in this map")[0]),
      ["// @rule redundant-link off ", "", ...lines, "B->B // again", "A->B"].join("\n"),
    );
  });

  it("leaves the cursor where the reason goes, where the client can", () => {
    const map = openMap("title $1 \\ {}", "component A [0.5, 0.5]", "  A->A<|>");
    const range = { start: map.cursor, end: map.cursor };
    const found = codeAction(map.snapshot, range, { diagnostics: [], snippetEdits: true });
    const edits = (title: string) => found.find((action) => action.title === title)?.edit?.documentChanges;
    const at = { line: 2, character: 0 };
    assert.deepEqual(edits("Silence redundant-link here"), [
      {
        textDocument: { uri: MAP_URI, version: map.snapshot.version },
        edits: [
          {
            range: { start: at, end: at },
            snippet: { kind: "snippet", value: "  // @rule redundant-link off $0\n" },
          },
        ],
      },
    ]);
    assert.equal(edits("Delete this link"), undefined);
  });

  it("gives quick fixes only to who wants them", () => {
    const map = openMap("Comp<|>onent B [0.4, 0.4]");
    assert.deepEqual(actions(map, ["refactor"]), []);
    assert.equal(actions(map, ["quickfix"]).length, actions(map).length);
    assert.equal(actions(map, [""]).length, actions(map).length);
  });

  it("has none where nothing is wrong", () => {
    assert.deepEqual(actions(openMap("component A<|> [0.5, 0.5]", "component B [0.4, 0.4]", "A->B")), []);
    assert.deepEqual(actions(openMap("<|>")), []);
  });
});
