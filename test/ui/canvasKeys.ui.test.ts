import assert from "node:assert/strict";
import { until } from "../vscode/workbench";
import { Canvas } from "./canvas";

const MAP = `anchor Public [0.95, 0.63]\r
component Cup of Tea [0.79, 0.61]\r
component Kettle [0.43, 0.35]\r
Public->Cup of Tea\r
Cup of Tea->Kettle\r
`;

describe("the canvas by keyboard alone", () => {
  let canvas: Canvas;

  before(async () => {
    canvas = await Canvas.open(MAP);
  });

  after(() => canvas.close());
  afterEach(() => canvas.reset());

  /** Goes to an element by Tab. */
  async function goTo(name: RegExp): Promise<void> {
    await canvas.preview.focus();
    await canvas.window.press("Escape");
    await until(`${name}`, async () => {
      await canvas.window.press("Tab");
      return name.test((await canvas.preview.focused()) ?? "");
    });
  }

  it("arrows move by a step, with Shift by a stage, and line ends stay", async () => {
    await canvas.changes(MAP.replace("[0.43, 0.35]", "[0.43, 0.36]"), async () => {
      await goTo(/^Component Kettle/);
      await canvas.window.press("ArrowRight");
    });
    await canvas.changes(MAP.replace("[0.43, 0.35]", "[0.42, 0.35]"), async () => {
      await goTo(/^Component Kettle/);
      await canvas.window.press("ArrowDown");
    });
    await canvas.changes(MAP.replace("[0.43, 0.35]", "[0.43, 0.63]"), async () => {
      await goTo(/^Component Kettle/);
      await canvas.window.press("Shift+ArrowRight");
    });
    const finely = MAP.replace("[0.43, 0.35]", "[0.43, 0.351]");
    await canvas.changes(finely, async () => {
      await goTo(/^Component Kettle/);
      const { keyboard } = canvas.window.page;
      await keyboard.down("Alt");
      await keyboard.down("ArrowRight");
      // Let go first, as if pressed alone: that must not lead to the menu bar.
      await keyboard.up("Alt");
      await keyboard.up("ArrowRight");
      await canvas.holds(finely);
      assert.match((await canvas.preview.focused()) ?? "", /^Component Kettle/);
      assert.ok(await canvas.preview.frame.evaluate(() => document.hasFocus()));
    });
  });

  it("several presses in a row all count", async () => {
    await goTo(/^Component Kettle/);
    for (let press = 0; press < 5; press++) await canvas.window.press("ArrowUp");
    await canvas.holds(MAP.replace("[0.43, 0.35]", "[0.48, 0.35]"));
    assert.match((await canvas.preview.focused()) ?? "", /^Component Kettle, visibility 0\.48/);
    await canvas.undoAll();
  });

  it("L links, E evolves, Delete deletes, Enter writes", async () => {
    await canvas.changes(
      MAP.replace("Public->Cup of Tea\r\n", "Public->Cup of Tea\r\nPublic->Kettle\r\n"),
      async () => {
        await goTo(/^Anchor Public/);
        await canvas.window.press("l");
        assert.match(await canvas.preview.frame.locator(".mode-hint").innerText(), /What does Public need/);
        await until("the kettle", async () => {
          await canvas.window.press("Tab");
          return /^Component Kettle/.test((await canvas.preview.focused()) ?? "");
        });
        await canvas.window.press("Enter");
      },
    );
    const evolving = (target: string) => `${MAP}evolve Kettle ${target}\r\n`;
    await goTo(/^Component Kettle/);
    await canvas.window.press("e");
    await canvas.holds(evolving("0.63"));
    // Once more from the movement, which has the focus now.
    await until("the focus", async () => /evolves to/.test((await canvas.preview.focused()) ?? ""));
    await canvas.window.press("e");
    await canvas.holds(evolving("0.93"));
    await canvas.undoAll();
    const withoutPublic = MAP.replace("Public->Cup of Tea\r\n", "").replace(
      "anchor Public [0.95, 0.63]\r\n",
      "",
    );
    await canvas.changes(withoutPublic, async () => {
      await goTo(/^Anchor Public/);
      await canvas.window.press("Delete");
      // The focus stays in the picture, and Tab goes on from there.
      await until("the focus", async () => (await canvas.preview.focused()) === "Map");
      await canvas.window.press("Tab");
      assert.match((await canvas.preview.focused()) ?? "", /^Component Cup of Tea/);
    });
    await canvas.changes(MAP.replaceAll("Kettle", "Boiler"), async () => {
      await goTo(/^Component Kettle/);
      await canvas.window.press("Enter");
      await canvas.preview.frame.locator(".name-field").fill("Boiler");
      await canvas.window.press("Enter");
      await until("the focus", async () => /^Component Boiler/.test((await canvas.preview.focused()) ?? ""));
    });
  });

  it("leaves the keys of an input method to it, on the map and in the field for names", async () => {
    const session = await canvas.window.page.context().newCDPSession(canvas.window.page);
    /** A key that an input method has taken: the page is told of it, but neither which character nor what to do. */
    const taken = async (key: string) => {
      for (const type of ["rawKeyDown", "keyUp"] as const) {
        await session.send("Input.dispatchKeyEvent", { type, key, code: key, windowsVirtualKeyCode: 229 });
      }
    };
    const compose = (text: string) =>
      session.send("Input.imeSetComposition", {
        text,
        selectionStart: text.length,
        selectionEnd: text.length,
      });
    await canvas.changes(MAP.replace("[0.43, 0.35]", "[0.43, 0.36]"), async () => {
      await goTo(/^Component Kettle/);
      for (const key of ["Delete", "e", "l", "n", "Enter", "ArrowUp", "m", "Escape", "Process"])
        await taken(key);
      // What is done is done in order: nothing of the above was.
      await canvas.window.press("ArrowRight");
    });
    await canvas.changes(MAP.replaceAll("Kettle", "やかん"), async () => {
      await goTo(/^Component Kettle/);
      await canvas.window.press("Enter");
      const field = canvas.preview.frame.locator(".name-field:not([hidden])");
      await field.waitFor();
      await compose("やか");
      // The first is for the list of the input method, the second takes a word, and none is for the field.
      for (const key of ["Escape", "Enter", "Process"]) await taken(key);
      await compose("やかん");
      await canvas.window.press("Enter");
      assert.equal(await field.inputValue(), "やかん");
      await session.send("Input.insertText", { text: "やかん" });
      assert.equal(await field.inputValue(), "やかん");
      await canvas.window.press("Enter");
      await field.waitFor({ state: "hidden" });
    });
    await session.detach();
  });

  it("N adds where there is room, and says so to a screen reader", async () => {
    await canvas.preview.focus();
    await canvas.window.press("Escape");
    await canvas.window.press("n");
    await canvas.window.press("Enter");
    await canvas.window.press("Enter");
    await canvas.preview.frame.locator(".name-field:not([hidden])").waitFor();
    await canvas.window.press("Escape");
    await until("the announcement", async () =>
      /^Added New component: Product, visibility 0\.\d\d, evolution 0\.\d\d/.test(
        await canvas.preview.frame.locator(".announcer").innerText(),
      ),
    );
    await until("the line", async () =>
      /component New component \[0\.\d\d, 0\.\d\d\]\r\n/.test(canvas.text()),
    );
    await canvas.undo();
  });

  it("? lists the keys, M shows the map as tree and table", async () => {
    await canvas.preview.focus();
    await canvas.window.press("?");
    const help = canvas.preview.frame.locator("dialog.keys[open]");
    await help.waitFor();
    assert.match(await help.innerText(), /Shift\+Arrows/);
    await canvas.window.screenshot("canvas-keys");
    await canvas.window.press("Escape");
    await help.waitFor({ state: "hidden" });
    await canvas.window.press("m");
    const outline = canvas.preview.frame.locator("dialog.outline[open]");
    await outline.waitFor();
    const items = await outline.locator("[role=treeitem]").allInnerTexts();
    assert.deepEqual(items, ["Public", "Cup of Tea, Product", "Kettle, Custom Built"]);
    const cells = await outline.locator("tbody tr").nth(1).locator("th, td").allInnerTexts();
    assert.deepEqual(cells, ["Cup of Tea", "component", "Product", "0.79", "0.61", "Kettle", "Public"]);
    await canvas.window.screenshot("canvas-outline");
    await outline.locator("tbody button").nth(2).click();
    assert.match((await canvas.preview.focused()) ?? "", /^Component Kettle/);
  });
});
