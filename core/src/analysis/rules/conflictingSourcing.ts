import type { DecoratorPart } from "../../language/nodes";
import { rangeOf, type Span, type TextChange } from "../../language/text";
import type { MapNode, WardleyMap } from "../../model/wardleyMap";
import { deleteLines, replaceSpan } from "../edits";
import type { Finding, Fix, Rule, RuleContext } from "../rule";
import { quote } from "../words";

/** The sourcing decorators with the word for what was done. */
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
  *check({ map }: RuleContext): Iterable<Finding> {
    for (const node of map.nodes) {
      const finding = conflictIn(map, placesOf(node), (first, other) => ({
        message: `${quote(node.name)} is both ${first} and ${other}: keep one.`,
        other: `Here it is ${first}.`,
      }));
      if (finding) yield finding;
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
): Finding | undefined {
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
  return methods.map((kept) => {
    const dropped = places.filter((place) => place.method !== kept);
    const lines = dropped.filter((place) => place.ownLine).map((place) => place.line);
    const words = dropped.filter((place) => !place.ownLine);
    return {
      title: `Keep (${kept})`,
      changes: [...words.map((word) => withoutWord(map, word)), ...deleteLines(map, lines)],
    };
  });
}

/** Removes a word from its parentheses with one separator; with the parentheses when it is alone there. */
function withoutWord(map: WardleyMap, word: Place): TextChange {
  const text = map.tree.lines[word.line]?.text ?? "";
  const behind = /^[\s,]*/.exec(text.slice(word.end))?.[0].length ?? 0;
  const before = /[\s,]*$/.exec(text.slice(0, word.start))?.[0].length ?? 0;
  const opens = text[word.start - before - 1] === "(";
  const closes = text[word.end + behind] === ")";
  if (opens && closes) {
    const blank = /\s/.test(text[word.start - before - 2] ?? "") ? 1 : 0;
    return replaceSpan(
      map,
      word.line,
      { start: word.start - before - 1 - blank, end: word.end + behind + 1 },
      "",
    );
  }
  const span = opens
    ? { start: word.start, end: word.end + behind }
    : { start: word.start - before, end: word.end };
  return replaceSpan(map, word.line, span, "");
}
