import type { FlowDirection } from "../../language/nodes";
import type { Dependency, MapNode } from "../../model/wardleyMap";
import { describeLink, oneLine } from "../accessibleNames";
import { centreOf, type Drawing } from "../drawing";
import type { Point } from "../geometry";
import { linkEnds } from "../linkEnds";
import type { Shape } from "../scene";
import { symbolReach } from "../symbols";
import type { DrawnElement, ElementDrawer } from "./elementDrawer";

/** Distance of a link's context above its line, px. */
const CONTEXT_RISE = 5;

/** Distance of a flow's text from the end it flows to, px; more beside a symbol that would cover it. */
const FLOW_TEXT_OFFSET = 5;

/** Dashes of a link that Mermaid draws dashed (`-.->`), px. */
const DASHED = "5 4";

/** The head of a flow's arrow, px: as broad as its band and a little more. */
const HEAD = { length: 11, half: 6.5 } as const;

/**
 * Links, from the edge of one symbol to that of the other. A link one of whose ends is not declared is not drawn, nor one from
 * a thing to itself; the same link twice is drawn once (language reference 5, T23 and T26).
 */
export const link: ElementDrawer = {
  kind: "link",
  *draw(drawing) {
    const seen = new Set<string>();
    for (const each of drawing.map.dependencies) {
      const { from, to } = each;
      if (from === undefined || to === undefined || from === to) continue;
      const same = sameness(each, from, to);
      if (seen.has(same)) continue;
      seen.add(same);
      yield drawLink(drawing, each, from, to);
    }
  },
};

/** Equal for links that look alike. */
function sameness(
  { flow, flowText, context, operator: { dashed } }: Dependency,
  from: MapNode,
  to: MapNode,
): string {
  const ends = `${from.index} ${to.index}`;
  if (flow === undefined && context === undefined && !dashed) return ends;
  return `${ends} ${JSON.stringify([flow, flowText, context, dashed])}`;
}

function drawLink(drawing: Drawing, each: Dependency, from: MapNode, to: MapNode): DrawnElement {
  const { theme } = drawing;
  const [start, end] = linkEnds(drawing, from, to);
  const heads = each.flow === undefined ? NO_HEADS : arrowheads(start, end, each.flow, drawing);
  const { stroke, width: strokeWidth } = theme.link;
  const dash = each.operator.dashed ? DASHED : undefined;
  const { x: x1, y: y1 } = endOfLine(start, heads);
  const { x: x2, y: y2 } = endOfLine(end, heads);
  const shapes: Shape[] = [{ shape: "line", x1, y1, x2, y2, stroke, strokeWidth, dash }];
  if (each.flow !== undefined) {
    const { band, width, dash, text } = theme.flow;
    shapes.push(
      { shape: "line", x1, y1, x2, y2, stroke: band, strokeWidth: width, dash },
      ...heads.map(({ shape }) => shape),
    );
    if (each.flowText) {
      const centre = centreOf(drawing, to);
      const x = centre.x + Math.max(FLOW_TEXT_OFFSET, symbolReach(theme, to.decorators));
      shapes.push({
        shape: "text",
        x,
        y: centre.y + FLOW_TEXT_OFFSET,
        lines: [oneLine(each.flowText)],
        size: theme.component.textSize,
        fill: text,
      });
    }
  }
  if (each.context) {
    shapes.push(contextText(centreOf(drawing, from), centreOf(drawing, to), each.context, drawing));
  }
  return {
    key: `${from.key}->${to.key}`,
    name: `${from.name}->${to.name}`,
    accessibleName: describeLink(from, to, each),
    line: each.line,
    shapes,
  };
}

/** Along the link, turned so that it never stands on its head. */
function contextText(start: Point, end: Point, text: string, { theme }: Drawing): Shape {
  const x = (start.x + end.x) / 2;
  const y = (start.y + end.y) / 2;
  const degrees = (Math.atan2(end.y - start.y, end.x - start.x) * 180) / Math.PI;
  const angle = degrees > 90 ? degrees - 180 : degrees < -90 ? degrees + 180 : degrees;
  return {
    shape: "text",
    x,
    y: y - CONTEXT_RISE,
    lines: [oneLine(text)],
    anchor: "middle",
    size: theme.link.contextSize,
    fill: theme.link.context,
    rotation: { angle, x, y },
  };
}

/** The head of an arrow at an end of a link. */
interface Arrowhead {
  /** The end. */
  readonly at: Point;
  /** Where the line ends, so that it does not blunt the tip. */
  readonly base: Point;
  readonly shape: Shape;
}

const NO_HEADS: readonly Arrowhead[] = [];

/** Where the line ends at an end of a link. */
function endOfLine(end: Point, heads: readonly Arrowhead[]): Point {
  for (const { at, base } of heads) if (at === end) return base;
  return end;
}

/** OnlineWardleyMaps draws all flows alike; here heads show which way they run, as in Mermaid. */
function arrowheads(start: Point, end: Point, flow: FlowDirection, { theme }: Drawing): Arrowhead[] {
  const length = Math.hypot(end.x - start.x, end.y - start.y);
  const ways = flow === "both" ? [1, -1] : [flow === "forward" ? 1 : -1];
  if (length < (ways.length + 0.5) * HEAD.length) return [];
  const along = { x: (end.x - start.x) / length, y: (end.y - start.y) / length };
  return ways.map((way) => {
    const at = way > 0 ? end : start;
    const base = { x: at.x - along.x * way * HEAD.length, y: at.y - along.y * way * HEAD.length };
    const corner = (side: 1 | -1) =>
      [base.x - along.y * side * HEAD.half, base.y + along.x * side * HEAD.half] as const;
    const points = [corner(1), [at.x, at.y] as const, corner(-1)];
    return { at, base, shape: { shape: "polygon", points, fill: theme.flow.head } };
  });
}
