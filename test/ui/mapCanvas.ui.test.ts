import assert from "node:assert/strict";
import type { Locator } from "playwright-core";
import { until } from "../vscode/workbench";
import { Canvas } from "./canvas";

const MAP = `title Tea Shop

anchor Public [0.95, 0.63]
component Cup of Tea [0.79, 0.61]
component Kettle [0.43, 0.35] // hot

Public->Cup of Tea
Cup of Tea->Kettle
`;

describe("maps as canvases, in their view, and new ones", () => {
  let canvas: Canvas;

  before(async () => {
    canvas = await Canvas.open(MAP, {}, { inPlace: true });
  });

  after(() => canvas.close());

  it("the canvas takes the place of the text, is drawn on, undone by its own keys, and gives the text back", async () => {
    const { page } = canvas.window;
    assert.equal(await page.locator(".tabs-container .tab").count(), 1);
    assert.equal(await page.locator(".editor-group-container .monaco-editor").count(), 0);
    await canvas.changes(MAP.replace("[0.43, 0.35]", "[0.53, 0.25]"), () =>
      canvas.dragBy("component:kettle", { v: 0.1, e: -0.1 }),
    );
    await canvas.changes(MAP.replace("[0.79, 0.61]", "[0.80, 0.61]"), async () => {
      await canvas.preview.symbol("component:cup of tea").click();
      await canvas.window.press("ArrowUp");
    });
    assert.equal(await page.locator(".editor-group-container").count(), 1, "a click opens no text");
    await page.locator(".editor-actions .action-label[aria-label*='Open as Text']").click();
    await until("the text", async () => (await canvas.window.visibleText()).startsWith("title Tea Shop"));
    assert.equal(await page.locator(".tabs-container .tab").count(), 1);
  });

  /** A row of the Maps view by how it begins. */
  const row = (beginning: string): Locator =>
    canvas.window.page
      .locator(".pane:has(.pane-header[aria-label*='Wardley Maps'])")
      .locator(`.monaco-list-row[aria-label^=${JSON.stringify(beginning)}]`);

  it("the Maps view has all maps with what was found, and leads to it", async () => {
    const { window } = canvas;
    await window.runCommand("Explorer: Focus on Wardley Maps View");
    await row("Tea Shop, shop.owm").waitFor();
    const tea = row("Tea Shop, 1 warning, ");
    await tea.waitFor();
    if ((await tea.getAttribute("aria-expanded")) !== "true") await tea.locator(".monaco-tl-twistie").click();
    await row("warning, ").click();
    await window.tab("tea.owm").waitFor();
    await until("the caret at what was found", async () => (await window.caret()).line > 1);
    await canvas.window.screenshot("maps-view");
  });

  it("a new map comes from the palette, and is in the view before it is saved", async () => {
    const { window } = canvas;
    await window.runCommandAndPick("Mapwright: New Wardley Map…", "Platform");
    await until("the map", async () => (await window.visibleText()).startsWith("title Our platform"));
    // Its title is selected, for a title of one's own.
    await window.type("Rails");
    const rails = row("Rails, ").first();
    await rails.waitFor();
    await rails.hover();
    await rails.locator(".action-label[aria-label*='Open Preview']").click();
    await window.webviewWith("svg.mapwright [data-id='component:paved road']");
    await window.screenshot("maps-view-new");
  });
});
