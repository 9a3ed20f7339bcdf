import type { Point } from "../geometry";
import type { Shape } from "../scene";
import { textWidth } from "../text/textWidth";
import { type Colour, HELVETICA } from "../themes/theme";

/** The outline of a badge; together with its text it says what colour says, too. */
export type BadgeForm =
  | "pill"
  | "circle"
  | "square"
  | "diamond"
  | "hexagon"
  | "octagon"
  | "triangle"
  | "house";

/** A small sign beside something. */
export interface Badge {
  readonly form: BadgeForm;
  readonly text: string;
  readonly ink: Colour;
  /** Colour of the letters, and of a thin line that sets the badge off. */
  readonly letters: Colour;
  /** Letters and outline in ink on the colour of the letters. */
  readonly hollow?: boolean | undefined;
  /** Dash pattern of a hollow badge's outline. */
  readonly dash?: string | undefined;
}

const TEXT = { size: 11, bold: true } as const;

/** Height of a pill, half the height of the other forms, room beside a text, px. */
const PILL_HEIGHT = 16;
const HALF = 9;
const PADDING = 5;

/** The baseline lies this far below the middle of a letter, in font sizes. */
const BASELINE = 0.36;

/** Corners about (0, 0) in units of half the height, y downwards; and how far the text goes down, px. */
const POLYGONS = {
  diamond: { corners: [0, -1.2, 1.2, 0, 0, 1.2, -1.2, 0], drop: 0 },
  hexagon: { corners: [-0.58, -1, 0.58, -1, 1.15, 0, 0.58, 1, -0.58, 1, -1.15, 0], drop: 0 },
  octagon: {
    corners: [-0.42, -1, 0.42, -1, 1, -0.42, 1, 0.42, 0.42, 1, -0.42, 1, -1, 0.42, -1, -0.42],
    drop: 0,
  },
  triangle: { corners: [0, -1.25, 1.35, 1, -1.35, 1], drop: 2 },
  house: { corners: [0, -1.25, 1.05, -0.3, 1.05, 1, -1.05, 1, -1.05, -0.3], drop: 1 },
} as const;

/** Size of a badge, px. */
export function badgeSize({ form, text }: Badge): { readonly width: number; readonly height: number } {
  switch (form) {
    case "pill":
    case "square":
      return { width: Math.max(PILL_HEIGHT, textWidth(text, TEXT) + 2 * PADDING), height: PILL_HEIGHT };
    case "circle":
      return { width: 2 * HALF, height: 2 * HALF };
    default:
      return { width: 2.7 * HALF, height: 2.5 * HALF };
  }
}

/** A badge about a point. */
export function badgeShapes(badge: Badge, at: Point): Shape[] {
  const { form, text, ink, letters, hollow, dash } = badge;
  const paint = hollow
    ? { fill: letters, stroke: ink, strokeWidth: 1.5, dash }
    : { fill: ink, stroke: letters, strokeWidth: 1 };
  const drop = form in POLYGONS ? POLYGONS[form as keyof typeof POLYGONS].drop : 0;
  return [
    { ...outline(badge, at), ...paint },
    {
      shape: "text",
      x: at.x,
      y: at.y + drop + BASELINE * TEXT.size,
      lines: [text],
      anchor: "middle",
      fontFamily: HELVETICA,
      ...TEXT,
      fill: hollow ? ink : letters,
    },
  ];
}

function outline(badge: Badge, { x, y }: Point): Shape {
  const { form } = badge;
  if (form === "circle") return { shape: "circle", cx: x, cy: y, r: HALF };
  if (form === "pill" || form === "square") {
    const { width, height } = badgeSize(badge);
    const radius = form === "pill" ? height / 2 : 2;
    return { shape: "rect", x: x - width / 2, y: y - height / 2, width, height, radius };
  }
  const { corners } = POLYGONS[form];
  const points = Array.from(
    { length: corners.length / 2 },
    (_, at) => [x + HALF * (corners[2 * at] ?? 0), y + HALF * (corners[2 * at + 1] ?? 0)] as const,
  );
  return { shape: "polygon", points };
}
