/** One window of VS Code: opens a map's picture beside its text, and types. */
import { until, type Workbench } from "../../vscode/workbench";
import { framesOfDrag } from "./dragging";
import { inMapWindow, type Painter, type Stage } from "./mapWindow";
import { firstPicture, lastKey, nextPicture, type SeenPicture, watchPictures } from "./pictureWatch";

/** Three parts of a time. */
export type Parts = readonly [message: number, change: number, paint: number];

/** A first picture; times in milliseconds. */
export interface First {
  /** From the key of the command to the picture. */
  readonly time: number;
  /** Of that, until the message is there, until the page is changed, and until it is painted. */
  readonly parts: Parts;
}

/** What was seen of one map; times in milliseconds. */
export interface Seen {
  /** The first pictures of windows of their own. */
  readonly firsts: readonly First[];
  /** From each key to the picture that shows it. */
  readonly keys: readonly number[];
  /** Of that, until the message is there, until the page is changed, and until it is painted. */
  readonly parts: readonly Parts[];
  /** Elements that each key put into the page. */
  readonly added: readonly number[];
  /** Elements in the picture. */
  readonly all: number;
  /** What lay between frames while the pointer dragged something, ours a component. */
  readonly frames: readonly number[];
}

/** Keys that are typed before any is counted. */
const warmUps = 6;

/** A person's pause between two keys, and what is added by turns so that keys fall anywhere within a frame; ms. */
const pause = 160;
const spread = [0, 7, 3, 12, 5, 10];

/** What language features have to do when a file is opened is over after this time, in milliseconds. */
const settling = 3_000;

/** A person's look at a place in the text, in milliseconds. */
const look = 1_000;

/** Their pictures, as selectors. */
export const pictures: Readonly<Record<Painter, string>> = { ours: "svg.mapwright", floor: "svg.floor" };

/** What the pointer takes hold of in the pictures. */
const held = {
  ours: { on: "svg.mapwright .element.component > circle.symbol", dragged: ".overlay .dragged" },
  floor: { on: "svg.floor > circle", dragged: undefined },
} as const;

/** Opens a window with nothing but the map, and its picture. */
export function openIn(stage: Stage, painter: Painter, text: string): Promise<First> {
  const open = async (window: Workbench) => (await openPicture(window, painter, text)).first;
  return inMapWindow(stage, painter, text, open, watchPictures);
}

/** Does the same, and types `count` keys into a number of the map. */
export function typeIn(stage: Stage, painter: Painter, text: string, count: number): Promise<Seen> {
  const type = async (window: Workbench): Promise<Seen> => {
    const { page } = window;
    const { first, all, frame } = await openPicture(window, painter, text);
    const { line, column } = placeInNumber(text);
    await wait(settling);
    // The keyboard goes back to the text, which it never left in our preview.
    await page.keyboard.press("Control+1");
    await window.putCaret(line, column);
    const keys: number[] = [];
    const parts: Parts[] = [];
    const added: number[] = [];
    for (let turn = 0; turn < warmUps + count; turn++) {
      await wait(pause + (spread[turn % spread.length] ?? 0));
      const next = nextPicture(frame);
      await page.keyboard.press(turn % 2 === 0 ? "5" : "Backspace");
      const picture = await next;
      if (picture === undefined || turn < warmUps) continue;
      const pressed = await lastKey(page.mainFrame());
      keys.push(picture.at - pressed);
      parts.push(partsOf(pressed, picture));
      added.push(picture.added);
    }
    const frames = await framesOfDrag(page, frame, held[painter]);
    return { firsts: [first], keys, parts, added, all, frames };
  };
  return inMapWindow(stage, painter, text, type, watchPictures);
}

/** Asks for the picture of the map that a window shows. */
async function openPicture(window: Workbench, painter: Painter, text: string) {
  const { page } = window;
  await wait(settling);
  const { line, column } = placeInNumber(text);
  await window.putCaret(line, column);
  // What language features say of the place is asked for at once; a person looks there before asking for a picture.
  await wait(look);
  await page.keyboard.press("Control+K");
  await page.keyboard.press("v");
  const frame = await window.webviewWith(pictures[painter]);
  const seen = await until("the first picture", () => firstPicture(frame));
  const asked = await lastKey(page.mainFrame());
  const first: First = { time: seen.at - asked, parts: partsOf(asked, seen) };
  return { first, all: seen.all, frame };
}

function partsOf(pressed: number, { arrived, applied, at }: SeenPicture): Parts {
  return [arrived - pressed, applied - arrived, at - applied];
}

/** Behind the last digit of a component's evolution, in the middle of the map; both numbers count from 1. */
export function placeInNumber(text: string): { line: number; column: number } {
  const lines = text.split("\n");
  const components = lines.flatMap((line, at) => (line.startsWith("component ") ? [at] : []));
  const at = components[Math.floor(components.length / 2)] ?? 0;
  return { line: at + 1, column: (lines[at] ?? "").indexOf("]") + 1 };
}

function wait(time: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, time));
}
