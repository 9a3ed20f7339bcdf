import { placed, stageWord } from "../../analysis/strategy/places";
import { quote, twoDecimals } from "../../analysis/words";
import { stageAt } from "../../model/stages";
import type { MapNode, Movement } from "../../model/wardleyMap";
import type { Point } from "../geometry";
import type { Paint, Shape } from "../scene";
import type { Badge } from "./badges";
import type { LayerInk } from "./ink";
import { type Layer, type LayerReading, type LegendEntry, nothing } from "./layer";
import type { LayerCanvas } from "./layerCanvas";
import { badgeEntry, badgeOn, band, bandEntry, halo } from "./signs";

/** px. */
const HEAD = { length: 14, half: 9 } as const;
const HALO = 5;

/** Everything that evolves, from where it is to where it goes. */
export const movement: Layer = {
  id: "movement",
  title: "Movement",
  explanation: "What evolves, from where it stands to where it goes, and how far.",
  read: (canvas) => {
    if (canvas.analysis.map !== canvas.present) {
      return nothing("On the future map everything has arrived; its dotted lines show the ways.");
    }
    const moving = canvas.analysis.map.nodes.filter((node) => node.movement);
    if (moving.length === 0)
      return nothing("Nothing on this map evolves: write evolve, a name and a target.");
    return reading(canvas, moving);
  },
};

function reading(canvas: LayerCanvas, moving: readonly MapNode[]): LayerReading {
  const { ink } = canvas;
  const ways = moving.flatMap((node) =>
    node.movement ? [{ node, ...wayOf(canvas, node, node.movement) }] : [],
  );
  return {
    under: ways.map(({ node, from, to, mark }) => ({
      key: node.key,
      shapes: [
        halo(from, canvas.reachOf(node) + HALO, startPaint(ink)),
        ...arrow(from, to, shaft(ink, mark)),
      ],
    })),
    over: ways.map(({ node, target, from, to, mark, line }) => ({
      key: node.key,
      shapes: badgeOn(canvas, from, to, badge(ink, target - node.evolution, mark)),
      statement: {
        about: canvas.movementOf(node)[0] ?? canvas.elementOf(node),
        name: node.name,
        line,
        text: sentence(canvas, node, target),
        listed: true,
      },
    })),
    speaksOf: moving.flatMap((node) => [...canvas.elementsOf(node), ...canvas.movementOf(node)]),
    legend: legend(ink, new Set(ways.map(({ mark }) => mark))),
  };
}

/** What is to be said of a movement beyond its length. */
type WayMark = "plain" | "inertia" | "backwards";

function wayOf(canvas: LayerCanvas, node: MapNode, { target, line }: Movement) {
  const from = canvas.pointOf(node);
  const to = canvas.pointAt(node, target);
  const mark: WayMark = target < node.evolution ? "backwards" : node.inertia ? "inertia" : "plain";
  return { from, to, target, line, mark };
}

function legend(ink: LayerInk, marks: ReadonlySet<WayMark>): LegendEntry[] {
  const all: readonly (readonly [WayMark, LegendEntry])[] = [
    ["plain", badgeEntry({ ...badge(ink, 0, "plain"), text: "+0.2" }, "How far, in evolution")],
    ["inertia", badgeEntry({ ...badge(ink, 0, "inertia"), text: "inertia" }, "How far, against inertia")],
    ["backwards", badgeEntry({ ...badge(ink, 0, "backwards"), text: "−0.2" }, "Backwards, how far")],
  ];
  return [
    bandEntry(shaft(ink, "plain"), "The way it evolves"),
    ...all.flatMap(([mark, entry]) => (marks.has(mark) ? [entry] : [])),
  ];
}

function sentence({ analysis }: LayerCanvas, node: MapNode, target: number): string {
  const stages = [node.evolution, target].map((value) => stageAt(value, analysis.boundaries));
  const goal = `${twoDecimals(target)} (${stageWord(analysis, target)})`;
  const name = node.movement?.newName === undefined ? "" : ` as ${quote(node.movement.newName)}`;
  const verb = stages[0] === stages[1] ? "moves within its stage to" : "moves to";
  return `${placed(node)} ${verb} ${goal}${name}${node.inertia ? ", against inertia" : ""}`;
}

function arrow(from: Point, to: Point, paint: Paint): Shape[] {
  const way = to.x < from.x ? -1 : 1;
  const base = to.x - way * HEAD.length;
  const points = [
    [base, to.y - HEAD.half],
    [to.x, to.y],
    [base, to.y + HEAD.half],
  ] as const;
  const long = Math.abs(to.x - from.x) > HEAD.length;
  return [
    ...(long ? [band(from, { x: base, y: to.y }, paint)] : []),
    { shape: "polygon", points, fill: paint.stroke, fillOpacity: paint.strokeOpacity },
  ];
}

function shaft({ move, band: strokeOpacity }: LayerInk, mark: WayMark): Paint {
  return { stroke: move, strokeWidth: 8, strokeOpacity, dash: mark === "inertia" ? "5 3" : undefined };
}

function startPaint({ move, wash }: LayerInk): Paint {
  return { fill: move, fillOpacity: wash, stroke: move, strokeWidth: 1.5 };
}

function badge({ move: ink, letters }: LayerInk, distance: number, mark: WayMark): Badge {
  const text = `${distance < 0 ? "−" : "+"}${twoDecimals(Math.abs(distance))}`;
  if (mark === "inertia") return { form: "square", text: `inertia ${text}`, ink, letters };
  return { form: "pill", text, ink, letters, hollow: mark === "backwards" };
}
