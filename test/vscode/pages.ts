/** Where windows get their pages from. */
import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import { ensureChromium, switches } from "./chromium";
import type { Progress } from "./install";

/** How large a page's inner side is, in CSS pixels. */
export interface PageSize {
  readonly width: number;
  readonly height: number;
}

/** Gives pages to windows, and takes them back. */
export interface PageSource {
  take(size: PageSize): Promise<Page>;
  giveBack(page: Page): Promise<void>;
}

/** What every page is allowed and shown as. */
const look = { reducedMotion: "reduce", deviceScaleFactor: 1 } as const;
const permissions = ["clipboard-read", "clipboard-write"];

/** Pages that know nothing of each other: the workbench is fetched and compiled anew for each. */
export function freshPages(browser: Browser): PageSource {
  return {
    take: async (size) => {
      const context = await browser.newContext({ viewport: size, ...look });
      await context.grantPermissions(permissions);
      return context.newPage();
    },
    giveBack: (page) => page.context().close(),
  };
}

/** A browser whose pages are used again, and the folder of its profile. */
export interface SharedPages extends PageSource {
  /** Ends the browser. */
  close(): Promise<void>;
}

/**
 * Pages of one browser profile. A page that is given back is used again for the next window, which finds the
 * program of the workbench in the browser's caches, already compiled, and nothing that an earlier window stored.
 */
export async function sharedPages(progress: Progress): Promise<SharedPages> {
  const profile = mkdtempSync(path.join(os.tmpdir(), "mapwright-profile-"));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: ensureChromium(progress),
    args: switches,
    permissions,
    ...look,
  });
  const removeProfile = () => {
    try {
      rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    } catch {
      // A browser that is still ending writes into it; an error here would keep this process from ending.
    }
  };
  // After the listener by which Playwright ends the browser.
  process.once("exit", removeProfile);
  const used = new Set<Page>();
  const idle: Page[] = [...context.pages()];
  return {
    take: async (size) => {
      const page = idle.pop() ?? (await context.newPage());
      used.add(page);
      page.once("close", () => used.delete(page));
      await page.setViewportSize(size);
      return page;
    },
    giveBack: async (page) => {
      used.delete(page);
      try {
        await leave(context, page, used.size === 0);
        idle.push(page);
      } catch {
        // A page that does not let itself be left is not used again; one whose thread is busy may never be closed.
        void page.close().catch(() => undefined);
      }
    },
    close: async () => {
      await context.close();
      removeProfile();
    },
  };
}

/**
 * Leaves what a page shows, and forgets what was stored.
 *
 * @param last whether no other page is in use, which may need what is stored
 */
async function leave(context: BrowserContext, page: Page, last: boolean): Promise<void> {
  const { origin } = new URL(page.url());
  for (const event of ["console", "pageerror"]) page.removeAllListeners(event);
  await page.goto("about:blank");
  await page.emulateMedia({ reducedMotion: look.reducedMotion });
  if (!last) return;
  const session = await context.newCDPSession(page);
  await session.send("Storage.clearDataForOrigin", {
    origin,
    storageTypes: "cookies,indexeddb,local_storage",
  });
  await session.detach();
}
