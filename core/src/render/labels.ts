import type { DecoratorName } from "../language/nodes";
import type { LabelOffset } from "../model/wardleyMap";
import { drawable, type Point } from "./geometry";
import type { TextShape } from "./scene";

/** Distance of the baselines of a label of several lines, px. */
export const LABEL_LINE_HEIGHT = 15;

/** A name longer than this breaks at its blanks when its label is placed by hand (language reference 3.6). */
const LONGEST_SINGLE_LINE = 14;

/** Where a broken label sits relative to its offset; published maps are placed for this. */
const BROKEN_LABEL_SHIFT = { x: 30, y: 10 } as const;

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

/**
 * Offset of a label without `label [..]` (language reference 3.6): the base (5, -10) is doubled by a method or
 * market and trebled by an ecosystem, and a movement pushes what is close to the symbol out of its arrow's way.
 */
export function defaultLabelOffset({ decorators, movement, renamed }: LabelPlacement): Point {
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

/**
 * The label of something at `centre`. A `\n` in the name always breaks it, centred; a long name with a label
 * placed by hand breaks at every blank, centred and shifted; any other is one line from its offset to the right.
 */
export function labelShape(
  name: string,
  centre: Point,
  label: LabelOffset | undefined,
  placement: LabelPlacement,
  size: number,
  fill: string,
): TextShape[] {
  if (name === "") return [];
  const placed = label?.explicit === true;
  const offset = placed ? safeOffset(label) : defaultLabelOffset(placement);
  const x = centre.x + offset.x;
  const y = centre.y + offset.y;
  if (name.includes("\n")) {
    return [
      {
        shape: "text",
        x,
        y,
        lines: name.split("\n"),
        lineHeight: LABEL_LINE_HEIGHT,
        anchor: "middle",
        size,
        fill,
      },
    ];
  }
  if (placed && name.length > LONGEST_SINGLE_LINE) {
    return [
      {
        shape: "text",
        x: x + BROKEN_LABEL_SHIFT.x,
        y: y + BROKEN_LABEL_SHIFT.y,
        lines: name.split(" ").filter((word) => word !== ""),
        lineHeight: LABEL_LINE_HEIGHT,
        anchor: "middle",
        size,
        fill,
      },
    ];
  }
  return [{ shape: "text", x, y, lines: [name], size, fill }];
}

function safeOffset(label: LabelOffset): Point {
  return { x: drawable(label.x, 5, FURTHEST_OFFSET), y: drawable(label.y, -10, FURTHEST_OFFSET) };
}
