import type { FlowDirection } from "../../language/nodes";
import type { Dependency, MapNode } from "../../model/wardleyMap";
import { describeLink, oneLine } from "../accessibleNames";
import { centreOf, type Drawing } from "../drawing";
import type { Point } from "../geometry";
import type { Shape } from "../scene";
import { symbolReach } from "../symbols";
import type { DrawnElement, ElementDrawer } from "./elementDrawer";

/** Distance of a link's context above its line, px. */
const CONTEXT_RISE = 5;

/** Distance of a flow's text from the end it flows to, px; more beside a symbol that would cover it. */
const FLOW_TEXT_OFFSET = 5;

/** Width of the invisible band that makes a thin line something to point at, px. */
const HIT_WIDTH = 9;

/** Dashes of a link that Mermaid draws dashed (`-.->`), px. */
const DASHED = "5 4";

/** A flow's chevron: half its height, which is also its length, and its distance from the middle, px. */
const CHEVRON = { half: 4, apart: 6 } as const;

/**
 * Links, centre to centre below the symbols. A link one of whose ends is not declared is not drawn, nor one from
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
  const start = centreOf(drawing, from);
  const end = centreOf(drawing, to);
  const { x: x1, y: y1 } = start;
  const { x: x2, y: y2 } = end;
  const { stroke, width: strokeWidth } = theme.link;
  const dash = each.operator.dashed ? { dash: DASHED } : {};
  const shapes: Shape[] = [
    { shape: "line", x1, y1, x2, y2, stroke, strokeWidth, ...dash, hitWidth: HIT_WIDTH },
  ];
  if (each.flow !== undefined) {
    const { band, width, dash, text } = theme.flow;
    shapes.push(
      { shape: "line", x1, y1, x2, y2, stroke: band, strokeWidth: width, dash },
      ...chevrons(start, end, each.flow, drawing),
    );
    if (each.flowText) {
      const x = x2 + Math.max(FLOW_TEXT_OFFSET, symbolReach(theme, to.decorators));
      const y = y2 + FLOW_TEXT_OFFSET;
      shapes.push({
        shape: "text",
        x,
        y,
        lines: [oneLine(each.flowText)],
        size: theme.component.textSize,
        fill: text,
      });
    }
  }
  if (each.context) shapes.push(contextText(start, end, each.context, drawing));
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

/** OnlineWardleyMaps draws all flows alike; here the middle of the band shows which way it runs. */
function chevrons(start: Point, end: Point, flow: FlowDirection, { theme }: Drawing): Shape[] {
  const length = Math.hypot(end.x - start.x, end.y - start.y);
  if (length < 4 * CHEVRON.apart) return [];
  const along = { x: (end.x - start.x) / length, y: (end.y - start.y) / length };
  const middle = { x: (start.x + end.x) / 2, y: (start.y + end.y) / 2 };
  const chevron = (way: 1 | -1, offset: number): Shape => {
    const tip = offset + (way * CHEVRON.half) / 2;
    const tail = tip - way * CHEVRON.half;
    const at = (distance: number, aside: number) =>
      [
        middle.x + along.x * distance - along.y * aside,
        middle.y + along.y * distance + along.x * aside,
      ] as const;
    return {
      shape: "polyline",
      points: [at(tail, -CHEVRON.half), at(tip, 0), at(tail, CHEVRON.half)],
      stroke: theme.flow.chevron,
      strokeWidth: 2,
    };
  };
  if (flow === "forward") return [chevron(1, 0)];
  if (flow === "backward") return [chevron(-1, 0)];
  return [chevron(-1, -CHEVRON.apart), chevron(1, CHEVRON.apart)];
}
