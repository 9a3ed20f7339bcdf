/** Drives a workbench in the browser: the verbs of the UI tests. */
import { mkdirSync } from "node:fs";
import path from "node:path";
import type { Frame, Locator, Page } from "playwright-core";
import { root } from "../../build/lib/paths.mjs";
import type { PageSize, PageSource } from "./pages";
import type { VsCodeServer } from "./server";

/** Where screenshots go; not part of the repository. */
export const artifacts = path.join(root, "test/vscode/.artifacts");

/** A step of the workbench must be done within this time, in milliseconds. */
const stepLimit = 30_000;

/** The window is this large, in CSS pixels, unless a test asks for another size. */
export const windowSize = { width: 1280, height: 800 };

/** What a workbench is opened with. */
export interface WorkbenchOptions {
  readonly pages: PageSource;
  readonly server: VsCodeServer;
  /** Absolute path of the folder. */
  readonly folder: string;
  /** Files to open at once, relative to the folder. */
  readonly open?: readonly string[];
  readonly viewport?: PageSize;
  /** Is given the page before anything is loaded into it. */
  readonly prepare?: (page: Page) => Promise<void>;
}

/** One window of VS Code. */
export class Workbench {
  readonly page: Page;
  /** Absolute path of the folder. */
  readonly folder: string;
  readonly #server: VsCodeServer;
  readonly #pages: PageSource;
  #open = true;

  private constructor(page: Page, folder: string, server: VsCodeServer, pages: PageSource) {
    this.page = page;
    this.folder = folder;
    this.#server = server;
    this.#pages = pages;
  }

  /** Opens a window on a folder and waits until it is restored. */
  static async open(options: WorkbenchOptions): Promise<Workbench> {
    const { pages, server, folder, open = [], viewport = windowSize } = options;
    const page = await pages.take(viewport);
    page.setDefaultTimeout(stepLimit);
    await options.prepare?.(page);
    const workbench = new Workbench(page, folder, server, pages);
    const payload = open.map((file) => ["openFile", server.uri(path.posix.join(folder, file))] as const);
    await page.goto(server.address(folder, payload));
    await workbench.ready();
    for (const file of open) await workbench.tab(path.posix.basename(file)).waitFor();
    return workbench;
  }

  /** Waits until the window is restored; also after `reload`. */
  async ready(): Promise<void> {
    await this.page.locator("#status\\.problems").waitFor({ timeout: 60_000 });
  }

  /** Reloads the window, as «Developer: Reload Window» does. */
  async reload(): Promise<void> {
    await this.page.reload();
    await this.ready();
  }

  /** Whether it was not closed. */
  get isOpen(): boolean {
    return this.#open;
  }

  async close(): Promise<void> {
    if (!this.#open) return;
    this.#open = false;
    await this.#pages.giveBack(this.page);
  }

  /** The tab of a file or a webview, by the file's name or by the tab's title. */
  tab(name: string): Locator {
    const quoted = JSON.stringify(name);
    return this.page
      .locator(
        `.tabs-container .tab[data-resource-name=${quoted}], .tabs-container .tab[aria-label^=${quoted}]`,
      )
      .first();
  }

  /** Opens a file of the folder by a double click in the explorer. */
  async openFile(name: string): Promise<void> {
    const row = this.page.locator(
      `.explorer-folders-view .monaco-list-row[aria-label^=${JSON.stringify(name)}]`,
    );
    await row.first().dblclick();
    await this.tab(name).waitFor();
  }

  /**
   * Runs a command by its title in the command palette.
   *
   * @param title with the category, as `View: Toggle Zen Mode`
   */
  async runCommand(title: string): Promise<void> {
    await this.#chooseCommand(title);
    await this.quickInputGone();
  }

  /**
   * Runs a command that asks for a choice, and makes it. A list that opens while an editor is still taking the focus
   * is closed again; then the command is run anew.
   *
   * @param choice how the wanted entry begins
   */
  async runCommandAndPick(title: string, choice: string): Promise<void> {
    const timeout = stepLimit / 3;
    const pick = async () => {
      await this.#chooseCommand(title);
      try {
        const asked = async () => !(await this.quickInput().inputValue()).startsWith(">");
        await until("the choices", asked, timeout);
        await this.quickInput().fill(choice, { timeout });
        await this.#quickRow(choice).click({ timeout });
        return true;
      } catch {
        await this.page.keyboard.press("Escape");
        return false;
      }
    };
    await until(choice, pick, 3 * stepLimit);
    await this.quickInputGone();
  }

  /** Opens the palette and takes a command. */
  async #chooseCommand(title: string): Promise<void> {
    await this.#ask("F1", `>${title}`, (timeout) => this.#quickRow(title).click({ timeout }));
  }

  /**
   * Opens the palette by a key, writes into it and does the rest. A palette that opens while an editor is still taking
   * the focus is closed again; then it is opened anew.
   */
  async #ask(key: string, text: string, rest: (timeout: number) => Promise<void>): Promise<void> {
    const timeout = stepLimit / 3;
    const ask = async () => {
      try {
        await this.page.keyboard.press(key);
        await this.quickInput().fill(text, { timeout });
        await rest(timeout);
        return true;
      } catch {
        await this.page.keyboard.press("Escape");
        return false;
      }
    };
    await until(text, ask, 3 * stepLimit);
  }

  /** The entry of the open list with this label; more may follow it, as its keys do. */
  #quickRow(label: string): Locator {
    const row = ".quick-input-list .monaco-list-row";
    const [exact, longer] = [JSON.stringify(label), JSON.stringify(`${label},`)];
    return this.page.locator(`${row}[aria-label=${exact} i], ${row}[aria-label^=${longer} i]`).first();
  }

  /** The text box of the command palette and its like. */
  quickInput(): Locator {
    return this.page.locator(".quick-input-widget .quick-input-box input");
  }

  /** Waits until the command palette or its like is closed. */
  async quickInputGone(): Promise<void> {
    await this.page.locator(".quick-input-widget").waitFor({ state: "hidden" });
  }

  /** Puts the caret of the active editor; both numbers count from 1. */
  async putCaret(line: number, column: number): Promise<void> {
    await this.#ask("Control+G", `:${line}:${column}`, () => this.page.keyboard.press("Enter"));
    await this.quickInputGone();
  }

  /** Types at the caret, key by key. */
  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
  }

  /** Selects all of the active editor and types over it, without the editor's own insertions. */
  async replaceAll(text: string): Promise<void> {
    await this.page.keyboard.press("Control+A");
    await this.page.keyboard.insertText(text);
  }

  async press(keys: string): Promise<void> {
    await this.page.keyboard.press(keys);
  }

  /** The text of the active editor's lines that are on the screen. */
  async visibleText(): Promise<string> {
    const lines = this.page.locator(".editor-group-container.active .monaco-editor .view-lines").first();
    const texts = await lines.locator(".view-line").evaluateAll((elements) =>
      elements
        .map((element) => ({ top: element.getBoundingClientRect().top, text: element.textContent ?? "" }))
        .sort((a, b) => a.top - b.top)
        .map(({ text }) => text.replaceAll("\u00a0", " ")),
    );
    return texts.join("\n");
  }

  /** The caret's line and column as the status bar tells them, from 1. */
  async caret(): Promise<{ line: number; column: number }> {
    const text = await this.page.locator("#status\\.editor\\.selection").innerText();
    const [line = Number.NaN, column = Number.NaN] = (text.match(/\d+/g) ?? []).map(Number);
    return { line, column };
  }

  /** The language of the active editor as the status bar names it. */
  language(): Locator {
    return this.page.locator("#status\\.editor\\.mode");
  }

  /** How many errors and warnings the status bar counts in the whole workbench. */
  async problems(): Promise<{ errors: number; warnings: number }> {
    const label = (await this.page.locator("#status\\.problems a").first().getAttribute("aria-label")) ?? "";
    const count = (word: string) => Number(new RegExp(`${word}: (\\d+)`).exec(label)?.[1] ?? 0);
    return { errors: count("Errors"), warnings: count("Warnings") };
  }

  /** The text of the hover over the first place of the active editor that shows this text. */
  async hover(text: string): Promise<string> {
    const content = this.page.locator(".monaco-hover-content:visible").filter({ hasText: text }).last();
    // Code lenses that arrive late push the lines down: then the mouse has to follow.
    return until(`the hover of ${text}`, async () => {
      const { x, y } = await this.placeOf(text);
      await this.page.mouse.move(x, y + 2);
      await this.page.mouse.move(x, y);
      const shown = await content.waitFor({ timeout: 4000 }).then(
        () => true,
        () => false,
      );
      return shown ? content.innerText() : undefined;
    });
  }

  /**
   * The middle of the first place of the active editor that shows a text, in pixels of the window.
   *
   * @param text within one line and one colour
   */
  placeOf(text: string): Promise<{ x: number; y: number }> {
    return until(`the text ${text}`, () => this.page.evaluate(findText, text));
  }

  /** Asks for suggestions at the caret: their labels in order, as far as they are on the screen. */
  async suggestions(): Promise<readonly string[]> {
    await this.page.keyboard.press("Control+Space");
    const rows = this.page.locator(".suggest-widget.visible .monaco-list-row .label-name");
    await rows.first().waitFor();
    return rows.allInnerTexts();
  }

  /** The documents that extensions wrote into their webviews, in the order in which they were opened. */
  webviews(): readonly Frame[] {
    return this.page
      .frames()
      .filter((frame) => frame.url().includes("/webview/browser/pre/index"))
      .flatMap((frame) => frame.childFrames());
  }

  /** Waits for a webview that shows an element. */
  async webviewWith(selector: string): Promise<Frame> {
    return until(`a webview with ${selector}`, async () => {
      for (const frame of this.webviews()) {
        const shown = await frame
          .locator(selector)
          .first()
          .isVisible()
          .catch(() => false);
        if (shown) return frame;
      }
      return undefined;
    });
  }

  /** The notifications that the workbench holds, newest first; toasts are silent under the test driver. */
  async notifications(): Promise<readonly string[]> {
    await this.runCommand("Notifications: Show Notifications");
    return this.page.locator(".notifications-center .notification-list-item-message").allInnerTexts();
  }

  /** Replaces the user's settings; the window takes them over within moments. */
  setSettings(settings: Readonly<Record<string, unknown>>): void {
    this.#server.setSettings(settings);
  }

  /**
   * Takes a picture of the window.
   *
   * @param name of the file, without its ending
   * @returns the path
   */
  async screenshot(name: string): Promise<string> {
    mkdirSync(artifacts, { recursive: true });
    const file = path.join(artifacts, `${name}.png`);
    await this.page.screenshot({ path: file, timeout: stepLimit });
    return file;
  }
}

/**
 * Waits until something is there, without a fixed pause.
 *
 * @param what for the message of the failure
 * @param probe gives undefined or false until it is
 */
export async function until<T>(
  what: string,
  probe: () => Promise<T | undefined | false>,
  limit: number = stepLimit,
): Promise<T> {
  const end = Date.now() + limit;
  for (;;) {
    const value = await probe();
    if (value !== undefined && value !== false) return value;
    if (Date.now() > end) throw new Error(`Waited ${limit / 1000} s for ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Runs in the page: where the active editor shows a text. The editor shows blanks as no-break spaces. */
function findText(text: string): { x: number; y: number } | undefined {
  const lines = document.querySelectorAll(".editor-group-container.active .view-lines .view-line");
  for (const line of lines) {
    const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const start = (node.textContent ?? "").replaceAll("\u00a0", " ").indexOf(text);
      if (start < 0) continue;
      const range = document.createRange();
      range.setStart(node, start);
      range.setEnd(node, start + text.length);
      const box = range.getBoundingClientRect();
      return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    }
  }
  return undefined;
}
