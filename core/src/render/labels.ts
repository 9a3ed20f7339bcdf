import type { DecoratorName } from "../language/nodes";
import type { LabelOffset } from "../model/wardleyMap";
import type { Drawing } from "./drawing";
import { MARGINS } from "./frame/canvas";
import { drawable, type Point } from "./geometry";
import type { TextShape } from "./scene";
import { symbolReach } from "./symbols";
import { longestWidth, type TextStyle, textWidth } from "./text/textWidth";
import { wrapText } from "./text/wrapText";

/** Distance of the baselines of a label of several lines, px. */
export const LABEL_LINE_HEIGHT = 15;

/** A name longer than this breaks at its blanks when its label is placed by hand (language reference 3.6). */
const LONGEST_SINGLE_LINE = 14;

/** Where a broken label sits relative to its offset; published maps are placed for this. */
const BROKEN_LABEL_SHIFT = { x: 30, y: 10 } as const;

/** A name that nobody has placed breaks when it would be longer than this, px: about 35 characters. */
const LONGEST_LINE = 240;

/** Free space between a label and the picture's edge, px. */
const EDGE = 2;

/** Offsets in px may be off by as much as anybody could draw. */
const FURTHEST_OFFSET = 100_000;

/** What decides the place of a label nobody placed. */
export interface LabelPlacement {
  readonly decorators: readonly DecoratorName[];
  /** The source of a movement makes room for the arrow; its copy does not. */
  readonly movement: "none" | "source" | "copy";
  /** The movement gives the copy another name. */
  readonly renamed: boolean;
}

/** What stands still and is decorated with nothing. */
const PLAIN_OFFSET: Point = { x: 5, y: -10 };

/**
 * Offset of a label without `label [..]` (language reference 3.6): the base (5, -10) is doubled by a method or
 * market and trebled by an ecosystem, and a movement pushes what is close to the symbol out of its arrow's way.
 */
export function defaultLabelOffset({ decorators, movement, renamed }: LabelPlacement): Point {
  if (decorators.length === 0 && movement === "none") return PLAIN_OFFSET;
  const method = decorators.some((name) => name === "build" || name === "buy" || name === "outsource");
  const factor = decorators.includes("ecosystem") ? 3 : method || decorators.includes("market") ? 2 : 1;
  const base = { x: 5 * factor, y: -10 * factor };
  const besideArrow = renamed ? 16 : 5;
  if (movement === "source") return { x: near(base.x) ? besideArrow : base.x, y: near(base.y) ? 20 : base.y };
  if (movement === "copy" || method) return { x: near(base.x) ? besideArrow : base.x, y: base.y };
  return base;
}

function near(offset: number): boolean {
  return Math.abs(offset) <= 10;
}

/** A label to be set. */
export interface Label {
  readonly name: string;
  /** Of the symbol it belongs to. */
  readonly centre: Point;
  /** What the map says about its place. */
  readonly offset: LabelOffset | undefined;
  readonly placement: LabelPlacement;
  readonly fill: string;
}

/**
 * The label of something. A `\n` in the name always breaks it, centred; a long name with a label placed by hand
 * breaks at every blank, centred and shifted, or stays the one line that today's engine draws where that covers
 * less; any other is one line from its offset to the right, or a few when it is very long. What the author placed stays there; any other label
 * keeps inside the picture. Empty for an empty name.
 */
export function labelShapes(drawing: Drawing, label: Label): TextShape[] {
  const { name, centre, placement, fill } = label;
  if (name === "") return [];
  const size = drawing.theme.component.textSize;
  const placed = label.offset?.explicit === true;
  const offset = placed ? safeOffset(label.offset) : defaultLabelOffset(placement);
  const home = placed
    ? undefined
    : { x: centre.x, y: centre.y, reach: symbolReach(drawing.theme, placement.decorators) };
  const x = centre.x + offset.x;
  const y = centre.y + offset.y;
  if (name.includes("\n")) {
    const lines = name.split("\n");
    // A label nobody placed that stands above its symbol grows upwards, or it would cover the symbol.
    const rise = !placed && offset.y < 0 ? (lines.length - 1) * LABEL_LINE_HEIGHT : 0;
    return [{ ...centred(x, y - rise, lines, size, fill), home }];
  }
  if (placed && name.length > LONGEST_SINGLE_LINE) {
    const lines = name.split(" ").filter((word) => word !== "");
    const { x: dx, y: dy } = BROKEN_LABEL_SHIFT;
    const otherForm = { x, y, lines: [name], anchor: "start" } as const;
    const lineHeight = LABEL_LINE_HEIGHT;
    return [
      { shape: "text", x: x + dx, y: y + dy, lines, lineHeight, anchor: "middle", size, fill, otherForm },
    ];
  }
  const style = { size, monospaced: drawing.theme.monospaced };
  const lines = placed ? [name] : evenLines(name, style);
  const kept = placed ? x : Math.min(x, furthestStart(drawing, lines, centre));
  if (lines.length === 1) return [{ shape: "text", x: kept, y, lines, size, fill, home }];
  const rise = offset.y < 0 ? (lines.length - 1) * LABEL_LINE_HEIGHT : 0;
  const lineHeight = LABEL_LINE_HEIGHT;
  return [{ shape: "text", x: kept, y: y - rise, lines, lineHeight, anchor: "start", size, fill, home }];
}

/** A name on one line, or on as few lines of about the same length as none of them is too long for the eye. */
function evenLines(name: string, style: TextStyle): readonly string[] {
  const whole = textWidth(name, style);
  if (whole <= LONGEST_LINE) return [name];
  const count = Math.ceil(whole / LONGEST_LINE);
  for (let width = whole / count; width < LONGEST_LINE; width += LONGEST_LINE / 16) {
    const lines = wrapText(name, width, style);
    if (lines.length <= count) return lines;
  }
  return wrapText(name, LONGEST_LINE, style);
}

function centred(x: number, y: number, lines: readonly string[], size: number, fill: string): TextShape {
  return { shape: "text", x, y, lines, lineHeight: LABEL_LINE_HEIGHT, anchor: "middle", size, fill };
}

/** The last place where lines may start without running out of the picture; the left edge for those too long. */
function furthestStart({ theme, area }: Drawing, lines: readonly string[], centre: Point): number {
  const right = area.width + MARGINS.right - EDGE;
  // What lies outside itself is not brought in by its label.
  if (centre.x > right) return Number.POSITIVE_INFINITY;
  const style = { size: theme.component.textSize, monospaced: theme.monospaced };
  const width = longestWidth(lines, style);
  return Math.max(EDGE - MARGINS.left, right - width);
}

function safeOffset(label: LabelOffset): Point {
  return { x: drawable(label.x, 5, FURTHEST_OFFSET), y: drawable(label.y, -10, FURTHEST_OFFSET) };
}
