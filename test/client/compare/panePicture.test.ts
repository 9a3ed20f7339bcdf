import assert from "node:assert/strict";
import { readToPanes } from "#core/protocol/panes";
import { createSnapshot } from "#core/services/snapshot";
import { drawPane, paneMessage, placeOfElement, placeOfEntry } from "../../../client/src/compare/panePicture";

const snapshot = (...lines: readonly string[]) => createSnapshot("file:///maps/tea.owm", 1, lines.join("\n"));

const BEFORE = snapshot("component Cup [0.9, 0.2]", "component Kettle [0.5, 0.3]", "Cup->Kettle");
const AFTER = snapshot("", "component Cup [0.9, 0.6]", "component Pot [0.2, 0.9]", "Cup->Pot");
const content = { name: "tea.owm", detail: "compared with HEAD", before: BEFORE, after: AFTER };

describe("picture of a pane", () => {
  it("lists what differs, what follows from it last, each with its line", () => {
    const picture = drawPane(content, "light");
    assert.equal(picture.summary, "1 added, 1 removed, 1 moved");
    const places = picture.entries.map(({ change }, at) => {
      const place = placeOfEntry(picture, at);
      return `${change.kind} ${change.name}: ${place?.side} ${place?.line}`;
    });
    assert.deepEqual(places, [
      "moved Cup: after 1",
      "added Pot: after 2",
      "removed Kettle: before 1",
      "added Cup->Pot: after 3",
      "removed Cup->Kettle: before 2",
    ]);
    assert.equal(placeOfEntry(picture, 99), undefined);
  });

  it("leads from an element to its line, from what is gone to that of the earlier map", () => {
    const picture = drawPane(content, "light");
    assert.deepEqual(placeOfElement(picture, "component:pot"), { side: "after", line: 2 });
    assert.deepEqual(placeOfElement(picture, "mark:difference/over/kettle"), { side: "before", line: 1 });
    assert.equal(placeOfElement(picture, "component:none"), undefined);
  });

  it("goes over the wire whole, then as what changes", () => {
    const first = drawPane(content, "light");
    const whole = paneMessage(first, undefined);
    assert.ok(whole.svg?.startsWith("<svg") && whole.patch === null);
    const after = snapshot("", "component Cup [0.9, 0.6]", "component Pot [0.2, 0.8]", "Cup->Pot");
    const next = drawPane({ ...content, after }, "light", undefined, first);
    const change = paneMessage(next, first);
    assert.equal(change.svg, null);
    assert.ok(change.patch?.upserts.some(({ id }) => id === "component:pot"));
    assert.ok(!change.patch?.upserts.some(({ id }) => id === "component:cup"));
    for (const pane of [whole, change]) {
      assert.ok(readToPanes({ type: "panes", revision: 1, panes: [pane], steps: null }));
    }
  });

  it("takes the room there is, unless one of the maps states its size or measures boxes in px", () => {
    const room = { width: 480, height: 320 };
    assert.deepEqual(drawPane(content, "light", room).scene.mapArea, room);
    assert.deepEqual(drawPane({ ...content, before: undefined }, "light", room).scene.mapArea, room);
    const sized = snapshot("size [800, 500]", "component Cup [0.9, 0.2]");
    const measured = snapshot("component Cup [0.9, 0.2]", "pioneers [0.9, 0.1] 200 100");
    assert.deepEqual(drawPane({ ...content, after: sized }, "light", room).scene.mapArea, {
      width: 800,
      height: 500,
    });
    for (const before of [sized, measured]) {
      const { scene } = drawPane({ ...content, before }, "light", room);
      assert.deepEqual(scene.mapArea, { width: 1000, height: 600 });
    }
  });

  it("is the map itself where nothing is compared", () => {
    const picture = drawPane({ ...content, before: undefined }, "dark");
    assert.deepEqual([picture.summary, picture.entries.length], ["", 0]);
    assert.ok(!picture.scene.elements.some(({ kind }) => kind === "mark"));
  });
});
