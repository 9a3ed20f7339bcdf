import assert from "node:assert/strict";
import { until } from "../vscode/workbench";
import { Canvas } from "./canvas";

const MAP = `title Tea Shop

anchor Public [0.95, 0.63]
component Cup of Tea [0.79, 0.61]
component Kettle [0.43, 0.35] // hot

Public->Cup of Tea
Cup of Tea->Kettle
`;

describe("the map canvas", () => {
  let canvas: Canvas;

  before(async () => {
    canvas = await Canvas.open(MAP, {}, { inPlace: true });
  });

  after(() => canvas.close());

  it("takes the place of the text, is drawn on, undone by its own keys, and gives the text back", async () => {
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
    await canvas.window.screenshot("map-canvas");
    await page.locator(".editor-actions .action-label[aria-label*='Open as Text']").click();
    await until("the text", async () => (await canvas.window.visibleText()).startsWith("title Tea Shop"));
    assert.equal(await page.locator(".tabs-container .tab").count(), 1);
  });
});
