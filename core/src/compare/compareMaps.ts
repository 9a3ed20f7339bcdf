import { boundariesOf } from "../analysis/tags/mapBoundaries";
import { oneLine, quote } from "../analysis/words";
import { DRAWN_BOUNDARIES, type StageBoundaries, stageNames } from "../model/stages";
import type { WardleyMap } from "../model/wardleyMap";
import { linkChanges, pairLinks } from "./linkChanges";
import { listChanges } from "./listChanges";
import type { MapChange, MapDifference } from "./mapChange";
import { nodeChanges, pair } from "./nodeChanges";
import { pairNodes } from "./pairNodes";

/**
 * In what two maps differ in meaning: not how they are written, but what they say. Comments, blanks, the order of
 * lines and the form of statements make no difference.
 *
 * @param boundaries where stages meet unless the later map says so itself
 */
export function compareMaps(
  before: WardleyMap,
  after: WardleyMap,
  boundaries: StageBoundaries = DRAWN_BOUNDARIES,
): MapDifference {
  const nodes = pairNodes(before, after);
  const links = pairLinks(before, after, nodes);
  const stages = { names: stageNames(after.evolutionAxis), boundaries: boundariesOf(after, boundaries) };
  return {
    changes: [
      ...wholeMapChanges(before, after),
      ...nodes.flatMap((pair) => nodeChanges(pair, stages)),
      ...linkChanges(links, nodes),
      ...listChanges(before, after, nodes),
    ],
    nodes,
    links,
  };
}

/** How a map is without a statement about it. */
const DEFAULTS: Readonly<Record<string, string>> = {
  stages: "the usual ones",
  style: "the editor's",
  size: "the usual one",
};

/** Differences of what a map has once. */
function wholeMapChanges(before: WardleyMap, after: WardleyMap): MapChange[] {
  const changes: MapChange[] = [];
  const compare = (property: string, was: string, is: string, cosmetic: boolean) => {
    if (was === is) return;
    const [old, now] = [was, is].map((value) =>
      value === "" ? (DEFAULTS[property] ?? "none") : quote(oneLine(value)),
    );
    const verb = property === "stages" ? "are" : "is";
    const text = `The map's ${property} ${verb} now ${now}, no longer ${old}`;
    const lines = { beforeLine: before.titleLine, afterLine: after.titleLine };
    changes.push({
      kind: "changed",
      element: "map",
      name: after.title ?? "",
      text,
      property,
      before: was,
      after: is,
      cosmetic,
      ...lines,
    });
  };
  compare("title", before.title ?? "", after.title ?? "", false);
  compare("stages", stagesText(before), stagesText(after), false);
  compare("style", before.style ?? "", after.style ?? "", true);
  compare("size", sizeText(before), sizeText(after), true);
  const [was, is] = [listPlace(before), listPlace(after)];
  if (was !== is) {
    changes.push({
      kind: "moved",
      element: "map",
      name: after.title ?? "",
      text: `The list of annotations moves: ${is}, no longer ${was}`,
      property: "annotations",
      before: was,
      after: is,
      cosmetic: true,
      beforeLine: before.annotationsBox?.line,
      afterLine: after.annotationsBox?.line,
    });
  }
  return changes;
}

/** Where the list of annotations is drawn; language reference 2.13 says where without a statement. */
function listPlace({ annotationsBox }: WardleyMap): string {
  return pair(annotationsBox ?? { visibility: 0.9, evolution: 0.1 });
}

function stagesText({ evolutionAxis: { custom, labels } }: WardleyMap): string {
  return custom ? labels.join(" -> ") : "";
}

function sizeText({ size }: WardleyMap): string {
  return size === undefined ? "" : `${size.width ?? "?"} by ${size.height ?? "?"}`;
}
