import { boundariesOf } from "../analysis/tags/mapBoundaries";
import { DRAWN_BOUNDARIES, type StageBoundaries } from "../model/stages";
import type { MapNode, WardleyMap } from "../model/wardleyMap";
import { boxesOf } from "../render/boxes";
import { centreOf, createDrawing } from "../render/drawing";
import { createIdGiver } from "../render/elementIds";
import type { Point } from "../render/geometry";
import { faded } from "../render/layers/fade";
import { inkFor } from "../render/layers/ink";
import { Room } from "../render/layers/room";
import { band } from "../render/layers/signs";
import { type RenderOptions, renderScene } from "../render/renderScene";
import type { Scene, SceneElement, Shape } from "../render/scene";
import { symbolReach } from "../render/symbols";
import { THEMES } from "../render/themes";
import type { MapTheme } from "../render/themes/theme";
import { isAbout } from "./differenceEntries";
import { differenceLegend } from "./differenceLegend";
import { type DifferenceGround, type DifferenceMark, GHOST, HALO, hollow, sign } from "./differenceMark";
import { differenceSummary } from "./differenceText";
import { goneNode, goneOthers } from "./goneMarks";
import { isWhole } from "./linkChanges";
import { hasMoved, type LinkPair, type MapChange, type MapDifference, type NodePair } from "./mapChange";

/** px. */
const HEAD = { length: 10, half: 5 } as const;

/**
 * Two maps as one picture: the later one, in which everything unchanged stands back; what is new is ringed, what
 * moved has a ghost where it stood and an arrow, what is gone is drawn broken where it was. Every kind of change
 * has a sign of its own besides its colour.
 */
export function differenceScene(
  before: WardleyMap,
  after: WardleyMap,
  difference: MapDifference,
  options: RenderOptions = {},
): Scene {
  const base = renderScene(after, options);
  const theme = THEMES[base.theme];
  const boundaries: StageBoundaries = boundariesOf(after, options.boundaries ?? DRAWN_BOUNDARIES);
  const { x, y, width, height } = base.viewBox;
  const room = new Room({ left: x, top: y, right: x + width, bottom: y + height });
  for (const element of base.elements) for (const box of boxesOf(element, theme)) room.take(box);
  const ground: DifferenceGround = {
    before: createDrawing(before, theme, base.mapArea, boundaries),
    after: createDrawing(after, theme, base.mapArea, boundaries),
    theme,
    ink: inkFor(base.theme),
    room,
    counterparts: new Map(
      difference.nodes.flatMap((pair) => (pair.before && pair.after ? [[pair.before, pair.after]] : [])),
    ),
    told: byLine(difference.changes),
  };
  const marks = [
    ...difference.links.flatMap((pair) => linkMark(ground, pair)),
    ...goneOthers(ground, difference.changes),
    ...difference.nodes.flatMap((pair) => nodeMark(ground, pair)),
  ];
  const spokenOf = new Set(marks.flatMap(({ about }) => about ?? []));
  const idFor = createIdGiver();
  const draw = (place: "under" | "over") =>
    marks.flatMap((mark) => (mark[place].length === 0 ? [] : [elementOf(mark, place, idFor)]));
  return {
    ...base,
    description: `${base.description} Compared: ${differenceSummary(difference)}.`,
    frame: [...base.frame, ...differenceLegend(base, theme, ground.ink)],
    elements: [
      ...draw("under"),
      ...base.elements.map((each) => {
        const told = ground.told.get(each.line)?.filter((change) => isAbout(change, each)) ?? [];
        if (told.length > 0) return { ...each, accessibleName: told.reduce(continued, each.accessibleName) };
        return isChanged(each, spokenOf) ? each : faded(each, theme);
      }),
      ...draw("over"),
    ],
  };
}

/** What an element is called, and in what it differs. */
function continued(name: string, { text }: MapChange): string {
  return `${name}${/[.!?]$/.test(name) ? "" : "."} ${text}.`;
}

function isChanged({ kind, line, name }: SceneElement, spokenOf: ReadonlySet<string>): boolean {
  return spokenOf.has(`${kind} ${line} ${name}`);
}

function elementOf(
  mark: DifferenceMark,
  place: "under" | "over",
  idFor: ReturnType<typeof createIdGiver>,
): SceneElement {
  return {
    id: idFor("mark", `difference/${place}/${mark.key}`),
    kind: "mark",
    name: mark.key,
    accessibleName: mark.text,
    line: mark.line,
    layer: place === "under" ? -1 : Number.MAX_SAFE_INTEGER,
    shapes: mark[place],
    mark: { layer: "difference", about: place === "over" ? mark.about : undefined },
  };
}

function isOfLink({ element }: MapChange): boolean {
  return element === "link";
}

function byLine(changes: readonly MapChange[]): ReadonlyMap<number, readonly MapChange[]> {
  const lines = new Map<number, MapChange[]>();
  for (const change of changes) {
    if (change.afterLine === undefined) continue;
    const known = lines.get(change.afterLine);
    if (known === undefined) lines.set(change.afterLine, [change]);
    else known.push(change);
  }
  return lines;
}

function nodeMark(ground: DifferenceGround, { before, after }: NodePair): DifferenceMark[] {
  const { ink, theme } = ground;
  if (after === undefined) return before === undefined ? [] : [goneNode(ground, before)];
  const at = centreOf(ground.after, after);
  const reach = reachOf(theme, after);
  const about = `${after.kind} ${after.line} ${after.name}`;
  const told = (ground.told.get(after.line) ?? []).filter((change) => !isOfLink(change));
  const text = told.map((change) => change.text).join(". ");
  const common = { key: after.key, text, line: after.line, about };
  const ring = (colour: string): Shape => ({
    shape: "circle",
    cx: at.x,
    cy: at.y,
    r: reach + HALO,
    fill: colour,
    fillOpacity: ink.wash,
    stroke: colour,
    strokeWidth: 2,
  });
  if (before === undefined) {
    return [{ ...common, under: [ring(ink.move)], over: sign(ground, at, reach, "added") }];
  }
  const from = centreOf(ground.before, before);
  const others = told.filter(({ kind, cosmetic }) => (kind === "renamed" || kind === "changed") && !cosmetic);
  const marked =
    others.length === 0 ? [] : sign(ground, at, reach, before.name === after.name ? "changed" : "renamed");
  if (hasMoved(before, after)) {
    return [
      { ...common, under: [hollow(from, ink.path), ...arrow(from, at, reach, ink.path)], over: marked },
    ];
  }
  return others.length === 0 ? [] : [{ ...common, under: [ring(ink.gap)], over: marked }];
}

function linkMark(ground: DifferenceGround, pair: LinkPair): DifferenceMark[] {
  // A link with an end that nothing declares is not drawn.
  const [before, after] = [pair.before, pair.after].map((link) => (link && isWhole(link) ? link : undefined));
  const { from, to } = before ?? {};
  const { ink } = ground;
  if (after !== undefined) {
    if (after.from === undefined || after.to === undefined || after.from === after.to) return [];
    const name = `${after.from.name}->${after.to.name}`;
    const told = ground.told.get(after.line) ?? [];
    const changed = told.find(
      (change) => isOfLink(change) && change.kind === "changed" && change.name === name,
    );
    if (before !== undefined && changed === undefined) return [];
    const ends = [centreOf(ground.after, after.from), centreOf(ground.after, after.to)] as const;
    const stroke = before === undefined ? ink.move : ink.gap;
    const line = band(ends[0], ends[1], { stroke, strokeWidth: 5, strokeOpacity: ink.band });
    const text = changed?.text ?? `The link from ${after.from.name} to ${after.to.name} is new`;
    return [
      { key: name, text, line: after.line, about: `link ${after.line} ${name}`, under: [line], over: [] },
    ];
  }
  if (from === undefined || to === undefined || from === to) return [];
  // Where its ends stand now, so that it is seen between what is there; where they stood when they are gone.
  const place = (node: MapNode): Point => {
    const now = ground.counterparts.get(node);
    return now === undefined ? centreOf(ground.before, node) : centreOf(ground.after, now);
  };
  const line = band(place(from), place(to), { stroke: ink.alarm, strokeWidth: 1.5, dash: "2 4" });
  const text = `The link from ${from.name} to ${to.name} is gone`;
  return [{ key: `${from.name}->${to.name}`, text, line: 0, about: undefined, under: [line], over: [] }];
}

function arrow(from: Point, to: Point, reach: number, colour: string): Shape[] {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  if (length < reach + GHOST + HEAD.length) return [];
  const along = { x: (to.x - from.x) / length, y: (to.y - from.y) / length };
  const at = (distance: number, aside = 0): [number, number] => [
    from.x + along.x * distance - along.y * aside,
    from.y + along.y * distance + along.x * aside,
  ];
  const tip = length - reach - 2;
  const [x1, y1] = at(GHOST);
  const [x2, y2] = at(tip - HEAD.length);
  return [
    { shape: "line", x1, y1, x2, y2, stroke: colour, strokeWidth: 2 },
    {
      shape: "polygon",
      points: [at(tip - HEAD.length, -HEAD.half), at(tip), at(tip - HEAD.length, HEAD.half)],
      fill: colour,
    },
  ];
}

function reachOf(theme: MapTheme, { kind, decorators }: MapNode): number {
  return kind === "anchor" ? 0 : symbolReach(theme, decorators);
}
