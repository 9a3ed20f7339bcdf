import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import path from "node:path";
import { until, type Workbench } from "../vscode/workbench";
import { MapPreview } from "./mapPreview";
import { openWindow } from "./stage";

const MAP = `title Tea Shop
anchor Public [0.95, 0.63]
component Cup of Tea [0.79, 0.61]
component Kettle [0.43, 0.35] label [-57, 4]
evolve Kettle 0.62
Public->Cup of Tea
Cup of Tea->Kettle
`;

describe("the preview", () => {
  let window: Workbench;
  let preview: MapPreview;

  before(async () => {
    window = await openWindow({
      open: ["shop.owm"],
      prepare: (folder) => writeFileSync(path.join(folder, "shop.owm"), MAP),
    });
    preview = await MapPreview.openBeside(window);
  });

  after(() => window.close());

  /** Puts the map's text back as it was opened. */
  async function restoreText(): Promise<void> {
    await window.tab("shop.owm").click();
    await window.replaceAll(MAP);
    await preview.element("link:cup of tea->kettle").waitFor();
  }

  /** What the status bar says of the text's selection; the editor has the focus then. */
  async function selection(): Promise<string> {
    await window.tab("shop.owm").click();
    return window.page.locator("#status\\.editor\\.selection").innerText();
  }

  it("draws the map", async () => {
    assert.deepEqual(await preview.names("component"), ["Cup of Tea", "Kettle"]);
    assert.deepEqual(await preview.names("link"), ["Public->Cup of Tea", "Cup of Tea->Kettle"]);
    assert.deepEqual(await preview.names("evolved"), ["Kettle"]);
  });

  it("shows a character as it is typed and touches nothing else", async () => {
    await preview.fits();
    await preview.frame.evaluate(() => {
      for (const element of document.querySelectorAll(".element")) element.classList.add("known");
    });
    await window.tab("shop.owm").click();
    await window.putCaret(4, 17);
    await window.type("s");
    await preview.element("component:kettles").waitFor();
    assert.equal(await preview.element("component:kettle").count(), 0);
    const known = preview.frame.locator(".element.known");
    const left = await known.evaluateAll((all) => all.map((element) => element.getAttribute("data-id")));
    assert.deepEqual(left, ["link:public->cup of tea", "anchor:public", "component:cup of tea"]);
    await restoreText();
  });

  it("keeps the picture when a line is unfinished or broken", async () => {
    const unfinished = ["component", "component Kettle [0.4", "anchor [", "pipeline Kettle {", "->", "]]>"];
    for (const [at, broken] of unfinished.entries()) {
      await window.tab("shop.owm").click();
      await window.putCaret(8, 1);
      await window.page.keyboard.insertText(`${broken}\ncomponent After ${at} [0.2, 0.2]\n`);
      await preview.element(`component:after ${at}`).waitFor();
      assert.equal(await preview.element("component:cup of tea").count(), 1, broken);
      assert.equal(await preview.element("link:cup of tea->kettle").count(), 1, broken);
    }
    await restoreText();
    await preview.element("component:after 0").waitFor({ state: "detached" });
  });

  it("marks what the cursor is on: an element, a link with its ends, a movement", async () => {
    await window.tab("shop.owm").click();
    await window.putCaret(3, 12);
    await preview.waitForMarked("component:cup of tea");
    await window.putCaret(7, 11);
    await preview.waitForMarked("component:cup of tea", "component:kettle", "link:cup of tea->kettle");
    await window.putCaret(5, 3);
    await preview.waitForMarked("component:kettle", "evolved:kettle");
    await window.putCaret(1, 1);
    await preview.waitForMarked();
  });

  it("selects the statement of what is clicked and keeps the focus", async () => {
    await preview.symbol("component:kettle").click();
    await preview.waitForMarked("component:kettle");
    assert.match((await preview.focused()) ?? "", /^Component Kettle/);
    await until("the selection", async () => /^Ln 4, .*44 selected/.test(await selection()));
  });

  it("takes a click beside a thin link for one on it", async () => {
    const line = preview.element("link:cup of tea->kettle").locator("line.symbol");
    const box = await line.boundingBox();
    assert.ok(box);
    await window.page.mouse.click(box.x + box.width / 2 + 2, box.y + box.height / 2 + 1);
    await preview.waitForMarked("component:cup of tea", "component:kettle", "link:cup of tea->kettle");
    assert.match(await selection(), /^Ln 7, /);
  });

  it("walks the value chain by Tab, shows by Space, goes to the text by T", async () => {
    await preview.focus();
    const walked: (string | null)[] = [];
    for (let step = 0; step < 4; step++) {
      await window.press("Tab");
      walked.push(await preview.focused());
    }
    assert.match(walked[0] ?? "", /^Anchor Public/);
    assert.match(walked[1] ?? "", /^Public needs Cup of Tea/);
    assert.match(walked[2] ?? "", /^Component Cup of Tea/);
    assert.match(walked[3] ?? "", /^Cup of Tea needs Kettle/);
    await window.press("Shift+Tab");
    await window.press("Space");
    await preview.waitForMarked("component:cup of tea");
    assert.match((await preview.focused()) ?? "", /^Component Cup of Tea/);
    await window.press("t");
    await until("the focus", () => window.page.locator(".monaco-editor.focused").first().isVisible());
    assert.equal((await window.caret()).line, 3);
  });

  it("zooms by buttons, keys and wheel, pans by drag, and keeps its place on an edit", async () => {
    const fitted = await preview.place();
    await preview.press("Zoom in");
    assert.notDeepEqual(await preview.place(), fitted);
    await preview.press("Show at 100 %");
    assert.equal(await preview.zoom(), "100 %");
    await preview.focus();
    await window.press("-");
    assert.equal(await preview.zoom(), "80 %");
    const { x, y } = await preview.emptyPoint();
    await window.page.mouse.move(x, y);
    await window.page.keyboard.down("Control");
    await window.page.mouse.wheel(0, -60);
    await window.page.keyboard.up("Control");
    await until("the zoom", async () => (await preview.zoom()) === "108 %");
    const before = await preview.place();
    await window.page.mouse.wheel(0, 40);
    await until("the scrolling", async () => (await preview.place()).offset !== before.offset);
    const scrolled = await preview.place();
    await window.page.mouse.down();
    await window.page.mouse.move(x + 30, y + 10, { steps: 4 });
    await window.page.mouse.up();
    const dragged = await preview.place();
    assert.equal(dragged.size, scrolled.size);
    assert.notEqual(dragged.offset, scrolled.offset);
    await window.tab("shop.owm").click();
    await window.putCaret(1, 15);
    await window.type("s");
    await until("the title", async () =>
      (await preview.frame.locator(".frame text").allTextContents()).includes("Tea Shops"),
    );
    assert.deepEqual(await preview.place(), dragged);
    await restoreText();
    await preview.press("Fit the map to the window");
    assert.deepEqual(await preview.place(), fitted);
  });

  it("brings what the cursor goes to into sight, but does not move without need", async () => {
    await preview.symbol("component:kettle").click();
    for (let step = 0; step < 8; step++) await preview.press("Zoom in");
    await window.tab("shop.owm").click();
    await window.putCaret(4, 12);
    const atKettle = await preview.place();
    await window.putCaret(2, 9);
    await preview.waitForMarked("anchor:public");
    await until("the move", async () => (await preview.place()).offset !== atKettle.offset);
    const canvas = await preview.frame.locator(".canvas").boundingBox();
    const anchor = await preview.symbol("anchor:public").boundingBox();
    assert.ok(canvas && anchor);
    assert.ok(anchor.x >= canvas.x && anchor.x + anchor.width <= canvas.x + canvas.width);
    assert.ok(anchor.y >= canvas.y && anchor.y + anchor.height <= canvas.y + canvas.height);
    await preview.press("Fit the map to the window");
  });
});
