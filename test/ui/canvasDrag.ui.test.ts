import assert from "node:assert/strict";
import { Canvas } from "./canvas";

const MAP = `title Tea Shop
anchor Public [0.95, 0.63]
component Cup of Tea [.79, 0.61] label [-85.48, 3] // the product
component Kettle [0.43, 0.35] label [-57, 4]
component Power [0.20, 0.70]
component Water [0.30, 0.20]
component Sugar [0.62, 0.30]
component Milk and honey [0.62, 0.26] label [6, 4]
submap Logistics [0.6, 0.2]

evolve Kettle 0.62
pipeline Power [0.60, 0.85]
component Solar [0.18, 0.62]
component Wire [0.16, 0.70]
Public->Cup of Tea
Cup of Tea->Kettle
Kettle -> Power

note +quick win [0.35, 0.05]
annotation 1 [[0.55, 0.85], [0.65, 0.85]] Two places
annotations [0.02, 0.02]
accelerator Standards [0.75, 0.3]
settlers [0.99, 0.02, 0.85, 0.2]
`;

describe("dragging on the canvas", () => {
  let canvas: Canvas;

  before(async () => {
    canvas = await Canvas.open(MAP);
  });

  after(() => canvas.close());
  afterEach(() => canvas.reset());

  const replaced = (...pairs: readonly (readonly [string, string])[]) =>
    pairs.reduce((text, [from, to]) => {
      assert.ok(text.includes(from), from);
      return text.replace(from, to);
    }, MAP);

  it("a component changes its digits, one undo puts the bytes back", async () => {
    await canvas.changes(replaced(["[.79, 0.61]", "[.69, 0.51]"]), () =>
      canvas.dragBy("component:cup of tea", { v: -0.1, e: -0.1 }),
    );
    await canvas.changes(replaced(["Water [0.30, 0.20]", "Water [0.30, 0.45]"]), () =>
      canvas.dragBy("component:water", { e: 0.25 }),
    );
  });

  it("Alt that was held for it is not one for the menu bar: the keys stay with the picture", async () => {
    const moved = replaced(["Water [0.30, 0.20]", "Water [0.30, 0.45]"]);
    for (const keys of [["Alt"], []]) {
      if (keys.length === 0) await canvas.window.page.keyboard.down("Alt");
      await canvas.dragBy("component:water", { e: 0.25 }, ".symbol", keys);
      if (keys.length === 0) await canvas.window.page.keyboard.up("Alt");
      await canvas.holds(moved);
      // Nor does a button that was pressed take them.
      if (keys.length === 0) await canvas.preview.press("Fit the map to the window");
      await canvas.window.press("Control+Z");
      await canvas.holds(MAP);
      await canvas.settled();
    }
  });

  it("an anchor, a submap, a note, an accelerator and the list of annotations", async () => {
    await canvas.changes(replaced(["[0.95, 0.63]", "[0.85, 0.43]"]), () =>
      canvas.dragBy("anchor:public", { v: -0.1, e: -0.2 }, ".label"),
    );
    await canvas.changes(replaced(["[0.6, 0.2]", "[0.5, 0.25]"]), () =>
      canvas.dragBy("submap:logistics", { v: -0.1, e: 0.05 }),
    );
    await canvas.changes(replaced(["[0.35, 0.05]", "[0.40, 0.15]"]), () =>
      canvas.dragBy("note:+quick win", { v: 0.05, e: 0.1 }, ".label"),
    );
    await canvas.changes(replaced(["[0.75, 0.3]", "[0.65, 0.4]"]), () =>
      canvas.dragBy("accelerator:standards", { v: -0.1, e: 0.1 }),
    );
    await canvas.changes(replaced(["annotations [0.02, 0.02]", "annotations [0.12, 0.32]"]), () =>
      canvas.dragBy("annotation:box", { v: 0.1, e: 0.3 }, "rect"),
    );
  });

  it("one circle of an annotation", async () => {
    const from = await canvas.at(0.65, 0.85);
    await canvas.changes(replaced(["[0.65, 0.85]", "[0.75, 0.80]"]), async () =>
      canvas.drag(from, await canvas.at(0.75, 0.8), { keys: ["Alt"] }),
    );
  });

  it("the target of a movement", async () => {
    const from = await canvas.at(0.43, 0.62);
    await canvas.changes(replaced(["evolve Kettle 0.62", "evolve Kettle 0.75"]), async () =>
      canvas.drag(from, await canvas.at(0.6, 0.75), { keys: ["Alt"] }),
    );
  });

  it("a pipeline with its component and choices, and its ends alone", async () => {
    const scale = await canvas.scale();
    const [left, right] = [await canvas.at(0.2, 0.6), await canvas.at(0.2, 0.85)];
    const inside = { x: left.x + 90 * scale, y: left.y + 13 * scale };
    const step = (await canvas.at(0, 0.1)).x - (await canvas.at(0, 0)).x;
    await canvas.changes(
      replaced(
        ["Power [0.20, 0.70]", "Power [0.20, 0.60]"],
        ["pipeline Power [0.60, 0.85]", "pipeline Power [0.50, 0.75]"],
        ["Solar [0.18, 0.62]", "Solar [0.18, 0.52]"],
      ),
      () =>
        canvas.drag(
          inside,
          { x: inside.x - step, y: inside.y },
          {
            keys: ["Alt"],
            before: async () => {
              // What is below its choices stays behind, though it may seem to be in the box.
              const lifted = await canvas.preview.frame
                .locator(".lifted:not(.link)")
                .evaluateAll((elements) => elements.map((element) => element.getAttribute("data-id")));
              assert.deepEqual(lifted.sort(), ["component:power", "component:solar", "pipeline:power"]);
            },
          },
        ),
    );
    const end = { x: right.x + 15 * scale, y: right.y + 8 * scale };
    await canvas.changes(replaced(["pipeline Power [0.60, 0.85]", "pipeline Power [0.60, 0.95]"]), () =>
      canvas.drag(end, { x: end.x + step, y: end.y }, { keys: ["Alt"] }),
    );
  });

  it("a box of settlers and its corner", async () => {
    await canvas.changes(
      replaced(["settlers [0.99, 0.02, 0.85, 0.2]", "settlers [0.89, 0.12, 0.75, 0.3]"]),
      async () => {
        const from = await canvas.at(0.9, 0.05);
        await canvas.drag(from, await canvas.at(0.8, 0.15), { keys: ["Alt"] });
      },
    );
    await canvas.changes(
      replaced(["settlers [0.99, 0.02, 0.85, 0.2]", "settlers [0.99, 0.02, 0.80, 0.3]"]),
      async () => canvas.drag(await canvas.at(0.85, 0.2), await canvas.at(0.8, 0.3), { keys: ["Alt"] }),
    );
  });

  it("a symbol under the name of another", async () => {
    const { x, y } = await canvas.middle("component:sugar");
    const name = await canvas.preview.element("component:milk and honey").locator(".label").boundingBox();
    assert.ok(name && name.x < x && x < name.x + name.width && name.y < y && y < name.y + name.height);
    await canvas.changes(replaced(["Sugar [0.62, 0.30]", "Sugar [0.52, 0.40]"]), () =>
      canvas.dragBy("component:sugar", { v: -0.1, e: 0.1 }),
    );
  });

  it("a label keeps the author's decimals", async () => {
    const scale = await canvas.scale();
    const from = await canvas.middle("component:kettle", ".label");
    await canvas.changes(replaced(["label [-57, 4]", "label [-37, 34]"]), () =>
      canvas.drag(from, { x: from.x + 20 * scale, y: from.y + 30 * scale }),
    );
    const other = await canvas.middle("component:cup of tea", ".label");
    await canvas.changes(replaced(["label [-85.48, 3]", "label [-75.48, 13]"]), () =>
      canvas.drag(other, { x: other.x + 10 * scale, y: other.y + 10 * scale }),
    );
  });

  it("shows stage and coordinates, snaps to others, and takes the links along", async () => {
    const from = await canvas.middle("component:water");
    const near = await canvas.at(0.437, 0.353);
    const line = canvas.preview.element("link:cup of tea->kettle").locator("line.symbol").last();
    await canvas.changes(replaced(["Water [0.30, 0.20]", "Water [0.43, 0.35]"]), () =>
      canvas.drag(from, near, {
        before: async () => {
          const note = await canvas.preview.frame.locator(".drag-note").innerText();
          assert.equal(note, "Custom Built · visibility 0.43 · evolution 0.35");
          assert.equal(await canvas.preview.frame.locator(".overlay .guide").count(), 2);
        },
      }),
    );
    const before = await line.getAttribute("y2");
    const kettle = await canvas.middle("component:kettle");
    await canvas.drag(kettle, await canvas.at(0.3, 0.5), {
      before: async () => {
        // What is dragged is above the picture, and so are its links.
        const above = canvas.preview.frame.locator(".overlay .link[data-name='Cup of Tea->Kettle'] .symbol");
        assert.notEqual(await above.last().getAttribute("y2"), before);
        assert.equal(await line.getAttribute("y2"), before);
        await canvas.window.press("Escape");
      },
    });
    assert.equal(await canvas.preview.frame.locator(".overlay .element, .lifted").count(), 0);
    await canvas.holds(MAP);
  });

  it("takes all that is selected along, by Shift+click and by a rectangle", async () => {
    await canvas.preview.symbol("component:water").click();
    await canvas.preview.symbol("component:kettle").click({ modifiers: ["Shift"] });
    assert.deepEqual([...(await canvas.chosen())].sort(), ["component:kettle", "component:water"]);
    await canvas.changes(
      replaced(["Kettle [0.43, 0.35]", "Kettle [0.53, 0.35]"], ["Water [0.30, 0.20]", "Water [0.40, 0.20]"]),
      () => canvas.dragBy("component:kettle", { v: 0.1 }),
    );
    await canvas.window.press("Escape");
    const { keyboard } = canvas.window.page;
    await keyboard.down("Shift");
    await canvas.drag(await canvas.at(0.48, 0.12), await canvas.at(0.25, 0.4));
    await keyboard.up("Shift");
    assert.deepEqual([...(await canvas.chosen())].sort(), ["component:kettle", "component:water"]);
    await canvas.window.press("Escape");
    assert.deepEqual(await canvas.chosen(), []);
  });

  it("out of the map stops at its edge", async () => {
    await canvas.changes(replaced(["Water [0.30, 0.20]", "Water [0.30, 0.00]"]), () =>
      canvas.dragBy("component:water", { e: -0.22 }),
    );
  });

  it("pans by the ground and by links as before", async () => {
    const before = await canvas.preview.place();
    const from = await canvas.at(0.5, 0.45);
    await canvas.drag(from, { x: from.x + 30, y: from.y + 20 });
    assert.notEqual((await canvas.preview.place()).offset, before.offset);
    await canvas.preview.press("Fit the map to the window");
    await canvas.holds(MAP);
  });
});
