import assert from "node:assert/strict";
import { rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { until } from "../vscode/workbench";
import { Canvas } from "./canvas";
import { MapPreview } from "./mapPreview";

const MAP = `component Cup of Tea [0.79, 0.61]
component Kettle [0.43, 0.35]
Cup of Tea->Kettle
`;

describe("trouble on the canvas", () => {
  let canvas: Canvas;

  before(async () => {
    canvas = await Canvas.open(MAP);
  });

  after(() => canvas.close());
  afterEach(() => canvas.reset());

  it("a drag while the text changes is refused with the reason, and the picture waits for its end", async () => {
    const from = await canvas.middle("component:kettle");
    await canvas.drag(from, await canvas.at(0.3, 0.5), {
      before: async () => {
        writeFileSync(canvas.file, MAP.replace("Tea [", "Tea and more ["));
        await new Promise((resolve) => setTimeout(resolve, 1500));
        assert.equal(await canvas.preview.element("component:cup of tea").count(), 1);
      },
    });
    assert.match(await canvas.refusal(), /text has changed in the meantime/);
    await canvas.preview.element("component:cup of tea and more").waitFor();
    await canvas.holds(MAP.replace("Tea [", "Tea and more ["));
    const { x, y } = await canvas.middle("component:kettle");
    assert.ok(Math.hypot(x - from.x, y - from.y) < 2, "it is where the text says");
  });

  it("malformed and senseless messages change nothing", async () => {
    await canvas.preview.frame.evaluate(() => {
      for (const data of [
        null,
        { type: "operated" },
        { type: "ground", ground: 3 },
        { type: "patch", patch: {} },
      ]) {
        window.postMessage(data, "*");
      }
      window.postMessage(
        {
          type: "operated",
          source: "",
          version: 99,
          request: 12345,
          refusal: null,
          said: "x",
          more: true,
          select: ["y"],
        },
        "*",
      );
    });
    await canvas.changes(MAP.replace("[0.43, 0.35]", "[0.53, 0.45]"), () =>
      canvas.dragBy("component:kettle", { v: 0.1, e: 0.1 }),
    );
  });

  it("an untitled map is edited like any other", async () => {
    // In the group of the text, so that the preview beside it follows.
    await canvas.window.tab("shop.owm").click();
    await canvas.window.runCommand("File: New Untitled Text File");
    await canvas.window.runCommandAndPick("Change Language Mode", "Wardley Map");
    await canvas.window.replaceAll("component Draft [0.5, 0.5]\n");
    await canvas.window.runCommand("Mapwright: Open Preview to the Side");
    const preview = await MapPreview.find(canvas.window, "[data-id='component:draft']");
    await preview.frame.locator(".canvas.editable").waitFor();
    await preview.symbol("component:draft").click();
    await canvas.window.press("ArrowRight");
    await until("the text", async () =>
      (await canvas.window.page.locator(".monaco-editor .view-line").allInnerTexts()).some((line) =>
        line.replaceAll("\u00a0", " ").startsWith("component Draft [0.5, 0.51]"),
      ),
    );
  });
});

describe("a map that cannot be written to", () => {
  let canvas: Canvas;

  before(async () => {
    canvas = await Canvas.open(MAP);
  });

  after(() => canvas.close());

  it("deleted under its preview says so and stays as it was", async () => {
    const aside = path.join(path.dirname(canvas.file), "aside.txt");
    writeFileSync(aside, MAP);
    rmSync(canvas.file);
    await canvas.preview.frame.locator(".notice.warning").waitFor();
    await canvas.preview.symbol("component:kettle").click();
    await canvas.window.press("Delete");
    assert.match(await canvas.refusal(), /file is gone/);
    writeFileSync(canvas.file, MAP);
    await canvas.preview.frame.locator(".notice.warning").waitFor({ state: "hidden" });
    await canvas.preview.frame.locator(".canvas.editable").waitFor();
  });

  it("marked read-only stays as it was", async () => {
    const settings = { "files.readonlyInclude": { "**/shop.owm": true } };
    writeFileSync(path.join(path.dirname(canvas.file), ".vscode/settings.json"), JSON.stringify(settings));
    await new Promise((resolve) => setTimeout(resolve, 2000));
    await canvas.preview.symbol("component:kettle").click();
    await canvas.window.press("ArrowRight");
    assert.notEqual(await canvas.refusal(), "");
    await canvas.window.tab("shop.owm").click();
    assert.equal((await canvas.window.visibleText()).includes("component Kettle [0.43, 0.35]"), true);
  });
});
