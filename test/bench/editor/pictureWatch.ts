/** What is noted inside the pages of a workbench: when keys were pressed, and when pictures were seen. */
import type { Frame, Page } from "playwright-core";

/** A change of a picture that was painted; times in milliseconds on the clock that all frames share. */
export interface SeenPicture {
  /** When the message that brought it came into the page. */
  readonly arrived: number;
  /** When the page's document was changed. */
  readonly applied: number;
  /** When it was painted. */
  readonly at: number;
  /** Elements that were put into the page, those within them included. */
  readonly added: number;
  /** Elements in the picture. */
  readonly all: number;
}

declare global {
  interface Window {
    pictureWatch?: {
      /** When keys went down, in milliseconds on the clock that all frames share. */
      readonly keys: number[];
      readonly pictures: SeenPicture[];
      /** Resolves with the next picture. */
      next(): Promise<SeenPicture>;
    };
  }
}

/** Starts noting in all frames of a page that are loaded from now on. */
export async function watchPictures(page: Page): Promise<void> {
  // Functions in compiled TypeScript may be given their names by a helper, which the page lacks.
  await page.context().addInitScript(`{ const __name = (it) => it; (${note})(); }`);
}

/** Runs in every frame, before its own scripts. */
function note(): void {
  const pictureOf = "svg.mapwright, svg.floor";
  const keys: number[] = [];
  const pictures: SeenPicture[] = [];
  const waiting: ((picture: SeenPicture) => void)[] = [];
  const now = () => performance.timeOrigin + performance.now();
  window.pictureWatch = {
    keys,
    pictures,
    next: () => new Promise((resolve) => waiting.push(resolve)),
  };
  let arrived = 0;
  const observer = new MutationObserver((records) => {
    let added = 0;
    let root: Element | null = null;
    for (const { addedNodes } of records) {
      for (const node of addedNodes) {
        if (!(node instanceof Element)) continue;
        const inPicture = node.closest(pictureOf) ?? node.querySelector(pictureOf);
        if (inPicture === null) continue;
        root = inPicture;
        added += 1 + node.querySelectorAll("*").length;
      }
    }
    if (root === null) return;
    const applied = now();
    const since = arrived;
    const all = root.querySelectorAll("*").length;
    // What a frame shows is painted behind its callbacks; a message comes after that.
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        const picture = { arrived: since, applied, at: now(), added, all };
        pictures.push(picture);
        for (const resolve of waiting.splice(0)) resolve(picture);
      };
      port2.postMessage(undefined);
    });
  });
  const start = () => {
    window.addEventListener("keydown", () => keys.push(now()), true);
    window.addEventListener("message", () => {
      arrived = now();
    });
    observer.observe(document, { childList: true, subtree: true });
  };
  start();
  // A webview's document takes over the window of the empty one before it, in which this has run already; the first
  // thing that VS Code gives it is the way to talk to the extension.
  let api: unknown;
  Object.defineProperty(window, "acquireVsCodeApi", {
    configurable: true,
    get: () => api,
    set: (value) => {
      api = value;
      start();
    },
  });
}

/** When the last key went down in a frame. */
export function lastKey(frame: Frame): Promise<number> {
  return frame.evaluate(() => window.pictureWatch?.keys.at(-1) ?? Number.NaN);
}

/** The first picture that a frame showed. */
export function firstPicture(frame: Frame): Promise<SeenPicture | undefined> {
  return frame.evaluate(() => window.pictureWatch?.pictures[0]);
}

/** The next picture that a frame shows. */
export function nextPicture(frame: Frame): Promise<SeenPicture | undefined> {
  return frame.evaluate(() => window.pictureWatch?.next());
}
