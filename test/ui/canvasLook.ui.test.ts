import assert from "node:assert/strict";
import { until } from "../vscode/workbench";
import { violations } from "./accessibility";
import { Canvas } from "./canvas";

const MAP = `title Tea Shop
anchor Public [0.95, 0.63]
component Cup of Tea [0.79, 0.61]
component Kettle [0.43, 0.35] label [-57, 4] (buy)
component Power [0.1, 0.7] inertia
evolve Kettle 0.62
pipeline Power [0.6, 0.85]
Public->Cup of Tea
Cup of Tea->Kettle; hot
Kettle->Power
note +quick win [0.35, 0.05]
settlers [0.99, 0.02, 0.85, 0.2]
`;

/** Enough components to make a browser sweat, each linked to the next. */
const LARGE = 1000;

/** Notes whose nodes change, and when frames are drawn; a text, because functions are renamed on their way. */
const WATCH = `
  window.touched = new Set();
  window.frames = [];
  new MutationObserver((records) => {
    for (const { target } of records) {
      const id = target.closest("g[data-id]")?.getAttribute("data-id");
      if (id) touched.add(id);
    }
  }).observe(document.querySelector(".canvas svg .elements"), { subtree: true, attributes: true, childList: true });
  requestAnimationFrame(function next(now) {
    frames.push(now);
    if (frames.length < 2000) requestAnimationFrame(next);
  });
`;

/** Names of what is above the picture. */
const COPIES = `[...document.querySelectorAll(".overlay .element")].map((copy) => copy.getAttribute("data-name"))`;

describe("the look of the canvas", () => {
  let canvas: Canvas;

  before(async () => {
    canvas = await Canvas.open(MAP);
  });

  after(() => canvas.close());

  it("has no fault that axe-core knows: picture, menu, field, keys, map in words", async () => {
    assert.deepEqual(await violations(canvas.preview), []);
    await canvas.click("component:kettle", { button: "right" });
    assert.deepEqual(await violations(canvas.preview), []);
    await canvas.choose("Rename");
    await canvas.preview.frame.locator(".name-field:not([hidden])").waitFor();
    assert.deepEqual(await violations(canvas.preview), []);
    await canvas.window.press("Escape");
    for (const [key, dialog] of [
      ["?", "keys"],
      ["m", "outline"],
    ] as const) {
      await canvas.window.press(key);
      await canvas.preview.frame.locator(`dialog.${dialog}[open]`).waitFor();
      assert.deepEqual(await violations(canvas.preview), []);
      await canvas.window.press("Escape");
    }
  });

  it("in light, dark and high contrast", async () => {
    for (const [colourTheme, look] of [
      ["Dark Modern", "vscode-dark"],
      ["Dark High Contrast", "vscode-high-contrast"],
      ["Light Modern", "vscode-light"],
    ] as const) {
      await canvas.window.tab("shop.owm").click();
      await canvas.window.runCommandAndPick("Preferences: Color Theme", colourTheme);
      const svg = canvas.preview.frame.locator(".canvas svg.mapwright");
      await until(look, async () => (await svg.getAttribute("data-theme")) === look);
      await canvas.drag(await canvas.middle("component:cup of tea"), await canvas.at(0.6, 0.403), {
        before: async () => {
          await canvas.window.screenshot(`canvas-drag-${look}`);
          await canvas.window.press("Escape");
        },
      });
      await canvas.preview.focus();
      await canvas.click("component:cup of tea");
      await canvas.window.page.keyboard.down("Shift");
      await canvas.click("component:kettle");
      await canvas.window.page.keyboard.up("Shift");
      await canvas.click("component:kettle", { button: "right" });
      await canvas.preview.frame.locator(".popup-menu:not([hidden])").waitFor();
      await canvas.window.screenshot(`canvas-menu-${look}`);
      await canvas.window.press("Escape");
      await canvas.window.press("Escape");
      await canvas.preview.element("component:kettle").locator(".label").dblclick();
      await canvas.preview.frame.locator(".name-field:not([hidden])").waitFor();
      await canvas.window.screenshot(`canvas-rename-${look}`);
      await canvas.window.press("Escape");
      await canvas.preview.press("Add to the map");
      await canvas.choose("Pipeline");
      await canvas.window.screenshot(`canvas-placing-${look}`);
      await canvas.window.press("Escape");
    }
  });
});

describe("a large canvas", () => {
  let canvas: Canvas;

  before(async () => {
    const components = Array.from({ length: LARGE }, (_, at) => {
      const place = `[${(0.02 + (0.96 * ((at * 7919) % LARGE)) / LARGE).toFixed(2)}, ${(0.02 + (0.96 * at) / LARGE).toFixed(2)}]`;
      return `component Node ${at} ${place}`;
    });
    const links = Array.from({ length: LARGE - 1 }, (_, at) => `Node ${at}->Node ${at + 1}`);
    canvas = await Canvas.open(`${[...components, ...links].join("\n")}\n`);
  });

  after(() => canvas.close());

  it("touches nothing of the picture while something is dragged above it, with its links", async () => {
    await canvas.preview.frame.evaluate(WATCH);
    const from = await canvas.middle("component:node 500");
    const { mouse } = canvas.window.page;
    await mouse.move(from.x, from.y);
    await mouse.down();
    await mouse.move(from.x + 8, from.y, { steps: 2 });
    const [held] = await canvas.chosen();
    const lifted = (await canvas.preview.frame.evaluate(COPIES)) as readonly string[];
    const begin = (await canvas.preview.frame.evaluate("touched.clear(), frames.length")) as number;
    await mouse.move(from.x + 60, from.y + 30, { steps: 40 });
    const times = (await canvas.preview.frame.evaluate(`window.frames.slice(${begin})`)) as readonly number[];
    const touched = (await canvas.preview.frame.evaluate("[...touched]")) as readonly string[];
    await canvas.window.press("Escape");
    await mouse.up();
    const spent = times
      .slice(1)
      .map((time, at) => time - (times[at] ?? 0))
      .sort((a, b) => a - b);
    const share = (part: number) => (spent[Math.floor(spent.length * part)] ?? 0).toFixed(1);
    console.log(`      ${spent.length} frames: median ${share(0.5)} ms, p95 ${share(0.95)} ms`);
    const number = Number(/^component:node (\d+)$/.exec(held ?? "")?.[1]);
    assert.deepEqual(touched, []);
    assert.deepEqual([...lifted].sort(), [
      `Node ${number - 1}->Node ${number}`,
      `Node ${number}`,
      `Node ${number}->Node ${number + 1}`,
    ]);
    // All are back in the picture.
    assert.deepEqual(await canvas.preview.frame.evaluate(COPIES), []);
    assert.equal(await canvas.preview.frame.locator(".lifted").count(), 0);
    await canvas.holds(canvas.text());
  });
});
