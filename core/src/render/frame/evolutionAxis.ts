import type { Drawing } from "../drawing";
import type { Shape, TextShape } from "../scene";
import { textWidth } from "../text/textWidth";
import { shorten, wrapText } from "../text/wrapText";
import { HELVETICA } from "../themes/theme";
import { MARGINS } from "./canvas";

/** The horizontal axis (language reference 3.3). 1 em is the axis' font size. */
const SIZE = 13;
const DASH = "2 2";

/** Stage labels start this far right of their separator, px. */
const LABEL_INDENT = 7;

/** Free space between a stage's label and what follows it, px. */
const LABEL_GAP = 6;

/** As many lines as the margin below the map holds, with the name of the axis below them. */
const MOST_LINES = 5;

/** The arrowhead is 12 px long, its tip 1.2 px beyond the line's end, whatever the line's width. */
const ARROW = { tip: 1.2, base: 10.8, half: 6 } as const;

/** Labels get smaller, all alike, before words are broken, and no smaller than this, px. */
const SIZES: readonly number[] = [13, 12, 11, 10, 9];
const SMALLEST = 9;

/** The last label has at least this much room beside or above the axis' name, px. */
const NARROWEST = 60;

const NAME = "Evolution";
const NAME_WIDTH = textWidth(NAME, { size: SIZE, bold: true });

/** Axis line with arrowhead, stage separators, stage labels; nothing when the map hides it. */
export function evolutionAxis(drawing: Drawing): Shape[] {
  const { map, theme, area } = drawing;
  if (map.evolutionAxis.hidden) return [];
  const { height, width } = area;
  const end = width - 2;
  const { stroke, text } = theme.axis;
  const edges = (map.evolutionAxis.drawn?.edges ?? drawing.boundaries).map((edge) => edge * width);
  const labels = stageLabels(drawing, edges);
  return [
    ...edges.map(
      (x): Shape => ({
        shape: "line",
        x1: x,
        y1: 0,
        x2: x,
        y2: height + 2 * SIZE,
        stroke: theme.separator,
        strokeWidth: 1,
        dash: DASH,
      }),
    ),
    { shape: "line", x1: 0, y1: height, x2: end, y2: height, stroke, strokeWidth: theme.axis.width },
    {
      shape: "polygon",
      points: [
        [end - ARROW.base, height - ARROW.half],
        [end + ARROW.tip, height],
        [end - ARROW.base, height + ARROW.half],
      ],
      fill: stroke,
    },
    ...(theme.cornerWords ? cornerWords(width, text) : []),
    ...labels,
    {
      shape: "text",
      x: width,
      y: nameBaseline(labels, drawing),
      lines: [NAME],
      anchor: "end",
      bold: true,
      size: SIZE,
      fill: text,
      fontFamily: HELVETICA,
    },
  ];
}

/** A stage's label with the room it has before the next stage begins, px. */
interface StageLabel {
  readonly x: number;
  readonly room: number;
  /** Pieces that stand on lines of their own. */
  readonly pieces: readonly string[];
}

function stageLabels(drawing: Drawing, edges: readonly number[]): TextShape[] {
  const { theme, area } = drawing;
  const labels = labelsWithRoom(drawing, edges);
  const size = SIZES.find((each) => labels.every((label) => fits(label, each))) ?? SMALLEST;
  return labels.flatMap((label): TextShape[] => {
    const lines = linesOf(label, size);
    // Not even a dot fits.
    if (lines.some((line) => textWidth(line, { size }) > label.room)) return [];
    return [
      {
        shape: "text",
        x: label.x,
        y: area.height + SIZE,
        lines,
        lineHeight: size,
        italic: true,
        size,
        fill: theme.axis.text,
        fontFamily: HELVETICA,
      },
    ];
  });
}

function labelsWithRoom({ map, area }: Drawing, edges: readonly number[]): readonly StageLabel[] {
  const { custom, drawn } = map.evolutionAxis;
  const labels = drawn?.labels ?? map.evolutionAxis.labels;
  const starts = [0, ...edges.map((x) => x + LABEL_INDENT)];
  // The author's last label gives way to the axis' name; the name gives way to the default labels.
  const rightEnd = custom ? area.width - NAME_WIDTH : area.width + MARGINS.right;
  return labels.flatMap((label, stage) => {
    if (label === "") return [];
    const x = starts[stage] ?? 0;
    const end = edges[stage] ?? Math.max(rightEnd, Math.min(x + NARROWEST, area.width + MARGINS.right));
    return [{ x, room: end - x - LABEL_GAP, pieces: custom ? [label] : defaultLines(label) }];
  });
}

function linesOf({ room, pieces }: StageLabel, size: number): readonly string[] {
  const most = Math.floor((MOST_LINES * SIZE) / size);
  const lines = pieces.flatMap((piece) => wrapText(piece, Math.max(1, room), { size }, most));
  if (lines.length <= most) return lines;
  return [...lines.slice(0, most - 1), shorten(`${lines[most - 1]}…`, room, { size })];
}

/** Whether a label has room with its words whole. */
function fits(label: StageLabel, size: number): boolean {
  const words = label.pieces.flatMap((piece) => piece.split(" "));
  const widest = Math.max(...words.map((word) => textWidth(word, { size })));
  return widest <= label.room && !linesOf(label, size).at(-1)?.endsWith("…");
}

/** Baseline of the axis' name: 1.8 em below the axis, or below a label that reaches as far. */
function nameBaseline(labels: readonly TextShape[], { area }: Drawing): number {
  let baseline = area.height + 1.8 * SIZE;
  for (const { x, y, lines, size } of labels) {
    const width = Math.max(...lines.map((line) => textWidth(line, { size })));
    if (x + width + LABEL_GAP > area.width - NAME_WIDTH)
      baseline = Math.max(baseline, y + (lines.length - 1) * size + SIZE);
  }
  return baseline;
}

/** "Product (+rental)" stands on two lines. */
function defaultLines(label: string): string[] {
  const bracket = label.indexOf(" (");
  return bracket < 0 ? [label] : [label.slice(0, bracket), label.slice(bracket + 1)];
}

/** In a map that is too narrow for both, neither stands. */
function cornerWords(width: number, fill: string): TextShape[] {
  const words = { shape: "text", y: 15, size: 11, bold: true, fill, fontFamily: HELVETICA } as const;
  const [left, right] = ["Uncharted", "Industrialised"];
  const both = [left, right].reduce((sum, word) => sum + textWidth(word, { size: 11, bold: true }), 0);
  if (both + 20 + LABEL_GAP > width) return [];
  return [
    { ...words, x: 10, lines: [left] },
    { ...words, x: width - 10, lines: [right], anchor: "end" },
  ];
}
