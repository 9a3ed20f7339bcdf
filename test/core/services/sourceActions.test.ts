import assert from "node:assert/strict";
import { sourceActions } from "#core/services/sourceActions";
import { openMap } from "../../support/maps";
import { applyTextEdits } from "../../support/marked";
import { EDITING_CLIENT } from "../../support/refactoring";

const LINES = ["Component A [0.5, 0.5]", "A->B->C", "component B [0.4 0.4]", "component C [0.3, 0.3]", "<|>"];

function actions(only: readonly string[] | undefined, triggerKind = 1) {
  const map = openMap(...LINES);
  const found = sourceActions(map.snapshot, { client: EDITING_CLIENT, outside: {}, only, triggerKind });
  return { map, found };
}

function applied(only: readonly string[]): string | undefined {
  const { map, found } = actions(only);
  const [change] = found[0]?.edit?.documentChanges ?? [];
  assert.ok(found.length === 1 && change && "edits" in change);
  return applyTextEdits(
    map.text,
    change.edits.flatMap((edit) => ("newText" in edit ? [edit] : [])),
  );
}

describe("sourceActions", () => {
  it("repairs whatever has an obvious repair", () => {
    assert.equal(
      applied(["source.fixAll.mapwright"]),
      "component A [0.5, 0.5]\nA->B\nB->C\ncomponent B [0.4, 0.4]\ncomponent C [0.3, 0.3]\n",
    );
    assert.match(actions(["source.fixAll"]).found[0]?.title ?? "", /^Fix all 3 problems/);
  });

  it("sorts in the order that is asked for", () => {
    const sorted = "Component A [0.5, 0.5]\ncomponent B [0.4 0.4]\ncomponent C [0.3, 0.3]\n\nA->B->C\n";
    assert.equal(applied(["source.organize.mapwright.byKind"]), sorted);
    assert.equal(applied(["source.organize.mapwright.byValueChain"]), sorted);
  });

  it("writes where labels are laid out, into the text of either dialect", () => {
    assert.equal(
      applied(["source.tidyLabels.mapwright"]),
      "Component A [0.5, 0.5] label [5, -10]\nA->B->C\n" +
        "component B [0.4 0.4] label [7, 15]\ncomponent C [0.3, 0.3] label [7, 15]\n",
    );
    const many = openMap(
      ...Array.from({ length: 121 }, (_, at) => `component C${at} [0.5, 0.${100 + 7 * at}]`),
    );
    const kinds = (only: readonly string[]) =>
      sourceActions(many.snapshot, { client: EDITING_CLIENT, outside: {}, only }).map(({ kind }) => kind);
    assert.ok(!kinds(["source"]).includes("source.tidyLabels.mapwright"));
    assert.deepEqual(kinds(["source.tidyLabels.mapwright"]), ["source.tidyLabels.mapwright"]);
    const { snapshot } = openMap("wardley-beta", "component A [0.5, 0.5] (buy)");
    const [action] = sourceActions(snapshot, {
      client: EDITING_CLIENT,
      outside: {},
      only: ["source.tidyLabels.mapwright"],
    });
    assert.match(JSON.stringify(action?.edit), /" label \[\d+, -?\d+\]"/);
  });

  it("offers all when the user asks, and one order when the editor does", () => {
    const kinds = (only: readonly string[], triggerKind?: number) =>
      actions(only, triggerKind).found.map(({ kind }) => kind);
    const both = ["source.organize.mapwright.byKind", "source.organize.mapwright.byValueChain"];
    const labels = ["source.tidyLabels.mapwright", "source.tidyLabelsAnew.mapwright"];
    assert.deepEqual(kinds(["source"]), ["source.fixAll.mapwright", ...labels, ...both]);
    assert.deepEqual(kinds(["source"], 2), ["source.fixAll.mapwright", both[0]]);
    assert.deepEqual(kinds(["source.tidyLabels.mapwright"], 2), labels.slice(0, 1));
    assert.deepEqual(kinds(["source.organize.mapwright"], 2), both.slice(0, 1));
    assert.deepEqual(kinds(both, 2), both);
    assert.deepEqual(kinds(["source.organizeImports"]), []);
  });

  it("offers nothing unasked, and nothing where nothing would change", () => {
    assert.deepEqual(actions(undefined).found, []);
    assert.deepEqual(actions(["quickfix", "refactor"]).found, []);
    const label = "label [9, 4]";
    const { snapshot } = openMap(
      `component A [0.5, 0.5] ${label}`,
      `component B [0.4, 0.4] ${label}`,
      "A->B",
    );
    assert.deepEqual(sourceActions(snapshot, { client: EDITING_CLIENT, outside: {}, only: ["source"] }), []);
  });
});
