/** What the UI tests do with a report. */
import type { Frame } from "playwright-core";
import { until, type Workbench } from "../vscode/workbench";

/** The report of a window. */
export class MapReport {
  readonly frame: Frame;

  private constructor(frame: Frame) {
    this.frame = frame;
  }

  /** Opens the report on the active map beside it, by the button in the editor's title. */
  static async openBeside(window: Workbench): Promise<MapReport> {
    const actions = window.page.locator(".editor-group-container.active .editor-actions");
    await actions.locator(".action-label[aria-label*='Open Report to the Side']").click();
    return MapReport.find(window);
  }

  /** The report that shows what the selector names; by default any report that is complete. */
  static async find(window: Workbench, selector = "section#assessment"): Promise<MapReport> {
    return new MapReport(await window.webviewWith(selector));
  }

  /** The text of a section. */
  section(id: string): Promise<string> {
    return this.frame.locator(`section#${id}`).innerText();
  }

  /** Waits until a section says something. */
  async waitFor(id: string, words: string): Promise<void> {
    await until(`"${words}" in the section ${id}`, async () => (await this.section(id)).includes(words));
  }

  /** How far the reader has scrolled, px. */
  scroll(): Promise<number> {
    return this.frame.evaluate(() => Math.round(window.scrollY));
  }
}
