import type { Mismatch } from "../../analysis/strategy/mismatches";
import { placed } from "../../analysis/strategy/places";
import { quote, twoDecimals } from "../../analysis/words";
import type { Paint } from "../scene";
import type { Badge } from "./badges";
import type { LayerInk } from "./ink";
import { type Layer, type LayerReading, type Mark, nothing } from "./layer";
import type { LayerCanvas } from "./layerCanvas";
import { badgeEntry, badgeOn, band, bandEntry, halo, haloEntry } from "./signs";

/** How far a halo reaches beyond the symbol, px. */
const HALO = 6;

/** Links on which something evolved depends on something much less evolved (rule `evolution-mismatch`). */
export const mismatches: Layer = {
  id: "mismatches",
  title: "Mismatches",
  explanation:
    "Links on which a component is at least 0.30 more evolved than what it needs, where no bottleneck explains it.",
  read: (canvas) => {
    const found = canvas.analysis.mismatches;
    if (found.length === 0) {
      return nothing(
        "No component is 0.30 or more ahead of what it needs, but for what bottlenecks explain.",
      );
    }
    return reading(canvas, found);
  },
};

function reading(canvas: LayerCanvas, found: readonly Mismatch[]): LayerReading {
  const { ink } = canvas;
  const under: Mark[] = [];
  const over: Mark[] = [];
  const speaksOf: string[] = [];
  for (const { needed, evolution, severity, links } of found) {
    const to = canvas.pointOf(needed);
    under.push({ key: needed.key, shapes: [halo(to, canvas.reachOf(needed) + HALO, haloPaint(ink))] });
    speaksOf.push(...canvas.elementsOf(needed));
    for (const { link, gap } of links) {
      const from = canvas.pointOf(link.from);
      const key = `${link.from.key}->${link.to.key}`;
      const text = `${placed(link.from)} depends on ${quote(needed.name)} (${twoDecimals(evolution)}), ${twoDecimals(gap)} less evolved`;
      const [statementOf] = canvas.linksBetween(link.from, link.to);
      under.push({ key, shapes: [band(from, to, dotted(ink))] });
      over.push({
        key,
        shapes: badgeOn(canvas, from, to, badge(ink, gap, severity === "warning")),
        statement: {
          about: statementOf ?? canvas.elementOf(needed),
          name: needed.name,
          line: link.line,
          text,
          listed: true,
        },
      });
      speaksOf.push(...canvas.elementsOf(link.from), ...canvas.linksBetween(link.from, link.to));
    }
  }
  const has = (severity: Mismatch["severity"]) => found.some((item) => item.severity === severity);
  return {
    under,
    over,
    speaksOf,
    legend: [
      bandEntry(dotted(ink), "Depends on something much less evolved"),
      haloEntry(canvas, haloPaint(ink), "What is much less evolved"),
      ...(has("warning")
        ? [badgeEntry({ ...badge(ink, 0, true), text: "0.5" }, "Gap, two stages apart")]
        : []),
      ...(has("information")
        ? [badgeEntry({ ...badge(ink, 0, false), text: "0.3" }, "Gap of one stage")]
        : []),
    ],
  };
}

function badge({ gap: ink, letters }: LayerInk, gap: number, loud: boolean): Badge {
  return { form: "square", text: `gap ${twoDecimals(gap)}`, ink, letters, hollow: !loud };
}

function dotted({ gap, band: strokeOpacity }: LayerInk): Paint {
  return { stroke: gap, strokeWidth: 6, strokeOpacity: Math.min(1, strokeOpacity + 0.2), dash: "2 5" };
}

function haloPaint({ gap, wash }: LayerInk): Paint {
  return { fill: gap, fillOpacity: wash, stroke: gap, strokeWidth: 1.5, dash: "1.5 3" };
}
