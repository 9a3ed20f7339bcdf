import assert from "node:assert/strict";
import { refactorActions } from "#core/services/refactorActions";
import { FULL_CLIENT, openMap } from "../../../support/maps";
import { EDITING_CLIENT, modelOf, offeredAt, reasonAgainst, refactored } from "../../../support/refactoring";

describe("refactorings of components", () => {
  it("aligns visibilities with the first, as it is written", async () => {
    const { text } = await refactored(/^Align visibilities with 'A' \(\.90\)$/, [
      "<|component A [.90, 0.5] // first",
      "component B [0.75,0.3] label [1, 2]",
      "note x [0.2, 0.2]",
      "anchor C [ 0.9 , 0.1]",
      "submap D [1, 0.1]|>",
      "component E [0.1, 0.1]",
    ]);
    assert.equal(
      text,
      [
        "component A [.90, 0.5] // first",
        "component B [.90,0.3] label [1, 2]",
        "note x [0.2, 0.2]",
        "anchor C [ 0.9 , 0.1]",
        "submap D [.90, 0.1]",
        "component E [0.1, 0.1]",
      ].join("\n"),
    );
  });

  it("aligns nothing that is aligned, or has no readable visibility", async () => {
    assert.deepEqual(
      await offeredAt(
        "<|component A [0.9, 0.5]",
        "component B [0.90, 0.3]",
        "component C [0,1, 0,3]",
        "component D|>",
      ),
      ["Put 2 components into a new pipeline"],
    );
  });

  it("adds an anchor above what nothing needs", async () => {
    const { text } = await refactored(/^Add an anchor that needs 'Tea'$/, [
      "title T",
      "",
      "component T<|>ea [0.7, 0.6]",
      "component Cup [0.5, 0.6]",
      "",
      "Tea->Cup",
    ]);
    assert.equal(
      text,
      "title T\n\nanchor User [0.78, 0.60]\n\ncomponent Tea [0.7, 0.6]\ncomponent Cup [0.5, 0.6]\n\nTea->Cup\nUser->Tea",
    );
    const needed = await offeredAt("component Tea [0.7, 0.6]", "component C<|>up [0.5, 0.6]", "Tea->Cup");
    assert.deepEqual(needed, ["Extract 1 component to a submap, 'cup.owm'"]);
    assert.deepEqual(await offeredAt("anchor T<|>ea [0.7, 0.6]"), []);
  });

  it("asks for a name where the client can", async () => {
    const { snapshot, cursor } = openMap("component T<|>ea [0.7, 0.6]", "Tea->Cup");
    const client = { ...EDITING_CLIENT, snippetEdits: true };
    const at = { start: cursor, end: cursor };
    const [action] = await refactorActions(snapshot, at, { client, outside: {} }, () => assert.fail());
    const [change] = action?.edit?.documentChanges ?? [];
    assert.ok(change && "edits" in change);
    assert.deepEqual(
      change.edits.map((edit) => ("snippet" in edit ? edit.snippet.value.trim() : edit)),
      [`anchor \${1:User} [0.78, 0.60]`, `\${1:User}->Tea`],
    );
  });

  it("moves an inline movement to a line, and back", async () => {
    const inline =
      "component A [0.5, 0.4] label [1, 2] evolve .80 (buy) // c\ncomponent B [0.4, 0.4]\nevolve B 0.7";
    const [first = "", ...others] = inline.split("\n");
    const title = /^Move the movement of 'A' to a line of its own$/;
    const { text } = await refactored(title, [first.replace("A", "A<|>"), ...others]);
    const apart =
      "component A [0.5, 0.4] label [1, 2] (buy) // c\ncomponent B [0.4, 0.4]\nevolve B 0.7\nevolve A .80";
    assert.equal(text, apart);
    assert.deepEqual(modelOf(text), modelOf(inline));
    const back = await refactored(
      /^Write the movement behind 'A'$/,
      apart.replace("A .80", "A<|> .80").split("\n"),
    );
    assert.deepEqual(modelOf(back.text), modelOf(inline));
    assert.match(back.text, /^component A \[0\.5, 0\.4\] label \[1, 2\] \(buy\) evolve \.80 \/\/ c$/m);
  });

  it("says what keeps a movement from its component", async () => {
    const title = /^Write the movement behind 'A'$/;
    const against = (...lines: string[]) => reasonAgainst(title, "component A [0.5, 0.4]", ...lines);
    assert.match((await against("evolve A<|>->B 0.8")) ?? "", /new name 'B' has no place/);
    assert.match((await against("evolve A<|> 0.8 label [1, 2]")) ?? "", /label and the decorators/);
    assert.match((await against("evolve A 0.7", "evolve A<|> 0.8")) ?? "", /more than one movement/);
    assert.match(
      (await reasonAgainst(title, "component A", "evolve A<|> 0.8")) ?? "",
      /needs coordinates first/,
    );
    assert.match(
      (await reasonAgainst(title, "anchor A [0.9, 0.4]", "evolve A<|> 0.8")) ?? "",
      /anchor takes no/,
    );
    const out = /^Move the movement of 'A'/;
    assert.match(
      (await reasonAgainst(out, "component A<|> [0.5, 0.4] evolve 0.8", "evolve A 0.9")) ?? "",
      /has an evolve line already/,
    );
  });

  it("keeps the comment of a movement that goes behind its component", async () => {
    const { text } = await refactored(/^Write the movement/, [
      "component A [0.5, 0.4]",
      "evolve A<|> 0.8 // soon",
    ]);
    assert.equal(text, "component A [0.5, 0.4] evolve 0.8\n// soon");
  });

  it("writes old forms as decorators, in the whole map", async () => {
    const lines = [
      "market M [0.5, 0.5] label [1, 2] // m",
      "ecosystem E (ecosystem)",
      "market L label [1, 20]",
      "component P [0.4, 0.4] (buy) inertia",
      "build M",
      "buy<|> P",
      "outsource P // why",
      "M->P",
    ];
    const { text } = await refactored(/^Write 6 old forms as decorators$/, lines);
    assert.equal(
      text,
      [
        "component M [0.5, 0.5] (market, build) label [1, 2] // m",
        "component E (ecosystem)",
        "component L label [1, 20] (market)",
        "component P [0.4, 0.4] (outsource) (buy) inertia",
        "// why",
        "M->P",
      ].join("\n"),
    );
    assert.deepEqual(modelOf(text), modelOf(lines.join("\n").replace("<|>", "")));
    assert.deepEqual(await offeredAt("component A [0.5, 0.5]", "market M [0.5, 0.5]", "<|>A->M"), [
      "Reverse the link: 'M' needs 'A'",
    ]);
  });

  it("gives disabled actions only to clients that show them", async () => {
    const { snapshot, cursor } = openMap("component A [0.5, 0.4]", "evolve A<|>->B 0.8");
    const at = { start: cursor, end: cursor };
    const titles = async (client: typeof FULL_CLIENT, triggerKind = 1) =>
      (await refactorActions(snapshot, at, { client, outside: {}, triggerKind }, () => assert.fail())).map(
        ({ title }) => title,
      );
    assert.deepEqual(await titles(EDITING_CLIENT), ["Write the movement behind 'A'"]);
    assert.deepEqual(await titles(EDITING_CLIENT, 2), []);
    assert.deepEqual(await titles(FULL_CLIENT), []);
  });
});
