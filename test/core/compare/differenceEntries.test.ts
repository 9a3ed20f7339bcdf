import assert from "node:assert/strict";
import { compareMaps } from "#core/compare/compareMaps";
import { differenceEntries } from "#core/compare/differenceEntries";
import { differenceScene } from "#core/compare/differenceScene";
import { parse } from "#core/language/parse";
import { buildMap } from "#core/model/buildMap";

function entriesOf(before: readonly string[], after: readonly string[]) {
  const [old, now] = [before, after].map((lines) => buildMap(parse(lines.join("\n"))));
  assert.ok(old && now);
  const difference = compareMaps(old, now);
  const scene = differenceScene(old, now, difference);
  return { scene, entries: differenceEntries(difference, scene) };
}

const elementsOf = ({ entries }: ReturnType<typeof entriesOf>) =>
  entries.map(({ change, element }) => `${change.kind} ${change.name}: ${element}`);

describe("list of a difference", () => {
  const before = ["component A [0.9, 0.2]", "component B [0.5, 0.3]", "A->B", "note +here [0.1, 0.1]"];

  it("says what shows each change in the picture", () => {
    const after = [
      "title Later",
      "component A [0.9, 0.5]",
      "component C [0.5, 0.9]",
      "A->C",
      "note +here [0.2, 0.1]",
    ];
    assert.deepEqual(elementsOf(entriesOf(before, after)), [
      "changed Later: undefined",
      "moved A: component:a",
      "added C: component:c",
      "removed B: mark:difference/over/b",
      "added A->C: link:a->c",
      "removed A->B: undefined",
      "moved +here: note:+here",
    ]);
  });

  it("says what shows that a note is gone", () => {
    const gone = entriesOf(before, before.slice(0, 3));
    assert.deepEqual(elementsOf(gone), ["removed +here: mark:difference/over/note +here"]);
  });

  it("tells several of a line apart by their names", () => {
    const lines = ["component A [0.9, 0.2]", "component B [0.5, 0.3]", "component C [0.4, 0.3]"];
    const { scene, entries } = entriesOf(lines, [...lines, "A->B->C"]);
    const added = entries.map(({ element }) => element);
    assert.deepEqual(added, ["link:a->b", "link:b->c"]);
    const link = scene.elements.find(({ id }) => id === "link:b->c");
    assert.match(link?.accessibleName ?? "", /The link from 'B' to 'C' is new\.$/);
  });

  it("names what changed and what is gone for those who read the picture by ear", () => {
    const { scene } = entriesOf(before, ["component A [0.9, 0.5]"]);
    const named = (id: string) => scene.elements.find((each) => each.id === id);
    assert.match(named("component:a")?.accessibleName ?? "", /'A' moves right by 0\.30 to 0\.50/);
    const gone = named("mark:difference/over/b");
    assert.equal(gone?.accessibleName, "B is gone");
    assert.notEqual(gone?.mark?.about, undefined);
  });

  it("marks a link that says something else", () => {
    const { scene } = entriesOf(
      before,
      before.map((line) => line.replace("A->B", "A+'often'>B")),
    );
    assert.ok(scene.elements.some(({ id }) => id === "mark:difference/under/A->B"));
  });
});
