import type { Box } from "../boxes";
import { LABEL_LINE_HEIGHT } from "../labels";
import type { LabelHome, TextAnchor } from "../scene";
import { longestWidth, type TextStyle, textWidth } from "../text/textWidth";

/** How far letters reach above and below their baseline, in font sizes: what browsers report for usual fonts. */
export const ASCENT = 0.93;
export const DESCENT = 0.23;

/** Free space between a symbol and its label, px. */
export const GAP = 3;

/** Steps away from the symbol, px, tried when there is no room beside it. */
const STEPS: readonly number[] = [0, 7, 14, 24, 38, 56];

/**
 * What so many px away from the symbol cost: further and further away, the eye loses sight of what belongs
 * together.
 */
const distanceCost = (step: number) => 0.4 * step + step ** 2 / 80;

/** What each break costs that the author did not write. */
const BREAK_COST = 2.5;

/** Only labels wider than this break, px. */
const SHORTEST_BROKEN = 56;

/** More lines than this are no label any more. */
const MOST_LINES = 3;

/** A place beside a symbol, whatever its label: which way the label is pushed, how far, and what that costs. */
export interface Slot {
  readonly across: -1 | 0 | 1;
  readonly down: -1 | 0 | 1;
  /** Shift along the free axis, in widths of the label. */
  readonly shift: number;
  /** Away from the symbol, px. */
  readonly step: number;
  /** How many breaks more than the author's. */
  readonly breaks: number;
  readonly cost: number;
}

/** Steps further away than these try fewer forms: nobody looks there for a broken or a shifted label. */
const FURTHEST_BROKEN = 24;
const FURTHEST_SHIFTED = 14;

/** In the order a reader of maps expects names: to the right and above first. */
const SIDES: readonly Pick<Slot, "across" | "down" | "shift" | "cost">[] = [
  { across: 1, down: -1, shift: 0, cost: 0.5 },
  { across: 1, down: 0, shift: 0, cost: 1 },
  { across: 1, down: 1, shift: 0, cost: 1.5 },
  { across: 0, down: -1, shift: 0, cost: 2 },
  { across: 0, down: 1, shift: 0, cost: 2 },
  { across: -1, down: 0, shift: 0, cost: 2.5 },
  { across: -1, down: -1, shift: 0, cost: 2.5 },
  { across: -1, down: 1, shift: 0, cost: 3 },
  { across: 0, down: -1, shift: 0.3, cost: 2.8 },
  { across: 0, down: 1, shift: 0.3, cost: 2.8 },
  { across: 0, down: -1, shift: -0.3, cost: 3 },
  { across: 0, down: 1, shift: -0.3, cost: 3 },
];

/** All slots, the best first; those of equal cost in the order of their sides. */
export const SLOTS: readonly Slot[] = STEPS.flatMap((step) =>
  SIDES.flatMap((side) =>
    Array.from({ length: MOST_LINES }, (_, breaks): Slot => {
      return { ...side, step, breaks, cost: side.cost + distanceCost(step) + breaks * BREAK_COST };
    }),
  ),
)
  .filter(({ step, breaks }) => breaks === 0 || step <= FURTHEST_BROKEN)
  .filter(({ step, shift }) => shift === 0 || step <= FURTHEST_SHIFTED)
  .sort((a, b) => a.cost - b.cost);

/** A label's text in lines. */
export interface Broken {
  readonly lines: readonly string[];
  /** Of the longest line, px. */
  readonly width: number;
}

/** A place for a label. */
export interface Place {
  readonly x: number;
  /** Baseline of the first line. */
  readonly y: number;
  readonly anchor: TextAnchor;
  readonly text: Broken;
  readonly cost: number;
  /** How far from its symbol, px. */
  readonly distance: number;
}

/** A box that is used again for the next slot, so that trying many costs no memory. */
export type MutableBox = { -readonly [Side in keyof Box]: Box[Side] };

/** What a label covers in a slot. */
export function boxIn(slot: Slot, text: Broken, home: LabelHome, size: number, box: MutableBox): void {
  const { across, down, step } = slot;
  const { x, y, reach } = home;
  const height = heightOf(text, size);
  // Beside a corner of the symbol's square a label may come closer than beside its edge.
  const corner = across !== 0 && down !== 0;
  const aside = corner ? reach * 0.7 + GAP + step * 0.7 : reach + GAP + step;
  const apart = corner ? reach * 0.4 + step * 0.7 : reach + GAP + step;
  if (across > 0) box.left = x + aside;
  else if (across < 0) box.left = x - aside - text.width;
  else box.left = x + (slot.shift - 0.5) * text.width;
  box.top = down < 0 ? y - apart - height : down > 0 ? y + apart : y - height / 2;
  box.right = box.left + text.width;
  box.bottom = box.top + height;
}

function heightOf({ lines }: Broken, size: number): number {
  return (lines.length - 1) * LABEL_LINE_HEIGHT + (ASCENT + DESCENT) * size;
}

/** What a label covers at a place. */
export function boxAt({ x, y, anchor, text }: Place, size: number): Box {
  const left = anchor === "middle" ? x - text.width / 2 : anchor === "end" ? x - text.width : x;
  const top = y - ASCENT * size;
  return { left, top, right: left + text.width, bottom: top + heightOf(text, size) };
}

/** Where a label lies in a slot. */
export function placeIn(slot: Slot, text: Broken, home: LabelHome, size: number): Place {
  const box = { left: 0, top: 0, right: 0, bottom: 0 };
  boxIn(slot, text, home, size, box);
  const { left, right, top } = box;
  const [x, anchor] =
    slot.across > 0
      ? ([left, "start"] as const)
      : slot.across < 0
        ? ([right, "end"] as const)
        : ([(left + right) / 2, "middle"] as const);
  return { x, y: top + ASCENT * size, anchor, text, cost: slot.cost, distance: GAP + slot.step };
}

/** The label as it is, then with a break, then with two, each as even as can be; as many as there are. */
export function waysToBreak(lines: readonly string[], style: TextStyle): readonly Broken[] {
  const whole = { lines, width: longestWidth(lines, style) };
  const [only] = lines;
  if (only === undefined || lines.length > 1 || whole.width < SHORTEST_BROKEN) return [whole];
  const words = only.split(" ").filter((word) => word !== "");
  const ways: Broken[] = [whole];
  for (let count = 2; count <= Math.min(MOST_LINES, words.length); count++) {
    const broken = evenly(words, count, style);
    if (broken.lines.length !== count) break;
    ways.push(broken);
  }
  return ways;
}

/** Words in so many lines that the longest is as short as a filling line by line can make it. */
function evenly(words: readonly string[], count: number, style: TextStyle): Broken {
  const widths = words.map((word) => textWidth(word, style));
  const space = textWidth(" ", style);
  const total = widths.reduce((sum, width) => sum + width, 0) + space * (words.length - 1);
  let narrow = Math.max(total / count, ...widths);
  let filled = fill(words, widths, space, narrow);
  // A few steps reach what fits; each is as wide as a blank.
  for (let tries = 0; filled.lines.length > count && tries < 64; tries++) {
    narrow += space;
    filled = fill(words, widths, space, narrow);
  }
  return filled;
}

function fill(words: readonly string[], widths: readonly number[], space: number, room: number): Broken {
  const lines: string[] = [];
  let used = 0;
  let width = 0;
  words.forEach((word, at) => {
    const own = widths[at] ?? 0;
    const last = lines.at(-1);
    if (last !== undefined && used + space + own <= room + 0.01) {
      lines[lines.length - 1] = `${last} ${word}`;
      used += space + own;
    } else {
      lines.push(word);
      used = own;
    }
    width = Math.max(width, used);
  });
  return { lines, width };
}
