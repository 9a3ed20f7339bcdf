import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { until } from "../vscode/workbench";
import { Canvas } from "./canvas";

const MAP = `title Tea Shop
anchor Public [0.95, 0.63]
component Cup of Tea [0.79, 0.61]
component Kettle [0.43, 0.35] label [-57,4]
component Power [0.10, 0.70]
component Plug [0.10, 0.71] // beside it
evolve Kettle 0.62
Public->Cup of Tea
Cup of Tea->Kettle
Kettle->Power
`;

/** Where a circle is drawn in each frame while it moves; a text, because functions are renamed on their way. */
const WATCH = `
  window.places = [];
  window.watching = true;
  requestAnimationFrame(function next() {
    const circle = document.querySelector("g[data-id='component:kettle'] circle.symbol");
    const line = document.querySelector("g[data-id='link:kettle->power'] line.symbol");
    const still = document.querySelector("g[data-id='component:power'] circle.symbol");
    const across = (node, name = "cx") => Number(node?.getAttribute(name));
    window.places.push([across(circle), across(line, "x1"), across(still)]);
    if (window.watching) requestAnimationFrame(next);
  });
`;

describe("the picture itself", () => {
  let canvas: Canvas;

  before(async () => {
    // What the windows of tests ask of VS Code's pages is asked of the preview's page alone.
    canvas = await Canvas.open(MAP, { "workbench.reduceMotion": "off" });
  });

  after(() => canvas.close());

  const cx = async (id: string) =>
    Number(await canvas.preview.element(id).locator("circle.symbol").first().getAttribute("cx"));

  it("writes the places of labels from the menu of the ground and from the palette, as one step of undo", async () => {
    const places = () =>
      canvas.preview.frame
        .locator("g.element.component .label")
        .evaluateAll((labels) => labels.map((label) => label.getBoundingClientRect().left));
    const before = await places();
    const tidied = /component Plug \[0\.10, 0\.71\] label \[-?\d+,-?\d+\] \/\/ beside it\n/;
    for (const way of ["menu", "palette"] as const) {
      if (way === "palette") {
        await canvas.window.tab("shop.owm").click();
        await canvas.window.runCommand("Mapwright: Tidy Labels");
      } else {
        const { x, y } = await canvas.at(0.6, 0.15);
        await canvas.window.page.mouse.click(x, y, { button: "right" });
        await canvas.choose("Tidy labels");
      }
      await until("the offsets", async () => tidied.test(canvas.text()));
      assert.match(canvas.text(), /Kettle \[0\.43, 0\.35\] label \[-57,4\]\n/);
      await canvas.settled();
      const now = await places();
      now.forEach((left, at) => {
        assert.ok(Math.abs(left - (before[at] ?? 0)) < 2, `${left} for ${before[at]}`);
      });
      await canvas.window.screenshot(`picture-tidied-${way}`);
      await canvas.undo();
    }
  });

  it("glides to the evolved map and back, links following, and switches where less motion is wanted", async () => {
    const { page } = canvas.window;
    await page.emulateMedia({ reducedMotion: "no-preference" });
    await canvas.preview.focus();
    const now = await cx("component:kettle");
    const power = await cx("component:power");
    const play = canvas.preview.frame.locator(".toolbar button[aria-label='Now or evolved']");
    const arrived = async (pressed: string, goal: number) => {
      await until(`${pressed} at ${goal}`, async () => {
        const there = (await play.getAttribute("aria-pressed")) === pressed;
        return there && Math.abs((await cx("component:kettle")) - goal) < 0.01;
      });
    };
    const then = await cx("evolved:kettle");
    await canvas.preview.frame.evaluate(WATCH);
    await canvas.window.press("p");
    await arrived("true", then);
    await canvas.preview.frame.evaluate("window.watching = false");
    const places = (await canvas.preview.frame.evaluate("window.places")) as readonly [
      number,
      number,
      number,
    ][];
    const between = places.filter(([circle]) => circle > now + 1 && circle < then - 1);
    assert.ok(between.length >= 3, `${between.length} frames on the way`);
    for (const [circle, line] of between) assert.ok(Math.abs(circle - line) < 12, `${circle}, ${line}`);
    // What does not evolve stays where it is: there is no legend that would take room.
    assert.deepEqual([...new Set(places.map(([, , still]) => still))], [power]);
    assert.equal(await canvas.preview.frame.locator(".legend").isVisible(), false);
    await canvas.window.screenshot("picture-evolved");
    // Back, and stopped on the way.
    await canvas.window.press("p");
    await until("the way back", async () => (await play.getAttribute("aria-pressed")) === "false");
    await canvas.window.press("Escape");
    assert.ok(Math.abs((await cx("component:kettle")) - now) < 0.01);
    await page.emulateMedia({ reducedMotion: "reduce" });
    await canvas.preview.frame.evaluate(WATCH);
    await play.click();
    await arrived("true", then);
    await play.click();
    await arrived("false", now);
    await canvas.preview.frame.evaluate("window.watching = false");
    const jumps = (await canvas.preview.frame.evaluate("window.places")) as readonly [number, number][];
    assert.deepEqual(
      jumps.filter(([circle]) => circle > now + 1 && circle < then - 1),
      [],
    );
    await canvas.holds(MAP);
  });

  it("is coloured as the setting says, else as the editor in each of its looks", async () => {
    const svg = canvas.preview.frame.locator(".canvas svg.mapwright");
    const looks = (look: string) => until(look, async () => (await svg.getAttribute("data-theme")) === look);
    const settings = path.join(path.dirname(canvas.file), ".vscode/settings.json");
    const saved = JSON.parse(readFileSync(settings, "utf8")) as object;
    for (const [choice, look] of [
      ["map", "plain"],
      ["high-contrast-light", "vscode-high-contrast-light"],
      ["dark", "vscode-dark"],
    ] as const) {
      writeFileSync(settings, JSON.stringify({ ...saved, "mapwright.preview.theme": choice }));
      await looks(look);
    }
    writeFileSync(settings, JSON.stringify(saved));
    for (const [colourTheme, look] of [
      ["Light High Contrast", "vscode-high-contrast-light"],
      ["Dark High Contrast", "vscode-high-contrast"],
      ["Dark Modern", "vscode-dark"],
      ["Light Modern", "vscode-light"],
    ] as const) {
      await canvas.window.tab("shop.owm").click();
      await canvas.window.runCommandAndPick("Preferences: Color Theme", colourTheme);
      await looks(look);
      await canvas.window.screenshot(`picture-${look}`);
    }
  });

  it("puts the picture on the clipboard as an image, and as text", async () => {
    const { page } = canvas.window;
    const image = async () =>
      page.evaluate(async () => {
        const [item] = await navigator.clipboard.read();
        const blob = item?.types.includes("image/png") ? await item.getType("image/png") : undefined;
        return blob?.size ?? 0;
      });
    await page.evaluate(() => navigator.clipboard.writeText("nothing"));
    await canvas.preview.focus();
    await canvas.window.runCommandAndPick("Mapwright: Copy Map As…", "PNG");
    await until("the image", async () => {
      await page.bringToFront();
      return (await image()) > 5000;
    });
    const { x, y } = await canvas.at(0.6, 0.15);
    await page.mouse.click(x, y, { button: "right" });
    await canvas.choose("Copy the map as…");
    await canvas.window.quickInput().fill("SVG");
    await canvas.window.press("Enter");
    await canvas.window.quickInputGone();
    await until("the text", async () =>
      (await page.evaluate(() => navigator.clipboard.readText())).startsWith("<svg "),
    );
  });
});
