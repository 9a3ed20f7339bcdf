/** What the UI tests do with a preview. */
import type { Frame, Locator } from "playwright-core";
import { roomIn } from "../../client/webview/src/view/room";
import { crowdedRoom } from "../../core/src/render/crowdedRoom";
import { MARGINS } from "../../core/src/render/frame/canvas";
import { until, type Workbench } from "../vscode/workbench";

/** A preview of a map in a window. */
export class MapPreview {
  readonly frame: Frame;
  readonly #window: Workbench;
  /** A part of what its tab is called. */
  readonly #tab: string;

  private constructor(window: Workbench, frame: Frame, tab: string) {
    this.#window = window;
    this.frame = frame;
    this.#tab = tab;
  }

  /** Opens the preview of the active map beside it, by the button in the editor's title. */
  static async openBeside(window: Workbench): Promise<MapPreview> {
    const actions = window.page.locator(".editor-group-container.active .editor-actions");
    await actions.locator(".action-label[aria-label*='Open Preview to the Side']").click();
    return MapPreview.find(window);
  }

  /** The first preview whose picture shows what the selector names; by default any picture at all. */
  static async find(
    window: Workbench,
    selector = ".canvas svg.mapwright",
    tab = "Preview",
  ): Promise<MapPreview> {
    return until("a preview that stays", async () => {
      const preview = new MapPreview(window, await window.webviewWith(selector), tab);
      try {
        await preview.#settled();
        return preview;
      } catch (error) {
        // VS Code makes the page of a webview anew now and then.
        if (preview.frame.isDetached()) return undefined;
        throw error;
      }
    });
  }

  /** Gives the active map the map canvas as its editor, by the button in the title of the text's. */
  static async openInPlace(window: Workbench, tab: string): Promise<MapPreview> {
    const actions = window.page.locator(".editor-group-container.active .editor-actions");
    await actions.locator(".action-label[aria-label*='Open as Map Canvas']").click();
    return MapPreview.find(window, ".canvas.editable svg.mapwright", tab);
  }

  /** A drawn element by its id, such as `component:kettle`. */
  element(id: string): Locator {
    return this.frame.locator(`g.element[data-id=${JSON.stringify(id)}]`);
  }

  /** The part of an element that one would click. */
  symbol(id: string): Locator {
    return this.element(id).locator(".symbol, .label").first();
  }

  /** Names of all elements of a kind, in the order in which they are drawn. */
  names(kind: string): Promise<readonly (string | null)[]> {
    return this.frame
      .locator(`g.element.${kind}`)
      .evaluateAll((elements) => elements.map((element) => element.getAttribute("data-name")));
  }

  /** Ids of the elements that are marked, in the order in which they are drawn. */
  marked(): Promise<readonly (string | null)[]> {
    return this.frame
      .locator("g.element.selected")
      .evaluateAll((elements) => elements.map((element) => element.getAttribute("data-id")));
  }

  /** Waits until exactly these elements are marked. */
  async waitForMarked(...ids: readonly string[]): Promise<void> {
    const wanted = JSON.stringify([...ids].sort());
    await until(
      `the marks ${wanted}`,
      async () => JSON.stringify([...(await this.marked())].sort()) === wanted,
    );
  }

  /** Where the picture lies and how large it is. */
  place(): Promise<{ readonly size: string; readonly offset: string }> {
    return this.frame.locator(".canvas svg.mapwright").evaluate((svg) => ({
      size: `${svg.getAttribute("width")} x ${svg.getAttribute("height")}`,
      offset: svg.parentElement?.style.transform ?? "",
    }));
  }

  /**
   * Waits until the picture rests. A preview that is opened for the first time draws once more when it knows how
   * much room there is; who points at an element before that misses it.
   */
  async #settled(): Promise<void> {
    const canvas = this.frame.locator(".canvas");
    let seen = "";
    let since = Date.now();
    await until("a picture at rest", async () => {
      const now = await canvas.evaluate((element) => {
        const svg = element.querySelector<SVGSVGElement>("svg.mapwright");
        return [
          element.className,
          svg?.getAttribute("viewBox"),
          svg?.getAttribute("width"),
          svg?.parentElement?.style.transform,
        ].join();
      });
      if (now !== seen) [seen, since] = [now, Date.now()];
      return Date.now() - since >= restOfPicture;
    });
  }

  /** Waits until a map that states no size is drawn for the room there is, which a legend makes smaller. */
  async fits(): Promise<void> {
    await until("a picture of the size there is", async () => {
      const { area, nodes, drawn } = await this.frame.locator(".canvas").evaluate((canvas) => ({
        area: { width: canvas.clientWidth, height: canvas.clientHeight },
        nodes: canvas.querySelectorAll(".element.component, .element.anchor, .element.submap").length,
        drawn: canvas.querySelector("svg.mapwright")?.getAttribute("viewBox") ?? "",
      }));
      const { width, height } = crowdedRoom(nodes, roomIn(area, false));
      const { left, right, top, bottom } = MARGINS;
      const [, , across, down] = drawn.split(" ").map(Number);
      return across === width + left + right && down === height + top + bottom;
    });
  }

  /** The zoom as the toolbar tells it. */
  zoom(): Promise<string> {
    return this.frame.locator(".toolbar .percent").innerText();
  }

  /** Presses a button of the toolbar by its label, or the end of it. */
  async press(label: string): Promise<void> {
    await this.frame.locator(`.toolbar button[aria-label$=${JSON.stringify(label)}]`).click();
  }

  /** A point of the picture that no element covers, on the screen. */
  async emptyPoint(): Promise<{ x: number; y: number }> {
    const box = await this.frame.locator(".canvas").boundingBox();
    if (box === null) throw new Error("The preview is not on the screen.");
    return { x: box.x + 20, y: box.y + 20 };
  }

  /** What has the keyboard's focus in the preview: the name a screen reader would say. */
  focused(): Promise<string | null> {
    return this.frame.evaluate(() => document.activeElement?.getAttribute("aria-label") ?? null);
  }

  /**
   * Gives the preview's picture the focus. VS Code looks only four times a second whether a webview has it:
   * one that was left and entered again in between is not told from one that was never left, and its
   * group stays inactive. So a preview whose group is not active is left for longer than that first,
   * whether it has the keyboard already (a button of it was pressed) or not.
   */
  async focus(): Promise<void> {
    const { page } = this.#window;
    const tab = `.tab.active[aria-label*=${JSON.stringify(this.#tab)}]`;
    const active = page.locator(`.editor-group-container.active ${tab}`);
    if (!(await active.isVisible())) {
      await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
      await page.waitForTimeout(2 * webviewFocusPoll);
    }
    const { x, y } = await this.emptyPoint();
    await page.mouse.click(x, y);
    await active.waitFor();
  }
}

/** How often VS Code's webviews look whether they have the focus, in milliseconds. */
const webviewFocusPoll = 250;

/** A picture that has not changed for this time, in milliseconds, is at rest. */
const restOfPicture = 300;
