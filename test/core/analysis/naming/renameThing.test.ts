import assert from "node:assert/strict";
import fc from "fast-check";
import { foldName } from "#core/language/names";
import { createSnapshot } from "#core/services/snapshot";
import { MAP_URI } from "../../../support/maps";
import { mapText } from "../../../support/randomMaps";
import {
  assertSameButForName,
  expectedBack,
  isWellWritten,
  renamedMap,
  sameThing,
  textOf,
  thingsOf,
} from "../../../support/renames";

/** Names that no generated map has, from plain to odd. */
const newName = fc.oneof(
  fc.constantFrom(
    "a new Name",
    "Zebra 2",
    "Zoë 🦓",
    "note",
    "evolve 0.8",
    "x [y]",
    "p->q",
    'say "hi"',
    '"',
    "a // b",
    "/* c",
    "c */",
  ),
  fc.constantFrom(
    "{",
    "}",
    "x {",
    "} y",
    "a;b",
    "a\\b",
    "\\",
    "+'x'>",
    "label [1,2]",
    "inertia",
    "(buy)",
    "component z",
    "0.5",
    "12",
    "#",
    "%% z",
  ),
  fc.string({ minLength: 1, maxLength: 8 }).map((text) => text.replace(/[\r\n]/g, " ")),
);

/** A generated map with one of the things that are named in it. */
const thingInMap = fc.tuple(mapText, fc.nat()).map(([text, choice]) => {
  const snapshot = createSnapshot(MAP_URI, 1, text);
  const things = thingsOf(snapshot);
  return { snapshot, thing: things[choice % Math.max(1, things.length)] };
});

describe("renaming on generated maps", () => {
  it("leaves the map as it was up to the name, or is refused", () => {
    let done = 0;
    fc.assert(
      fc.property(thingInMap, newName, ({ snapshot, thing }, name) => {
        if (!thing || thing.kind === "annotation" || foldName(name) === "") return;
        const after = renamedMap(snapshot, thing, name);
        if (after === undefined) return;
        done++;
        assertSameButForName(textOf(snapshot), after, thing.name, name);
        const index = thing.node?.index;
        if (index === undefined) return;
        assert.equal(
          foldName(createSnapshot(MAP_URI, 1, after).map.nodes[index]?.name ?? ""),
          foldName(name),
        );
      }),
      { numRuns: 1500 },
    );
    assert.ok(done > 300, `${done} renames were not refused`);
  });

  it("there and back gives the same bytes", () => {
    let done = 0;
    fc.assert(
      fc.property(
        thingInMap,
        fc.constantFrom("a new Name", "x [y]", 'say "hi"', "note", "p->q"),
        ({ snapshot, thing }, name) => {
          if (!thing || thing.kind === "annotation") return;
          if (!isWellWritten(snapshot, thing)) return;
          const there = renamedMap(snapshot, thing, name);
          const again = there === undefined ? undefined : sameThing(there, thing);
          if (!again) return;
          const back = renamedMap(again.snapshot, again.thing, thing.name);
          // Another component of that name but for its case was no clash as long as both were there.
          const others = again.snapshot.map.nodes.some(({ key }) => key === foldName(thing.name));
          if (back === undefined && others) return;
          assert.equal(back, expectedBack(snapshot, thing, name));
          done++;
        },
      ),
      { numRuns: 1000 },
    );
    assert.ok(done > 200, `${done} went there and back`);
  });
});
