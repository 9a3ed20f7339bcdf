import type { DecoratorPart } from "../../language/nodes";
import { rangeOf, type Span, type TextChange } from "../../language/text";
import { type StageBoundaries, stageAt } from "../../model/stages";
import type { MapNode, WardleyMap } from "../../model/wardleyMap";
import { deleteLines, insertLinesAfter } from "../edits";
import { freeName, isTaken } from "../freeName";
import { declaredText, usableName } from "../nameText";
import type { Finding, Fix, Rule, RuleContext } from "../rule";
import { oneLine, quote, written } from "../words";
import { withoutWords } from "../wordsInParentheses";

/** The sourcing decorators with the word for what was done, in the order in which things become less one's own. */
const DONE = { build: "built", buy: "bought", outsource: "outsourced" } as const;

type Method = keyof typeof DONE;

/** One place that says how a component is sourced. */
interface Place extends Span {
  readonly method: Method;
  readonly line: number;
  /** True when it is a line of its own, `buy X`. */
  readonly ownLine: boolean;
}

export const conflictingSourcing: Rule = {
  id: "conflicting-sourcing",
  family: "language",
  severity: "warning",
  title: "Sourced in two ways",
  description:
    "A component says more than one of build, buy and outsource, in its decorators or in lines of the old form, or its `evolve` does. OnlineWardleyMaps shows one of them.",
  example: "component Power [0.2, 0.8] (build, buy)",
  picture: "findings",
  remedy: "Keep one, or make it a pipeline with a choice for each.",
  exceptions: "A change from one to the other is better said by `evolve Power 0.9 (buy)`.",
  basis:
    "Doctrine “Use appropriate methods”: build, buy and outsource fit different stages. OnlineWardleyMaps keeps the first of build, buy, outsource and drops the others.",
  *check({ map, boundaries }: RuleContext): Iterable<Finding> {
    for (const node of map.nodes) {
      const places = placesOf(node);
      const finding = conflictIn(map, places, (first, other) => ({
        message: `${quote(node.name)} is both ${first} and ${other}: keep one.`,
        other: `Here it is ${first}.`,
      }));
      const split = finding && asPipeline(map, node, places, boundaries);
      if (finding) yield split ? { ...finding, fixes: [...(finding.fixes ?? []), split] } : finding;
    }
    for (const { name, newName, statement, line, inline } of map.movements) {
      // What a component is today and what it will be may differ; its future has one way, too.
      if (inline || statement.kind !== "evolve") continue;
      const shown = quote(newName ?? name?.text ?? "");
      const finding = conflictIn(map, decoratorPlaces(statement.decorators, line), (first, other) => ({
        message: `${shown} is to be both ${first} and ${other}: keep one.`,
        other: `Here it is to be ${first}.`,
      }));
      if (finding) yield finding;
    }
  },
};

/** A finding when places name more than one way. */
function conflictIn(
  map: WardleyMap,
  places: readonly Place[],
  words: (first: string, other: string) => { readonly message: string; readonly other: string },
): (Finding & { readonly fixes?: readonly Fix[] }) | undefined {
  const first = places[0];
  const other = places.find((place) => place.method !== first?.method);
  if (!first || !other) return undefined;
  const { message, other: related } = words(DONE[first.method], DONE[other.method]);
  return {
    range: rangeOf(other.line, other),
    message,
    related: [{ range: rangeOf(first.line, first), message: related }],
    fixes: keepOne(map, places),
  };
}

function decoratorPlaces(decorators: readonly DecoratorPart[], line: number): Place[] {
  if (decorators.length === 0) return [];
  return decorators.flatMap(({ name, start, end }) =>
    isMethod(name) ? [{ method: name, line, start, end, ownLine: false }] : [],
  );
}

function placesOf(node: MapNode): Place[] {
  const places = decoratorPlaces(node.statement.decorators, node.line);
  for (const { statement, line } of node.methodStatements) {
    places.push({
      method: statement.method,
      line,
      start: statement.start,
      end: statement.end,
      ownLine: true,
    });
  }
  return places;
}

function isMethod(name: DecoratorPart["name"]): name is Method {
  return name in DONE;
}

function keepOne(map: WardleyMap, places: readonly Place[]): Fix[] {
  const methods = [...new Set(places.map((place) => place.method))];
  return methods.map((kept) => ({
    title: `Keep (${kept})`,
    changes: dropped(
      map,
      places.filter((place) => place.method !== kept),
    ),
  }));
}

function dropped(map: WardleyMap, places: readonly Place[]): TextChange[] {
  const lines = places.filter((place) => place.ownLine).map((place) => place.line);
  const words = places.filter((place) => !place.ownLine);
  return [...withoutWords(map, words), ...deleteLines(map, lines)];
}

/** How far the choices stand from each other when the stage has room for them (evolution, 0..1). */
const APART = 0.1;

/** How far from the end of a stage something still reads as being in it (evolution). */
const EDGE = 0.01;

/**
 * The ways as choices of a pipeline, each sourced in its own: what is bought is further evolved than what is built. They
 * stay in the component's stage, since nothing was said of another.
 */
function asPipeline(
  map: WardleyMap,
  node: MapNode,
  places: readonly Place[],
  boundaries: StageBoundaries,
): Fix | undefined {
  // Choices of Mermaid's pipelines have no decorators.
  if (map.tree.dialect !== "owm") return undefined;
  if (node.kind !== "component" || node.pipeline || node.choiceOf || node.statement.child) return undefined;
  if (!node.positioned || node.visibility < BELOW || map.tree.lines[node.line]?.statements.length !== 1)
    return undefined;
  const methods = methodsOf(places);
  const name = oneLine(node.name);
  const choices = methods.map((method, at): Choice => {
    const wanted = `${name} ${DONE[method]}`;
    const evolution = written(evolutionOf(at, methods.length, node, boundaries));
    return { name: usableName(isTaken(map, wanted) ? freeName(map, wanted) : wanted), method, evolution };
  });
  const lines = rangeForm(map, node, choices);
  return {
    title: `Split ${quote(name)} into a pipeline with a choice for each`,
    changes: [...dropped(map, places), insertLinesAfter(map, node.line, ...lines)],
  };
}

interface Choice {
  readonly name: string;
  readonly method: Method;
  /** As it is written, 0..1. */
  readonly evolution: string;
}

/** How far below its owner a choice is placed by hand, so that it sits in the box (language reference 2.8). */
const BELOW = 0.02;

/** OnlineWardleyMaps shows no decorators in blocks, so the choices are components that are placed in the range. */
function rangeForm(map: WardleyMap, node: MapNode, choices: readonly Choice[]): string[] {
  const visibility = written(Math.max(0, node.visibility - BELOW));
  return [
    `pipeline ${declaredText(map, node)} [${choices[0]?.evolution}, ${choices.at(-1)?.evolution}]`,
    ...choices.map(
      ({ name, evolution, method }) => `component ${name} [${visibility}, ${evolution}] (${method})`,
    ),
  ];
}

function methodsOf(places: readonly Place[]): Method[] {
  const said = new Set(places.map(({ method }) => method));
  return (Object.keys(DONE) as Method[]).filter((method) => said.has(method));
}

/** Where a choice stands: evenly around the component, moved together and closer where its stage ends (0..1). */
function evolutionOf(at: number, of: number, { evolution }: MapNode, boundaries: StageBoundaries): number {
  const stage = stageAt(evolution, boundaries);
  const low = (boundaries[stage - 1] ?? 0) + EDGE;
  const high = (stage === 3 ? 1 : boundaries[stage]) - EDGE;
  const width = Math.max(0, Math.min(APART * (of - 1), high - low));
  const start = Math.min(Math.max(evolution - width / 2, low), high - width);
  return start + (width * at) / (of - 1);
}
