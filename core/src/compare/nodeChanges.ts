import { listNames, oneLine, quote, twoDecimals } from "../analysis/words";
import { type StageBoundaries, stageAt } from "../model/stages";
import type { MapNode, MapPosition, Movement } from "../model/wardleyMap";
import { hasMoved, type MapChange, type NodePair, SAME_PLACE } from "./mapChange";

/** What a map calls its stages, and where they meet. */
export interface Stages {
  readonly names: readonly string[];
  readonly boundaries: StageBoundaries;
}

/** In what two states of a node differ; nothing when they are alike. */
export function nodeChanges({ before, after }: NodePair, stages: Stages): MapChange[] {
  if (before === undefined) return after === undefined ? [] : [added(after, stages)];
  if (after === undefined) return [removed(before, stages)];
  const both = {
    element: after.kind,
    name: after.name,
    beforeLine: before.line,
    afterLine: after.line,
  } as const;
  const changes: MapChange[] = [];
  const change = (
    property: string,
    from: string,
    to: string,
    text: string,
    more: Partial<MapChange> = {},
  ) => {
    if (from !== to)
      changes.push({ kind: "changed", ...both, property, before: from, after: to, text, ...more });
  };
  const name = quote(after.name);
  if (before.name !== after.name) {
    const text = `${quote(before.name)} is now called ${name}`;
    change("name", before.name, after.name, text, { kind: "renamed" });
  }
  if (hasMoved(before, after)) {
    changes.push({
      kind: "moved",
      ...both,
      property: "position",
      before: pair(before),
      after: pair(after),
      text: moveText(name, before, after, stages),
    });
  }
  change(
    "kind",
    before.kind,
    after.kind,
    `${name} is now ${article(after.kind)}, no longer ${article(before.kind)}`,
  );
  change("pipeline", choiceOf(before), choiceOf(after), membershipText(name, before, after));
  change("decorators", decorators(before), decorators(after), decoratorText(name, before, after));
  const [wasInert, isInert] = [before.inertia, after.inertia];
  change(
    "inertia",
    String(wasInert),
    String(isInert),
    `${name} ${isInert ? "now has" : "no longer has"} inertia`,
  );
  change("evolve", target(before), target(after), movementText(name, before.movement, after.movement));
  change("label", label(before), label(after), `The label of ${name} is placed elsewhere`, {
    cosmetic: true,
  });
  if (before.movement !== undefined && after.movement !== undefined) {
    const [was, is] = [movementLabel(before.movement), movementLabel(after.movement)];
    const text = `The label of what ${name} evolves to is placed elsewhere`;
    change("evolveLabel", was, is, text, { cosmetic: true });
  }
  return changes;
}

function added(node: MapNode, stages: Stages): MapChange {
  const { kind, name, line } = node;
  const text = `${capital(kind)} ${quote(name)} is new, ${whereText(node, stages)}`;
  return {
    kind: "added",
    element: kind,
    name,
    text,
    after: pair(node),
    beforeLine: undefined,
    afterLine: line,
  };
}

function removed(node: MapNode, stages: Stages): MapChange {
  const { kind, name, line } = node;
  const text = `${capital(kind)} ${quote(name)} is gone, it was ${whereText(node, stages)}`;
  return {
    kind: "removed",
    element: kind,
    name,
    text,
    before: pair(node),
    beforeLine: line,
    afterLine: undefined,
  };
}

function whereText({ visibility, evolution }: MapPosition, stages: Stages): string {
  return `in ${stageWord(evolution, stages)} (${twoDecimals(evolution)}) at visibility ${twoDecimals(visibility)}`;
}

/** "'Kettle' moves right by 0.12 from Custom Built to Product, and up by 0.05". */
function moveText(name: string, before: MapPosition, after: MapPosition, stages: Stages): string {
  const parts: string[] = [];
  const across = after.evolution - before.evolution;
  if (Math.abs(across) >= SAME_PLACE - 1e-9) {
    const [from, to] = [stageWord(before.evolution, stages), stageWord(after.evolution, stages)];
    const way = `${across > 0 ? "right" : "left"} by ${twoDecimals(Math.abs(across))} to ${twoDecimals(after.evolution)}`;
    parts.push(from === to ? `${way}, within ${to}` : `${way}, from ${from} to ${to}`);
  }
  const rise = after.visibility - before.visibility;
  if (Math.abs(rise) >= SAME_PLACE - 1e-9) {
    const way = rise > 0 ? "up" : "down";
    parts.push(`${way} by ${twoDecimals(Math.abs(rise))} to visibility ${twoDecimals(after.visibility)}`);
  }
  return `${name} moves ${parts.join("; ")}`;
}

function membershipText(name: string, before: MapNode, after: MapNode): string {
  const [was, is] = [before.choiceOf?.owner?.name, after.choiceOf?.owner?.name];
  if (is === undefined) return `${name} is no longer a choice of the pipeline ${quote(was ?? "")}`;
  return `${name} is now a choice of the pipeline ${quote(is)}${was === undefined ? "" : `, no longer of ${quote(was)}`}`;
}

function choiceOf({ choiceOf: pipeline }: MapNode): string {
  return pipeline?.owner?.key ?? "";
}

function decorators(node: MapNode): string {
  return node.decorators.join(", ");
}

function decoratorText(name: string, before: MapNode, after: MapNode): string {
  const gone = before.decorators.filter((each) => !after.decorators.includes(each));
  const come = after.decorators.filter((each) => !before.decorators.includes(each));
  const words = [
    ...(come.length > 0 ? [`is now marked ${listNames(come)}`] : []),
    ...(gone.length > 0 ? [`is no longer marked ${listNames(gone)}`] : []),
  ];
  return `${name} ${words.join(" and ")}`;
}

function target({ movement }: MapNode): string {
  if (movement === undefined) return "";
  return `${twoDecimals(movement.target)}${movement.newName === undefined ? "" : ` as ${oneLine(movement.newName)}`}`;
}

function movementText(name: string, before: Movement | undefined, after: Movement | undefined): string {
  if (after === undefined) return `${name} no longer evolves`;
  const goal = `${twoDecimals(after.target)}${after.newName === undefined ? "" : ` as ${quote(after.newName)}`}`;
  if (before === undefined) return `${name} now evolves to ${goal}`;
  return `${name} evolves to ${goal}, no longer to ${twoDecimals(before.target)}${
    before.newName === undefined ? "" : ` as ${quote(before.newName)}`
  }`;
}

function label({ label: { x, y, explicit } }: MapNode): string {
  return explicit ? `[${x}, ${y}]` : "";
}

function movementLabel({ label: offset }: Movement): string {
  return offset?.explicit ? `[${offset.x}, ${offset.y}]` : "";
}

/** `[0.50, 0.60]`. */
export function pair({ visibility, evolution }: MapPosition): string {
  return `[${twoDecimals(visibility)}, ${twoDecimals(evolution)}]`;
}

function stageWord(evolution: number, { names, boundaries }: Stages): string {
  const stage = stageAt(evolution, boundaries);
  // "Product (+rental)": what stands in parentheses says more than a sentence needs.
  const name = oneLine(names[stage] ?? "")
    .split("(")[0]
    ?.trim();
  return name || `stage ${stage + 1}`;
}

function article(kind: string): string {
  return `${/^[aeiou]/.test(kind) ? "an" : "a"} ${kind}`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
