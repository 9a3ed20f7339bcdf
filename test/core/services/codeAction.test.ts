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
      ["quickfix: Write 'component'"],
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
