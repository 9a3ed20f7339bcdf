import { isResolved } from "../../analysis/strategy/chainGraph";
import { placed } from "../../analysis/strategy/places";
import { quote } from "../../analysis/words";
import type { MapNode } from "../../model/wardleyMap";
import type { Paint, Shape } from "../scene";
import type { Badge } from "./badges";
import type { LayerInk } from "./ink";
import { type Layer, type LayerReading, type Mark, nothing } from "./layer";
import type { LayerCanvas } from "./layerCanvas";
import { badgeBeside, badgeEntry, band, bandEntry, halo } from "./signs";

/** How far a bead reaches beyond the symbol it lies under, px. */
const BEAD = 5;

/** The critical path from its anchor to its foundation (analysis reference 3.3), with its weakest link. */
export const criticalPath: Layer = {
  id: "critical-path",
  title: "Critical path",
  explanation:
    "The longest and most shared chain from a user down to something that needs nothing, and its least evolved step.",
  read: (canvas) =>
    canvas.analysis.criticalPath.length < 2
      ? nothing("No chain on this map leads from a user or need down to something that needs nothing.")
      : reading(canvas),
};

/** One step of the path: the links it takes, none when it leads through a cycle. */
interface Step {
  readonly from: MapNode;
  readonly to: MapNode;
  readonly links: readonly (readonly [MapNode, MapNode])[];
}

function reading(canvas: LayerCanvas): LayerReading {
  const { ink, analysis } = canvas;
  const { criticalPath: path, criticalPathFromAnchor: whole, weakestLink } = analysis;
  const steps = stepsOf(canvas);
  const through = steps.some(({ links }) => links.length === 0);
  const speaksOf = [
    ...whole.flatMap((node) => canvas.elementsOf(node)),
    ...steps.flatMap(({ links }) =>
      links.flatMap(([from, to]) => [
        ...canvas.elementsOf(from),
        ...canvas.elementsOf(to),
        ...canvas.linksBetween(from, to),
      ]),
    ),
  ];
  return {
    under: steps.map((step) => underStep(canvas, step)),
    over: path.map((node, at) => {
      const weakest = node === weakestLink;
      return {
        key: node.key,
        shapes: badgeBeside(canvas, node, weakest ? weakestBadge(ink, at + 1) : stepBadge(ink, at + 1)),
        statement: {
          about: canvas.elementOf(node),
          name: node.name,
          line: node.line,
          text: weakest
            ? `Step ${at + 1} of ${path.length} on the critical path, its weakest link: ${placed(node)}`
            : `Step ${at + 1} of ${path.length} on the critical path: ${quote(node.name)}`,
          listed: true,
        },
      };
    }),
    speaksOf,
    legend: [
      bandEntry(solid(ink), "Critical path"),
      ...(through ? [bandEntry(broken(ink), "Leads through components that need each other")] : []),
      badgeEntry(stepBadge(ink, 1), "Step, counted from the user"),
      badgeEntry({ ...weakestBadge(ink, 2), text: "2 …" }, "Weakest link: the least evolved step"),
    ],
  };
}

function stepsOf({ analysis }: LayerCanvas): Step[] {
  const { criticalPathFromAnchor: whole, map, graphs } = analysis;
  const after = new Map<number, MapNode>();
  whole.forEach((node, at) => {
    const next = whole[at + 1];
    if (next) after.set(node.index, next);
  });
  const links = new Map<number, [MapNode, MapNode][]>();
  for (const link of map.dependencies) {
    if (!isResolved(link)) continue;
    const owner = graphs.owner[link.from.index] ?? -1;
    const next = after.get(owner);
    if (next === undefined || graphs.owner[link.to.index] !== next.index) continue;
    links.set(owner, [...(links.get(owner) ?? []), [link.from, link.to]]);
  }
  return whole.flatMap((from) => {
    const to = after.get(from.index);
    return to ? [{ from, to, links: links.get(from.index) ?? [] }] : [];
  });
}

function underStep(canvas: LayerCanvas, { from, to, links }: Step): Mark {
  const { ink } = canvas;
  const ways = links.length > 0 ? links : [[from, to] as const];
  const paint = links.length > 0 ? solid(ink) : broken(ink);
  const shapes: Shape[] = ways.map(([start, end]) => band(canvas.pointOf(start), canvas.pointOf(end), paint));
  const bead = { fill: ink.path, fillOpacity: ink.band };
  if (to.kind !== "anchor") shapes.push(halo(canvas.pointOf(to), canvas.reachOf(to) + BEAD, bead));
  return { key: `${from.key}->${to.key}`, shapes };
}

function stepBadge({ path, letters }: LayerInk, step: number): Badge {
  return { form: "circle", text: String(step), ink: path, letters };
}

function weakestBadge({ path, letters }: LayerInk, step: number): Badge {
  return { form: "pill", text: `${step} weakest`, ink: path, letters, hollow: true };
}

function solid({ path, band: strokeOpacity }: LayerInk): Paint {
  return { stroke: path, strokeWidth: 10, strokeOpacity };
}

function broken(ink: LayerInk): Paint {
  return { ...solid(ink), dash: "3 5" };
}
