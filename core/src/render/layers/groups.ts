import { placed } from "../../analysis/strategy/places";
import { quote } from "../../analysis/words";
import type { MapNode } from "../../model/wardleyMap";
import type { Paint } from "../scene";
import { abbreviations } from "./abbreviations";
import type { Badge } from "./badges";
import type { LayerInk } from "./ink";
import { type Layer, type LayerReading, type LegendEntry, type Mark, nothing } from "./layer";
import type { LayerCanvas } from "./layerCanvas";
import { badgeBeside, badgeEntry, band, bandEntry, halo } from "./signs";

/** How far a halo reaches beyond the symbol, px; a second one around what ties groups together. */
const HALO = 8;
const OUTER_HALO = 12;

/** Outlines, one with each colour. */
const DASHES = [undefined, "6 3", "2 3", "9 3 2 3", "1 4", "12 4", "4 2", "7 2 2 2 2 2"] as const;

/** Components by their `@group` tags, and the links between groups. */
export const groups: Layer = {
  id: "groups",
  title: "Groups",
  explanation:
    "Components of the same // @group, the links that cross from one group to another, and what ties three or more together.",
  read: (canvas) =>
    canvas.analysis.groups.names.length === 0
      ? nothing("No component has a group yet: write // @group and a word above it.")
      : reading(canvas),
};

interface GroupSign {
  readonly name: string;
  readonly badge: Badge;
  readonly halo: Paint;
}

function reading(canvas: LayerCanvas): LayerReading {
  const { analysis, ink } = canvas;
  const { of, names, crossing, ties } = analysis.groups;
  // By name, so that the order of lines does not matter.
  const signs = signsOf([...names].sort(), ink);
  const tied = new Map(ties.map((tie) => [tie.node.index, tie]));
  const under: Mark[] = crossing.map(({ from, to }) => ({
    key: `${from.key}->${to.key}`,
    shapes: [band(canvas.pointOf(from), canvas.pointOf(to), crossingPaint(ink))],
  }));
  const over: Mark[] = [];
  const speaksOf = crossing.flatMap(({ from, to }) => canvas.linksBetween(from, to));
  for (const node of analysis.map.nodes) {
    const sign = signs.get(of[node.index] ?? "");
    if (of[node.index] === undefined || !sign) continue;
    const tie = tied.get(node.index);
    const at = canvas.pointOf(node);
    const reach = canvas.reachOf(node);
    const circles = [halo(at, reach + HALO, sign.halo)];
    if (tie) circles.push(halo(at, reach + OUTER_HALO, tiePaint(ink)));
    under.push({ key: node.key, shapes: circles });
    over.push({
      key: node.key,
      shapes: badgeBeside(canvas, node, sign.badge, tie ? OUTER_HALO : HALO),
      statement: statement(canvas, node, sign, tie?.groups),
    });
    speaksOf.push(...canvas.elementsOf(node));
  }
  return { under, over, speaksOf, legend: legend(canvas, [...signs.values()]) };
}

function statement(
  canvas: LayerCanvas,
  node: MapNode,
  sign: GroupSign,
  tied: readonly string[] | undefined,
): Mark["statement"] {
  const text = `${placed(node)}: group ${quote(sign.name)}`;
  return {
    about: canvas.elementOf(node),
    name: node.name,
    line: node.line,
    text: tied ? `${text}; ties ${tied.map(quote).join(", ")} together` : text,
    listed: tied !== undefined,
  };
}

function legend({ analysis, ink }: LayerCanvas, signs: readonly GroupSign[]): LegendEntry[] {
  const { of, crossing, ties, grouped } = analysis.groups;
  const size = (name: string) => of.filter((other) => other === name).length;
  return [
    ...signs.map(({ name, badge }) => badgeEntry(badge, `${name} (${size(name)})`)),
    ...(crossing.length === 0
      ? []
      : [bandEntry(crossingPaint(ink), `Between groups: ${crossing.length} of ${grouped.length} links`)]),
    ...(ties.length === 0
      ? []
      : [badgeEntry(ringBadge(ink), "Outer ring: ties three or more groups together")]),
  ];
}

function signsOf(names: readonly string[], { kinds, letters, wash }: LayerInk): Map<string, GroupSign> {
  const short = abbreviations(names);
  return new Map(
    names.map((name, at) => {
      const ink = kinds[at % kinds.length] ?? letters;
      const dash = DASHES[at % DASHES.length];
      return [
        name,
        {
          name,
          badge: {
            form: "square",
            text: short[at] ?? name,
            ink,
            letters,
            hollow: at % 2 === 1,
            dash: at % 2 === 1 ? dash : undefined,
          },
          halo: { fill: ink, fillOpacity: wash, stroke: ink, strokeWidth: 2, dash },
        },
      ];
    }),
  );
}

function crossingPaint({ gap, band: strokeOpacity }: LayerInk): Paint {
  return { stroke: gap, strokeWidth: 5, strokeOpacity, dash: "1.5 4" };
}

function tiePaint({ alarm }: LayerInk): Paint {
  return { stroke: alarm, strokeWidth: 2 };
}

function ringBadge({ alarm, letters }: LayerInk): Badge {
  return { form: "circle", text: "", ink: alarm, letters, hollow: true };
}
