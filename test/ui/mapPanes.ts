/** What the UI tests do with a comparison, a history, or variants. */
import type { Frame, Locator } from "playwright-core";
import { until, type Workbench } from "../vscode/workbench";

/** A panel with maps beside each other. */
export class MapPanes {
  readonly frame: Frame;

  private constructor(frame: Frame) {
    this.frame = frame;
  }

  /** The panel that shows what the selector names. */
  static async find(window: Workbench, selector: string): Promise<MapPanes> {
    return new MapPanes(await window.webviewWith(selector));
  }

  /** Waits until maps that state no size are drawn for the room that their panes have, not in the default size. */
  async fitted(): Promise<void> {
    const pictures = this.frame.locator(".pane .canvas svg.mapwright");
    await until("maps drawn for their panes", () =>
      pictures.evaluateAll((all) => all.every((svg) => !svg.getAttribute("viewBox")?.endsWith(" 1105 737"))),
    );
  }

  /** The pane with a number from 0. */
  pane(at = 0): Locator {
    return this.frame.locator(".pane").nth(at);
  }

  /** A line of a pane's list by a part of what it says. */
  entry(text: string, at = 0): Locator {
    return this.pane(at).locator(".differences li button", { hasText: text });
  }

  /** An element or mark of a pane's picture. */
  element(id: string, at = 0): Locator {
    return this.pane(at).locator(`.canvas [data-id=${JSON.stringify(id)}]`);
  }

  /** What the list of a pane says in sum. */
  summary(at = 0): Promise<string> {
    return this.pane(at).locator(".differences h3").innerText();
  }

  async waitForSummary(words: string, at = 0): Promise<void> {
    await until(`"${words}"`, async () => (await this.summary(at)).toLowerCase() === words);
  }

  /** Ids of the marked elements of a pane. */
  marked(at = 0): Promise<readonly (string | null)[]> {
    return this.pane(at)
      .locator(".canvas .selected")
      .evaluateAll((elements) => elements.map((element) => element.getAttribute("data-id")));
  }

  /** Where the pictures of all panes lie in them, px, and how large they are seen. */
  places(): Promise<readonly { readonly x: number; readonly y: number; readonly zoom: string }[]> {
    return this.frame.locator(".pane").evaluateAll((panes) =>
      panes.map((pane) => {
        const canvas = pane.querySelector(".canvas")?.getBoundingClientRect();
        const picture = pane.querySelector(".canvas svg")?.getBoundingClientRect();
        return {
          x: Math.round((picture?.x ?? 0) - (canvas?.x ?? 0)),
          y: Math.round((picture?.y ?? 0) - (canvas?.y ?? 0)),
          zoom: pane.querySelector(".toolbar .percent")?.textContent ?? "",
        };
      }),
    );
  }
}
