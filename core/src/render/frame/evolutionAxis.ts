import type { Drawing } from "../drawing";
import type { Shape, TextShape } from "../scene";
import { textWidth } from "../text/textWidth";
import { wrapText } from "../text/wrapText";
import { HELVETICA } from "../themes/theme";
import { MARGINS } from "./canvas";

/** The horizontal axis (language reference 3.3). 1 em is the axis' font size. */
const SIZE = 13;
const DASH = "2 2";

/** Stage labels start this far right of their separator, px. */
const LABEL_INDENT = 7;

/** Free space between a stage's label and what follows it, px. */
const LABEL_GAP = 6;

/** As many lines as the margin below the map holds. */
const MOST_LINES = 6;

/** The arrowhead is 12 px long, its tip 1.2 px beyond the line's end, whatever the line's width. */
const ARROW = { tip: 1.2, base: 10.8, half: 6 } as const;

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

function stageLabels({ map, theme, area }: Drawing, edges: readonly number[]): TextShape[] {
  const { custom, drawn } = map.evolutionAxis;
  const labels = drawn?.labels ?? map.evolutionAxis.labels;
  const starts = [0, ...edges.map((x) => x + LABEL_INDENT)];
  // The author's last label gives way to the axis' name; the name gives way to the default labels.
  const rightEnd = custom ? area.width - NAME_WIDTH : area.width + MARGINS.right;
  const shapes: TextShape[] = [];
  labels.forEach((label, stage) => {
    if (label === "") return;
    const x = starts[stage] ?? 0;
    const room = Math.max(SIZE, (edges[stage] ?? rightEnd) - x - LABEL_GAP);
    const lines = custom
      ? wrapText(label, room, { size: SIZE }, MOST_LINES)
      : defaultLines(label).flatMap((line) => wrapText(line, room, { size: SIZE }));
    shapes.push({
      shape: "text",
      x,
      y: area.height + SIZE,
      lines,
      lineHeight: SIZE,
      italic: true,
      size: SIZE,
      fill: theme.axis.text,
      fontFamily: HELVETICA,
    });
  });
  return shapes;
}

/** Baseline of the axis' name: 1.8 em below the axis, or below a label that reaches as far. */
function nameBaseline(labels: readonly TextShape[], { area }: Drawing): number {
  let baseline = area.height + 1.8 * SIZE;
  for (const { x, y, lines } of labels) {
    const width = Math.max(...lines.map((line) => textWidth(line, { size: SIZE })));
    if (x + width + LABEL_GAP > area.width - NAME_WIDTH)
      baseline = Math.max(baseline, y + lines.length * SIZE);
  }
  return baseline;
}

/** "Product (+rental)" stands on two lines. */
function defaultLines(label: string): string[] {
  const bracket = label.indexOf(" (");
  return bracket < 0 ? [label] : [label.slice(0, bracket), label.slice(bracket + 1)];
}

function cornerWords(width: number, fill: string): TextShape[] {
  const words = { shape: "text", y: 15, size: 11, bold: true, fill, fontFamily: HELVETICA } as const;
  return [
    { ...words, x: 10, lines: ["Uncharted"] },
    { ...words, x: width - 10, lines: ["Industrialised"], anchor: "end" },
  ];
}
