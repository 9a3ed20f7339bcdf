/** How smoothly a picture follows the pointer. */
import type { Frame, Page } from "playwright-core";

/** Positions that the pointer takes, and the time between two of them, in milliseconds: two seconds of dragging. */
const steps = 240;
const stepTime = 8;

declare global {
  interface Window {
    /** When frames were begun, in milliseconds. */
    frameWatch?: number[] | undefined;
  }
}

/** Notes the time of each frame; a text, because the page lacks what the compiler marks named functions with. */
const WATCH_FRAMES = `(() => {
  const watch = [];
  window.frameWatch = watch;
  const note = (time) => {
    if (window.frameWatch !== watch) return;
    watch.push(time);
    requestAnimationFrame(note);
  };
  requestAnimationFrame(note);
})()`;

/**
 * Presses the pointer on something in the middle of a picture, moves it in a circle, and gives what lay between
 * frames, in milliseconds. Escape ends it, so that nothing is changed.
 *
 * @param dragged selects what is marked as dragged meanwhile; undefined where nothing can be dragged
 */
export async function framesOfDrag(
  page: Page,
  frame: Frame,
  { on, dragged }: { readonly on: string; readonly dragged: string | undefined },
): Promise<readonly number[]> {
  const at = await middleOne(frame, on);
  await page.mouse.move(at.x, at.y);
  await page.mouse.down();
  await page.mouse.move(at.x + 12, at.y);
  await frame.evaluate(WATCH_FRAMES);
  const started = Date.now();
  for (let step = 0; step < steps; step++) {
    const angle = (step / 60) * Math.PI;
    await page.mouse.move(at.x + 40 * Math.cos(angle), at.y + 40 * Math.sin(angle));
    const early = started + step * stepTime - Date.now();
    if (early > 0) await new Promise((resolve) => setTimeout(resolve, early));
  }
  const seen = dragged === undefined ? 1 : await frame.locator(dragged).count();
  const times = await frame.evaluate(() => {
    const watch = window.frameWatch ?? [];
    window.frameWatch = undefined;
    return watch;
  });
  await page.keyboard.press("Escape");
  await page.mouse.up();
  if (seen === 0) throw new Error("Nothing was dragged.");
  return times.slice(1).map((time, before) => time - (times[before] ?? time));
}

/** The one of the elements that lies closest to the middle of the frame, as a place in the window. */
async function middleOne(frame: Frame, selector: string): Promise<{ x: number; y: number }> {
  const index = await frame.evaluate((wanted) => {
    const distances = [...document.querySelectorAll(wanted)].map((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      return Math.hypot(x + width / 2 - innerWidth / 2, y + height / 2 - innerHeight / 2);
    });
    return distances.indexOf(Math.min(...distances));
  }, selector);
  const box = await frame.locator(selector).nth(index).boundingBox();
  if (box === null) throw new Error(`There is no ${selector} to take hold of.`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}
