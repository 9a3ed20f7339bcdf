import assert from "node:assert/strict";
import { until } from "../vscode/workbench";
import { violations } from "./accessibility";
import { Canvas } from "./canvas";

const MAP = `title Presenting
anchor Guest [0.95, 0.6]
component Tea [0.63, 0.81]
component Kettle [0.43, 0.35]
evolve Kettle->Electric Kettle 0.62
Guest->Tea
Tea->Kettle
annotation 2 [0.6, 0.7] Tea is a commodity
annotation 1 [[0.43, 0.49], [0.9, 0.6]] Kettles evolve
annotations [0.3, 0.03]
note Ask who drinks coffee [0.16, 0.05]
`;

describe("presenting a map", () => {
  let canvas: Canvas;

  before(async () => {
    canvas = await Canvas.open(MAP);
  });

  afterEach(async () => {
    // A presentation that a failure has left would have the window to itself.
    if (await canvas.preview.frame.locator(".presenter").isVisible()) await canvas.window.press("Escape");
    await canvas.reset();
  });
  after(() => canvas.close());

  const words = () => canvas.preview.frame.locator(".presenter .words").innerText();
  const progress = (expected: string) =>
    until(expected, async () => (await canvas.preview.frame.locator(".progress").innerText()) === expected);
  /** The keyboard is the presentation's when the window is. */
  const ready = async () => {
    await sideBar().waitFor({ state: "hidden" });
    const { width: all } = canvas.window.page.viewportSize() ?? { width: 0 };
    await until("the full width", async () => {
      const box = await canvas.preview.frame.locator(".presenter").boundingBox();
      return box !== null && box.width > 0.97 * all;
    });
    const focused = () => canvas.preview.frame.evaluate(() => document.hasFocus());
    // VS Code moves it about while parts of the window go.
    await until("the keyboard", async () => {
      if (!(await focused())) return false;
      await new Promise((resolve) => setTimeout(resolve, 300));
      return focused();
    });
  };
  const sideBar = () => canvas.window.page.locator(".part.sidebar");

  it("takes the full window, goes from the whole map through the annotations to the future, and gives all back", async () => {
    await canvas.preview.focus();
    const before = await canvas.preview.place();
    await canvas.window.press("s");
    await progress("1 / 4");
    assert.equal(await words(), "Presenting");
    await ready();
    await canvas.window.press("ArrowRight");
    await progress("2 / 4");
    assert.match(await words(), /^1\s+Kettles evolve$/);
    assert.equal(await canvas.preview.frame.locator(".spotlight .rim").count(), 2);
    assert.match(await canvas.preview.frame.locator(".announcer").innerText(), /2 \/ 4. 1: Kettles evolve/);
    await canvas.window.press("n");
    assert.equal(await canvas.preview.frame.locator(".speaker-notes").innerText(), "Ask who drinks coffee");
    assert.deepEqual(await violations(canvas.preview), []);
    await canvas.window.screenshot("presenting-annotation");
    await canvas.window.press("n");
    await canvas.window.press("Space");
    await progress("3 / 4");
    await canvas.window.page.mouse.click(400, 300);
    await progress("4 / 4");
    await canvas.preview.frame.locator('.component[data-name="Electric Kettle"]').waitFor();
    await canvas.window.press("ArrowLeft");
    await canvas.preview.element("evolved:kettle").waitFor();
    await canvas.window.press("Escape");
    await canvas.preview.frame.locator(".presenter").waitFor({ state: "hidden" });
    await sideBar().waitFor();
    await until("the picture as it was", async () => {
      return JSON.stringify(await canvas.preview.place()) === JSON.stringify(before);
    });
    assert.equal(await canvas.preview.frame.locator(".spotlight").count(), 0);
    assert.equal(canvas.text(), MAP);
  });

  it("goes through movements where nothing is annotated, by the command, in every look", async () => {
    await canvas.window.tab("shop.owm").click();
    await canvas.window.replaceAll("component Kettle [0.43, 0.35]\nevolve Kettle 0.62");
    await canvas.preview.element("evolved:kettle").waitFor();
    for (const [colourTheme, look] of [
      ["Dark Modern", "vscode-dark"],
      ["Dark High Contrast", "vscode-high-contrast"],
      ["Light Modern", "vscode-light"],
    ] as const) {
      await canvas.window.tab("shop.owm").click();
      await canvas.window.runCommandAndPick("Preferences: Color Theme", colourTheme);
      const svg = canvas.preview.frame.locator(".canvas svg.mapwright");
      await until(look, async () => (await svg.getAttribute("data-theme")) === look);
      await canvas.window.runCommand("Mapwright: Present Map");
      await progress("1 / 3");
      await ready();
      await canvas.window.press("PageDown");
      await progress("2 / 3");
      assert.match(await words(), /^Kettle\s+From Custom Built to Product$/);
      await canvas.window.screenshot(`presenting-${look}`);
      await canvas.window.press("Escape");
      await sideBar().waitFor();
    }
  });
});
