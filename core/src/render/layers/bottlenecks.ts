import type { Bottleneck } from "../../analysis/strategy/bottlenecks";
import { isResolved } from "../../analysis/strategy/chainGraph";
import { placed } from "../../analysis/strategy/places";
import { count, listNames, quote, twoDecimals } from "../../analysis/words";
import type { MapNode } from "../../model/wardleyMap";
import type { Paint } from "../scene";
import type { Badge } from "./badges";
import type { LayerInk } from "./ink";
import { type Layer, type LayerReading, type Mark, nothing } from "./layer";
import type { LayerCanvas } from "./layerCanvas";
import { badgeBeside, badgeEntry, band, bandEntry, halo, haloEntry } from "./signs";

/** How far a halo reaches beyond the symbol, px. */
const HALO = 9;

/** What holds others back (analysis reference 3.2): at most three, numbered, with the links on which they wait. */
export const bottlenecks: Layer = {
  id: "bottlenecks",
  title: "Bottlenecks",
  explanation:
    "Components that several more evolved ones wait for, or whose inertia holds others up; the worst three.",
  read: (canvas) => {
    const found = canvas.analysis.bottlenecks;
    if (found.length === 0) return nothing("Nothing on this map holds several more evolved components back.");
    return reading(canvas, found);
  },
};

function reading(canvas: LayerCanvas, found: readonly Bottleneck[]): LayerReading {
  const { ink } = canvas;
  const under: Mark[] = [];
  const over: Mark[] = [];
  const speaksOf: string[] = [];
  for (const [at, item] of found.entries()) {
    const { node } = item;
    const held = heldLinks(canvas, item);
    under.push({
      key: node.key,
      shapes: [
        ...held.map(([from, to]) => band(canvas.pointOf(from), canvas.pointOf(to), waiting(ink))),
        halo(canvas.pointOf(node), canvas.reachOf(node) + HALO, haloPaint(ink, item.severity === "warning")),
      ],
    });
    over.push({
      key: node.key,
      shapes: badgeBeside(canvas, node, badge(ink, String(at + 1)), HALO),
      statement: {
        about: canvas.elementOf(node),
        name: node.name,
        line: node.line,
        text: sentence(item, at + 1),
        listed: true,
      },
    });
    speaksOf.push(...canvas.elementsOf(node));
    for (const [from, to] of held) {
      speaksOf.push(...canvas.elementsOf(from), ...canvas.elementsOf(to), ...canvas.linksBetween(from, to));
    }
  }
  const loud = found.some(({ severity }) => severity === "warning");
  const quiet = found.some(({ severity }) => severity !== "warning");
  return {
    under,
    over,
    speaksOf,
    legend: [
      badgeEntry(badge(ink, "1"), "Bottleneck; 1 is the worst"),
      ...(loud ? [haloEntry(canvas, haloPaint(ink, true), "Holds much back")] : []),
      ...(quiet ? [haloEntry(canvas, haloPaint(ink, false), "Holds a little back")] : []),
      bandEntry(waiting(ink), "Waits for the bottleneck"),
    ],
  };
}

/** The links on which something waits, as ends of what is drawn: a pipeline's choice may stand for the pipeline. */
function heldLinks(canvas: LayerCanvas, { node, lagging, declaredBy }: Bottleneck): [MapNode, MapNode][] {
  const { map, graphs } = canvas.analysis;
  const waiting = new Set(lagging.map(({ needer }) => needer.index));
  return map.dependencies.flatMap((link): [MapNode, MapNode][] => {
    if (!isResolved(link) || graphs.owner[link.to.index] !== node.index) return [];
    const waits = waiting.has(graphs.owner[link.from.index] ?? -1) || link === declaredBy;
    return waits ? [[link.from, link.to]] : [];
  });
}

function sentence({ node, lagging, declaredBy, fanIn }: Bottleneck, rank: number): string {
  const start = `Bottleneck ${rank}: ${placed(node)}`;
  if (lagging.length > 0) {
    const gap = lagging[0]?.gap ?? 0;
    const names = listNames(
      lagging.map(({ needer }) => needer.name),
      3,
    );
    return `${start} holds back ${names}, by ${lagging.length === 1 ? "" : "up to "}${twoDecimals(gap)}`;
  }
  if (declaredBy) return `${start} is what limits ${quote(declaredBy.from.name)}, as its link says`;
  return `${start} has inertia and holds up ${count(fanIn, "component")}`;
}

function badge({ alarm, letters }: LayerInk, text: string): Badge {
  return { form: "octagon", text, ink: alarm, letters };
}

function waiting({ alarm, band: strokeOpacity }: LayerInk): Paint {
  return { stroke: alarm, strokeWidth: 7, strokeOpacity, dash: "9 4" };
}

function haloPaint({ alarm, wash }: LayerInk, loud: boolean): Paint {
  return { fill: alarm, fillOpacity: wash, stroke: alarm, strokeWidth: 2, dash: loud ? undefined : "3 3" };
}
