import { futureMap } from "../../analysis/strategy/futureMap";
import { placed, stageWord } from "../../analysis/strategy/places";
import { quote, twoDecimals } from "../../analysis/words";
import type { MapNode } from "../../model/wardleyMap";
import type { Paint } from "../scene";
import type { Badge } from "./badges";
import type { LayerInk } from "./ink";
import { type Layer, type LayerReading, nothing } from "./layer";
import type { LayerCanvas } from "./layerCanvas";
import { badgeBeside, badgeEntry, band, bandEntry, halo, haloEntry } from "./signs";

/** Radius of what is left where something stood, px. */
const TRACE = 6;

/**
 * The map as it will be (the future graph of analysis reference 1.2): all that evolves stands at its target under
 * its new name, with all links; other layers show what is then.
 */
export const future: Layer = {
  id: "future",
  title: "Future map",
  explanation:
    "The map once everything has evolved: components at their targets under their new names, all links kept. Other layers then speak of the future, too.",
  project: futureMap,
  read: (canvas) => {
    const moved = canvas.present.nodes.filter((node) => node.movement);
    if (moved.length === 0) return nothing("Nothing on this map evolves, so its future is the same.");
    return reading(canvas, moved);
  },
};

function reading(canvas: LayerCanvas, moved: readonly MapNode[]): LayerReading {
  const { ink, analysis } = canvas;
  const pairs = moved.flatMap((before) => {
    const after = analysis.map.nodes[before.index];
    return after ? [{ before, after, line: before.movement?.line ?? before.line }] : [];
  });
  return {
    under: pairs.map(({ before, after }) => {
      const [from, to] = [canvas.pointAt(after, before.evolution), canvas.pointOf(after)];
      return { key: before.key, shapes: [band(from, to, trail(ink)), halo(from, TRACE, trace(ink))] };
    }),
    over: pairs.map(({ before, after, line }) => ({
      key: before.key,
      shapes: badgeBeside(canvas, after, badge(ink, before.evolution)),
      statement: {
        about: canvas.elementOf(after),
        name: after.name,
        line,
        text: `${placed(after)} was ${before.name === after.name ? "" : `${quote(before.name)} `}at ${twoDecimals(before.evolution)} (${stageWord(analysis, before.evolution)})`,
        listed: true,
      },
    })),
    // The map is another one: nothing of it is less worth seeing.
    speaksOf: [],
    legend: [
      badgeEntry({ ...badge(ink, 0), text: "‹0.4" }, "Has evolved; where it stood before"),
      haloEntry(canvas, trace(ink), "Where it stands today"),
      bandEntry(trail(ink), "The way between"),
    ],
  };
}

function badge({ move, letters }: LayerInk, before: number): Badge {
  return { form: "pill", text: `‹ ${twoDecimals(before)}`, ink: move, letters };
}

function trail({ move }: LayerInk): Paint {
  return { stroke: move, strokeWidth: 2, dash: "2 4" };
}

function trace({ move }: LayerInk): Paint {
  return { stroke: move, strokeWidth: 1.5, dash: "2 2" };
}
