import type { Analysis } from "../../analysis/strategy/analyse";
import { foldName } from "../../language/names";
import { stageAt, stageNames } from "../../model/stages";
import type { MapNode } from "../../model/wardleyMap";
import type { Text } from "../report";
import { listText, placed, text } from "../text";
import type { Criterion, MaturityLevel, MaturityModel, Selection } from "./maturityModel";

/** A criterion held against a map. */
export interface CheckedCriterion {
  readonly criterion: Criterion;
  readonly holds: boolean;
  /** The components and numbers it was decided by. */
  readonly because: Text;
}

/** A level held against a map. */
export interface CheckedLevel {
  readonly level: MaturityLevel;
  readonly holds: boolean;
  readonly criteria: readonly CheckedCriterion[];
}

/** A map measured by a model. */
export interface Assessment {
  readonly model: MaturityModel;
  /** The highest level that holds together with all lower ones. */
  readonly reached: MaturityLevel | undefined;
  readonly levels: readonly CheckedLevel[];
}

/** Measures a map. Every level is checked, for a higher one may hold where a lower one does not. */
export function assess(analysis: Analysis, model: MaturityModel): Assessment {
  const levels = model.levels.map((level): CheckedLevel => {
    const criteria = level.criteria.map((criterion) => check(analysis, criterion));
    return { level, criteria, holds: criteria.every(({ holds }) => holds) };
  });
  const failing = levels.findIndex(({ holds }) => !holds);
  const reached = levels[failing < 0 ? levels.length - 1 : failing - 1]?.level;
  return { model, reached, levels };
}

function check(analysis: Analysis, criterion: Criterion): CheckedCriterion {
  const found = select(analysis, criterion.of);
  if (found.length === 0) {
    return { criterion, holds: false, because: [`the map has no ${nameOf(criterion.of)}`] };
  }
  const parts = [stagePart(analysis, criterion, found), linkPart(analysis, criterion, found)].flatMap(
    (part) => part ?? [],
  );
  const because = parts.flatMap((part, i) => (i === 0 ? part.because : ["; ", ...part.because]));
  return { criterion, holds: parts.every(({ holds }) => holds), because };
}

interface CheckedPart {
  readonly holds: boolean;
  readonly because: Text;
}

function stagePart(
  { boundaries, map }: Analysis,
  { of, atLeast }: Criterion,
  found: readonly MapNode[],
): CheckedPart | undefined {
  if (!atLeast) return undefined;
  const reaches = (evolution: number) => stageAt(evolution, boundaries) >= atLeast.stage;
  if (atLeast.by === "mean") {
    const mean = found.reduce((sum, { evolution }) => sum + evolution, 0) / found.length;
    const stage = stageNames(map.evolutionAxis)[stageAt(mean, boundaries)] ?? "";
    return {
      holds: reaches(mean),
      because: text`mean evolution of ${nameOf(of)} is ${mean} (${stage}, of ${String(found.length)})`,
    };
  }
  const holds =
    atLeast.by === "all"
      ? found.every(({ evolution }) => reaches(evolution))
      : found.some(({ evolution }) => reaches(evolution));
  return {
    holds,
    because: listText(
      found.map((node) => placed(node)),
      4,
    ),
  };
}

function linkPart(
  analysis: Analysis,
  { linkedTo }: Criterion,
  found: readonly MapNode[],
): CheckedPart | undefined {
  if (!linkedTo) return undefined;
  const targets = new Set(select(analysis, linkedTo));
  const { links } = analysis.graphs;
  for (const node of found) {
    const around = [...(links.needs[node.index] ?? []), ...(links.needers[node.index] ?? [])];
    for (const index of around) {
      const other = analysis.map.nodes[index];
      if (other && targets.has(other)) return { holds: true, because: text`${node} is linked to ${other}` };
    }
  }
  return { holds: false, because: text`${listText(found, 2)} has no link to ${nameOf(linkedTo)}` };
}

/** The components that a selection means; anchors are no part of what is measured. */
function select({ map, groups }: Analysis, selection: Selection): readonly MapNode[] {
  const components = map.nodes.filter(({ kind }) => kind !== "anchor");
  if ("group" in selection) {
    return components.filter(({ index }) => groups.of[index] === selection.group);
  }
  const wanted = selection.names.map(foldName);
  return components.filter(({ key }) => wanted.some((name) => foldName(key).includes(name)));
}

function nameOf(selection: Selection): string {
  return "group" in selection ? `group ${selection.group}` : selection.names.join(" or ");
}
