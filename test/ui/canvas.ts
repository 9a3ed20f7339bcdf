/** What the UI tests do on the canvas of a preview. */
import assert from "node:assert/strict";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { until, type Workbench } from "../vscode/workbench";
import { MapPreview } from "./mapPreview";
import { openWindow } from "./stage";

const FILE = "shop.owm";

/** What is done on the canvas has reached the disk within this time, ms. */
const PATIENCE = 8000;

/** In a map with a size, or with a box that is a place and px. */
const OWN_SIZE = /^\s*(?:size\b|(?:pioneers|settlers|townplanners)\s*\[[^,\]]*,[^,\]]*\])/m;

/** A map in a window with its preview; what is written goes to the disk at once, where tests read it back. */
export class Canvas {
  readonly window: Workbench;
  readonly preview: MapPreview;
  readonly #file: string;
  readonly #original: string;

  private constructor(window: Workbench, preview: MapPreview, file: string, original: string) {
    this.window = window;
    this.preview = preview;
    this.#file = file;
    this.#original = original;
  }

  /**
   * Opens a window on a map.
   *
   * @param options `inPlace` for the map canvas in place of the text instead of a preview beside it
   */
  static async open(
    text: string,
    settings: object = {},
    options: { readonly inPlace?: boolean } = {},
  ): Promise<Canvas> {
    let file = "";
    const window = await openWindow({
      open: [FILE],
      prepare: (folder) => {
        file = path.join(folder, FILE);
        writeFileSync(file, text);
        mkdirSync(path.join(folder, ".vscode"), { recursive: true });
        const saved = { "files.autoSave": "afterDelay", "files.autoSaveDelay": 100, ...settings };
        writeFileSync(path.join(folder, ".vscode/settings.json"), JSON.stringify(saved));
      },
    });
    const preview = options.inPlace
      ? await MapPreview.openInPlace(window, FILE)
      : await MapPreview.openBeside(window);
    await preview.frame.locator(".canvas.editable").waitFor();
    // Maps with a size of their own, or with boxes in px, are drawn in that; all others in the room there is.
    if (!OWN_SIZE.test(text)) await preview.fits();
    return new Canvas(window, preview, file, text);
  }

  close(): Promise<void> {
    return this.window.close();
  }

  /** Path of the map's file. */
  get file(): string {
    return this.#file;
  }

  /** Sets settings of the folder beside those the window was opened with. */
  set(settings: object): void {
    const file = path.join(path.dirname(this.#file), ".vscode/settings.json");
    const saved: object = JSON.parse(readFileSync(file, "utf8"));
    writeFileSync(file, JSON.stringify({ ...saved, ...settings }));
  }

  text(): string {
    return readFileSync(this.#file, "utf8");
  }

  /** Waits until the file holds exactly this. */
  async holds(expected: string): Promise<void> {
    await until("the text", async () => this.text() === expected, PATIENCE).catch(() => {
      assert.equal(this.text(), expected);
    });
  }

  /** Does something, compares the whole text, undoes once and compares with the original bytes. */
  async changes(expected: string | ((original: string) => string), act: () => Promise<void>): Promise<void> {
    await act();
    await this.holds(typeof expected === "string" ? expected : expected(this.#original));
    await this.undo();
  }

  /** Puts the file back after a failure, so that the next test begins with it. */
  async reset(): Promise<void> {
    if (this.text() === this.#original) return;
    await this.window.press("Escape");
    writeFileSync(this.#file, this.#original);
    await new Promise((resolve) => setTimeout(resolve, 1500));
  }

  /** Undoes once, from the canvas, and compares with the original bytes. */
  async undo(): Promise<void> {
    await this.preview.focus();
    await this.window.press("Control+Z");
    await this.holds(this.#original);
    await this.settled();
  }

  /** Undoes as often as it takes, and compares with the original bytes. */
  async undoAll(): Promise<void> {
    await this.preview.focus();
    await until("the original text", async () => {
      if (this.text() === this.#original) return true;
      await this.window.press("Control+Z");
      return false;
    });
    await this.settled();
  }

  /** Waits until the picture is that of the original text, so that the next gesture is not refused. */
  async settled(): Promise<void> {
    await this.preview.focus();
    await this.preview.frame.evaluate(
      () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
    );
  }

  /** Screen px of one px of the picture. */
  async scale(): Promise<number> {
    return this.preview.frame
      .locator(".canvas svg.mapwright")
      .evaluate(
        (svg) => svg.getBoundingClientRect().width / Number(svg.getAttribute("viewBox")?.split(" ")[2]),
      );
  }

  /** The point of the screen for a place on the map. */
  async at(visibility: number, evolution: number): Promise<{ x: number; y: number }> {
    const scale = await this.scale();
    const box = await this.preview.frame.locator(".canvas svg.mapwright").boundingBox();
    assert.ok(box);
    const [left, top, width, height] = await this.preview.frame
      .locator(".canvas svg.mapwright")
      .evaluate((svg) => (svg.getAttribute("viewBox") ?? "").split(" ").map(Number));
    assert.ok(left !== undefined && top !== undefined && width !== undefined && height !== undefined);
    const x = evolution * (width - 105) - left;
    const y = (1 - visibility) * (height - 137) - top;
    return { x: box.x + x * scale, y: box.y + y * scale };
  }

  /** The middle of a part of an element on the screen. */
  async middle(id: string, part = ".symbol"): Promise<{ x: number; y: number }> {
    const box = await this.preview.element(id).locator(part).first().boundingBox();
    assert.ok(box, `${id} is not on the screen`);
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  }

  /** Clicks on the middle of an element, whatever part of it lies there. */
  async click(id: string, options: { readonly button?: "left" | "right" } = {}): Promise<void> {
    const { x, y } = await this.middle(id);
    await this.window.page.mouse.click(x, y, options);
  }

  /** Drags from one point of the screen to another. */
  async drag(
    from: { x: number; y: number },
    to: { x: number; y: number },
    options: { readonly keys?: readonly string[]; readonly before?: () => Promise<void> } = {},
  ): Promise<void> {
    const { mouse, keyboard } = this.window.page;
    await mouse.move(from.x, from.y);
    await mouse.down();
    await mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 4 });
    for (const key of options.keys ?? []) await keyboard.down(key);
    await mouse.move(to.x, to.y, { steps: 4 });
    await options.before?.();
    await mouse.up();
    for (const key of options.keys ?? []) await keyboard.up(key);
  }

  /** Drags an element by a distance on the map. */
  async dragBy(
    id: string,
    by: { v?: number; e?: number },
    part = ".symbol",
    keys: readonly string[] = ["Alt"],
  ): Promise<void> {
    const from = await this.middle(id, part);
    const [zero, goal] = [await this.at(0, 0), await this.at(by.v ?? 0, by.e ?? 0)];
    await this.drag(from, { x: from.x + goal.x - zero.x, y: from.y + goal.y - zero.y }, { keys });
  }

  /** What the canvas says when it does not do something. */
  refusal(): Promise<string> {
    return this.preview.frame.locator(".refusal:not([hidden])").innerText();
  }

  /** Ids of the selected elements. */
  chosen(): Promise<readonly (string | null)[]> {
    return this.preview.frame
      .locator("g.element.chosen")
      .evaluateAll((elements) => elements.map((element) => element.getAttribute("data-id")));
  }

  /** Chooses an entry of the open menu. */
  async choose(label: string): Promise<void> {
    await this.preview.frame
      .locator(`.popup-menu button:has(span:text-is(${JSON.stringify(label)}))`)
      .click();
  }
}
