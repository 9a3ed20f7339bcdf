import assert from "node:assert/strict";
import { mapEdits } from "#core/edits/mapEdits";
import { edited, lines, read, refusal } from "../edited";

const gone = (text: string, ...ids: readonly string[]) =>
  edited(text, { op: "delete", elements: ids.map((id) => ({ id })) });

describe("deleting", () => {
  it("takes a component with its links, movement, pipeline and tags", () => {
    const text = lines(
      "title T",
      "// @owner Ann",
      "component Tea [0.9, 0.5] // c",
      "component Cup [0.7, 0.5]",
      "component Pot [0.6, 0.5]",
      "",
      "Cup->Tea",
      "Cup->Pot->Tea; x",
      "tea->Pot",
      "evolve Tea 0.8",
      "pipeline Tea [0.2, 0.6]",
      "buy Tea",
    );
    assert.equal(
      gone(text, "component:tea"),
      lines("title T", "component Cup [0.7, 0.5]", "component Pot [0.6, 0.5]", "", "Cup->Pot; x"),
    );
  });

  it("takes a pipeline with its block and what links to its choices", () => {
    const text = lines(
      "component P [0.5, 0.5]",
      "pipeline P",
      "{",
      "component A [0.3]",
      "component B [0.4]",
      "}",
      "P->A",
      "component Q [0.1, 0.1]",
    );
    assert.equal(gone(text, "pipeline:p"), lines("component P [0.5, 0.5]", "component Q [0.1, 0.1]"));
    assert.equal(gone(text, "component:p"), lines("component Q [0.1, 0.1]"));
    assert.equal(
      gone(text, "component:a"),
      lines("component P [0.5, 0.5]", "pipeline P", "{", "component B [0.4]", "}", "component Q [0.1, 0.1]"),
    );
  });

  it("leaves what stands before and in a pipeline's block and is no part of it", () => {
    const owner = "component P [0.5, 0.5]";
    const others = ["component Other [0.2, 0.2]", "note between [0.1, 0.1]"];
    const within = ["  note within [0.3, 0.3]", "  P->Other"];
    const block = (...inside: readonly string[]) => ["{", "  component A [0.3]", ...inside, "}"];
    assert.equal(
      gone(lines(owner, "pipeline P", ...others, ...block(...within)), "pipeline:p"),
      lines(owner, ...others, ...within),
    );
    assert.equal(gone(lines(owner, "pipeline P", "// c", "", ...block()), "pipeline:p"), lines(owner));
    assert.equal(
      gone(lines(owner, "pipeline P", "{", "  component A [0.3]", "note n [0.1, 0.2] }"), "pipeline:p"),
      lines(owner, "note n [0.1, 0.2] "),
    );
  });

  it("takes a pipeline with the last of its choices, unless more is written in its block", () => {
    const head = lines("component P [0.5, 0.5]");
    for (const block of [
      "pipeline P { component A [0.3] }\n",
      "pipeline P\n{\n  component A [0.3] // c\n\n}\n",
    ])
      assert.equal(gone(head + block, "component:a"), head);
    const remarked = "pipeline P\n{\n  // more to come\n  component A [0.3]\n}\n";
    assert.equal(gone(head + remarked, "component:a"), head + remarked.replace("  component A [0.3]\n", ""));
  });

  it("leaves links to another of the same name", () => {
    const text = lines(
      "component Tea [0.9, 0.5]",
      "component Tea [0.1, 0.5]",
      "component Cup [0.2, 0.2]",
      "Cup->Tea",
    );
    assert.equal(
      gone(text, "component:tea"),
      lines("component Tea [0.1, 0.5]", "component Cup [0.2, 0.2]", "Cup->Tea"),
    );
    assert.equal(gone(text, "component:tea", "component:tea#2"), lines("component Cup [0.2, 0.2]"));
  });

  it("takes the address of the last submap that names it", () => {
    const text = lines(
      "submap S [0.9, 0.5] url(u)",
      "submap T [0.9, 0.5] url(u)",
      "url u [https://example.org]",
    );
    assert.equal(gone(text, "submap:s"), lines("submap T [0.9, 0.5] url(u)", "url u [https://example.org]"));
    assert.equal(gone(text, "submap:s", "submap:t"), "");
  });

  it("takes one circle of an annotation, or all of it", () => {
    const text = "annotation 1 [[0.1, 0.2], [0.3, 0.4]] t\n";
    const one = (occurrence: number) =>
      edited(text, { op: "delete", elements: [{ id: "annotation:1", occurrence }] });
    assert.equal(one(0), "annotation 1 [[0.3, 0.4]] t\n");
    assert.equal(one(1), "annotation 1 [[0.1, 0.2]] t\n");
    assert.equal(gone(text, "annotation:1"), "");
    assert.equal(gone(`${text}annotations [0.1, 0.1]\nstyle plain\n`, "annotation:box"), "style plain\n");
  });

  it("takes a movement alone, notes, boxes and arrows, also at the end of the file", () => {
    const text =
      "component A [0.1, 0.2]\r\nevolve A 0.5\r\nnote N [0.1, 0.1]\r\nsettlers [0.9, 0.1, 0.8, 0.2]\r\naccelerator X [0.1, 0.1]";
    assert.equal(
      gone(text, "evolved:a", "note:n", "attitude:settlers", "accelerator:x"),
      "component A [0.1, 0.2]",
    );
  });

  it("refuses what is not there", () => {
    assert.match(refusal("", { op: "delete", elements: [{ id: "component:a" }] }), /not on the map/);
    assert.match(refusal("", { op: "delete", elements: [] }), /Select/);
  });

  it("says what went though it was not chosen, and whether anything did", () => {
    const text = lines(
      "component Power [0.5, 0.5] evolve 0.8",
      "component Cup [0.9, 0.5]",
      "component Tea [0.8, 0.5]",
      "pipeline Power",
      "{",
      "component Gas [0.3]",
      "component Sun [0.4]",
      "}",
      "Cup->Tea->Power",
      "Cup->Gas",
      "annotation 1 [0.1, 0.2] one",
      "annotation 2 [[0.1, 0.2],[0.3, 0.4]] two",
      "annotations [0.2, 0.2]",
    );
    const said = (...ids: readonly string[]) => {
      const outcome = mapEdits(read(text), { op: "delete", elements: ids.map((id) => ({ id })) });
      assert.ok(!("refusal" in outcome));
      return [outcome.said, outcome.more];
    };
    assert.deepEqual(said("annotation:box"), ["Deleted the list of annotations and its 2 annotations", true]);
    assert.deepEqual(said("annotation:1"), ["Deleted annotation 1", false]);
    assert.deepEqual(said("annotation:1", "annotation:box"), [
      "Deleted 2 elements and their annotation",
      true,
    ]);
    assert.deepEqual(said("component:tea"), ["Deleted Tea and its 2 links", true]);
    assert.deepEqual(said("component:tea", "link:cup->tea", "link:tea->power"), [
      "Deleted 3 elements",
      false,
    ]);
    assert.deepEqual(said("pipeline:power"), ["Deleted the pipeline of Power, its 2 choices and link", true]);
    assert.deepEqual(said("component:power"), [
      "Deleted Power, its pipeline, 2 choices, 2 links and movement",
      true,
    ]);
    assert.deepEqual(said("component:sun"), ["Deleted Sun", false]);
    assert.deepEqual(said("component:sun", "component:gas"), [
      "Deleted 2 elements, their pipeline and link",
      true,
    ]);
    assert.deepEqual(said("evolved:power"), ["Deleted the movement of Power", false]);
  });
});
