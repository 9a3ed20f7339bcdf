import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { until } from "../vscode/workbench";
import { violations } from "./accessibility";
import { Canvas } from "./canvas";

const MAP = `title Finding
anchor Guest [0.95, 0.6]
component Crème de Thé [0.79, 0.61]
component Tea [0.63, 0.81]
component Kettle [0.43, 0.35]
evolve Kettle->Electric Kettle 0.62
submap Mill [0.4, 0.5]
component Pay [0.25, 0.5]
pipeline Pay
{
  component Tea card [0.3]
  component Cash [0.6]
}
Guest->Crème de Thé
Crème de Thé->Tea; by the spoon
Tea->Kettle
annotation 1 [0.43, 0.49] Kettles evolve
annotations [0.3, 0.03]
note Tea is hot [0.16, 0.05]
`;

describe("finding one's way in the picture", () => {
  let canvas: Canvas;

  before(async () => {
    canvas = await Canvas.open(MAP);
  });

  afterEach(() => canvas.reset());
  after(() => canvas.close());

  const press = async (...keys: readonly string[]) => {
    for (const key of keys) await canvas.window.press(key);
  };
  const field = () => canvas.preview.frame.locator(".find-field input");
  const count = () => canvas.preview.frame.locator(".find-field .count").innerText();
  const counted = (expected: string) => until(expected, async () => (await count()) === expected);
  const present = () => canvas.preview.frame.locator(".found-now").getAttribute("data-id");

  /** Opens the search by its key and writes into it. */
  async function find(words: string): Promise<void> {
    await canvas.preview.focus();
    await press("Control+f");
    await field().waitFor();
    await field().fill(words);
  }

  it("finds by any words in names, notes, annotations, choices and on links, and goes from match to match", async () => {
    await find("tea");
    await counted("1 of 3");
    assert.equal(await present(), "component:tea");
    await press("Enter");
    await counted("2 of 3");
    assert.equal(await present(), "component:tea card");
    await press("F3", "F3");
    await counted("1 of 3");
    await press("Shift+Enter");
    await counted("3 of 3");
    assert.equal(await present(), "note:tea is hot");
    assert.match(await canvas.preview.frame.locator(".announcer").innerText(), /^3 of 3: Note Tea is hot/);
    const options = canvas.preview.frame.locator(".found-list [role=option]");
    assert.deepEqual(
      await options.allInnerTexts().then((texts) => texts.map((text) => text.split(/\s*\n\s*/))),
      [
        ["Tea", "Component · Commodity"],
        ["Tea card", "Component · Custom Built"],
        ["Tea is hot", "Note"],
      ],
    );
    await press("ArrowUp");
    await counted("2 of 3");
    assert.equal(await present(), "component:tea card");
    const said = await field().getAttribute("aria-activedescendant");
    assert.equal(await canvas.preview.frame.locator("[aria-selected=true]").getAttribute("id"), said);
    await options.nth(0).click();
    await counted("1 of 3");
    assert.equal(await present(), "component:tea");
    assert.equal(await field().evaluate((input) => input === document.activeElement), true);
    const [match, list] = await Promise.all([
      canvas.preview.element("component:tea").locator(".symbol").first().boundingBox(),
      canvas.preview.frame.locator(".find-field").boundingBox(),
    ]);
    assert.ok(match && list && (match.x + match.width < list.x || match.y > list.y + list.height));
    for (const [words, ids] of [
      ["THE creme", ["component:crème de thé"]],
      ["spoon", ["link:crème de thé->tea"]],
      ["kettle", ["evolved:kettle", "annotation:1", "component:kettle"]],
      ["mill", ["submap:mill"]],
      ["nothing like it", []],
    ] as const) {
      await field().fill(words);
      const found = await canvas.preview.frame
        .locator(".found")
        .evaluateAll((elements) => elements.map((element) => element.getAttribute("data-id") ?? ""));
      assert.deepEqual(found.sort(), [...ids].sort());
    }
    await counted("No results");
    await press("Escape");
    assert.equal(await canvas.preview.frame.locator(".searched, .found").count(), 0);
  });

  it("brings the match into sight, leaves the keyboard on it, and opens no field of VS Code's", async () => {
    await canvas.preview.focus();
    for (let times = 0; times < 6; times++) await press("+");
    await find("cash");
    await until("the match in sight", async () => {
      const match = await canvas.preview.element("component:cash").boundingBox();
      const stage = await canvas.preview.frame.locator(".canvas").boundingBox();
      assert.ok(match && stage);
      return match.x >= stage.x && match.x + match.width <= stage.x + stage.width && match.y >= stage.y;
    });
    assert.equal(await canvas.window.page.locator(".simple-find-part.visible").count(), 0);
    await press("Escape");
    assert.match((await canvas.preview.focused()) ?? "", /component Cash/i);
    await press("0");
  });

  it("goes on while the text is edited, and has no fault that axe-core knows", async () => {
    await find("tea");
    await counted("1 of 3");
    assert.deepEqual(await violations(canvas.preview), []);
    await canvas.window.tab("shop.owm").click();
    await canvas.window.putCaret(20, 1);
    await canvas.window.page.keyboard.insertText("component Teapot [0.7, 0.2]");
    await counted("2 of 4");
    assert.equal(await present(), "component:tea");
    await canvas.preview.focus();
    await press("Control+f");
    await press("Escape");
    await canvas.preview.frame.locator(".find-field").waitFor({ state: "hidden" });
  });

  it("shows an overview when parts are out of sight, which leads there", async () => {
    const overview = canvas.preview.frame.locator(".minimap");
    await canvas.preview.focus();
    await press("0");
    await overview.waitFor({ state: "hidden" });
    for (let times = 0; times < 6; times++) await press("+");
    await overview.waitFor();
    assert.equal(await overview.getAttribute("aria-hidden"), "true");
    const drawn = () =>
      overview.locator("canvas").evaluate((node) =>
        (node as HTMLCanvasElement)
          .getContext("2d")
          ?.getImageData(0, 0, 150, 90)
          .data.some((value) => value !== 0),
      );
    await until("the symbols in it", drawn);
    const box = await overview.boundingBox();
    assert.ok(box);
    const { mouse } = canvas.window.page;
    await mouse.click(box.x + 2, box.y + 2);
    const inSight = async (id: string) => {
      const element = await canvas.preview.element(id).boundingBox();
      const stage = await canvas.preview.frame.locator(".canvas").boundingBox();
      assert.ok(element && stage);
      return (
        element.x + element.width > stage.x &&
        element.x < stage.x + stage.width &&
        element.y + element.height > stage.y &&
        element.y < stage.y + stage.height
      );
    };
    await until("the upper left", async () => !(await inSight("component:pay")));
    const frame = await overview.locator(".frame").boundingBox();
    assert.ok(frame);
    await mouse.move(frame.x + frame.width / 2, frame.y + frame.height / 2);
    await mouse.down();
    await mouse.move(box.x + box.width / 2, box.y + box.height * 0.7, { steps: 4 });
    await mouse.up();
    await until("the lower middle", async () => inSight("component:pay"));
    assert.deepEqual(await violations(canvas.preview), []);
    canvas.set({ "mapwright.preview.minimap": "never" });
    await overview.waitFor({ state: "hidden" });
    await canvas.preview.focus();
    await press("0");
    canvas.set({ "mapwright.preview.minimap": "always" });
    await overview.waitFor();
  });

  it("leaves names out of a very large map until one zooms in, and says so", async () => {
    const components = Array.from(
      { length: 3000 },
      (_, at) =>
        `component Node ${at} [${(((at * 7919) % 3000) / 3000).toFixed(3)}, ${(at / 3000).toFixed(3)}]`,
    );
    writeFileSync(canvas.file, `${components.join("\n")}\n`);
    const note = canvas.preview.frame.locator(".detail-note");
    await until("the note", async () => (await note.innerText()).startsWith("3,000 elements: names are"));
    const name = canvas.preview.element("component:node 1500").locator(".label");
    assert.equal(await name.isVisible(), false);
    await canvas.preview.focus();
    await press("+", "+", "+");
    await note.waitFor({ state: "hidden" });
    await name.waitFor();
    await press("0");
    await find("node 1500");
    await counted("1 of 1");
    await name.waitFor();
    await press("Escape");
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
      await find("tea");
      await counted("1 of 3");
      await canvas.window.screenshot(`finding-${look}`);
      await press("Escape");
    }
  });
});
