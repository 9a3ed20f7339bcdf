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
    "A component says more than one of build, buy and outsource, in its decorators or in lines of the old form. OnlineWardleyMaps shows one of them.",
  example: "component Power [0.2, 0.8] (build, buy)",
  picture: "findings",
  remedy: "Keep one, or make it a pipeline with a choice for each.",
  exceptions: "A change from one to the other is better said by `evolve Power 0.9 (buy)`.",
  basis:
    "Doctrine “Use appropriate methods”: build, buy and outsource fit different stages. OnlineWardleyMaps keeps the first of build, buy, outsource and drops the others.",
  *check({ map }: RuleContext): Iterable<Finding> {
    for (const node of map.nodes) {
      const places = placesOf(node);
      const first = places[0];
      const other = places.find((place) => place.method !== first?.method);
      if (!first || !other) continue;
      yield {
        range: rangeOf(other.line, other),
        message: `${quote(node.name)} is both ${DONE[first.method]} and ${DONE[other.method]}: keep one.`,
        related: [{ range: rangeOf(first.line, first), message: `Here it is ${DONE[first.method]}.` }],
        fixes: keepOne(map, node, places),
      };
    }
  },
};

function placesOf(node: MapNode): Place[] {
  const places: Place[] = [];
  for (const part of node.statement.decorators) {
    if (isMethod(part.name)) {
      places.push({ method: part.name, line: node.line, start: part.start, end: part.end, ownLine: false });
    }
  }
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

function keepOne(map: WardleyMap, node: MapNode, places: readonly Place[]): Fix[] {
  const methods = [...new Set(places.map((place) => place.method))];
  return methods.map((kept) => {
    const dropped = places.filter((place) => place.method !== kept);
    const lines = dropped.filter((place) => place.ownLine).map((place) => place.line);
    const words = dropped.filter((place) => !place.ownLine);
    return {
      title: `Keep (${kept})`,
      changes: [...words.map((word) => withoutWord(map, node, word)), ...deleteLines(map, lines)],
    };
  });
}

/** Removes a word from its parentheses with one separator; with the parentheses when it is alone there. */
function withoutWord(map: WardleyMap, node: MapNode, word: Span): TextChange {
  const text = map.tree.lines[node.line]?.text ?? "";
  const behind = /^[\s,]*/.exec(text.slice(word.end))?.[0].length ?? 0;
  const before = /[\s,]*$/.exec(text.slice(0, word.start))?.[0].length ?? 0;
  const opens = text[word.start - before - 1] === "(";
  const closes = text[word.end + behind] === ")";
  if (opens && closes) {
    const blank = /\s/.test(text[word.start - before - 2] ?? "") ? 1 : 0;
    return replaceSpan(
      map,
      node.line,
      { start: word.start - before - 1 - blank, end: word.end + behind + 1 },
      "",
    );
  }
  const span = opens
    ? { start: word.start, end: word.end + behind }
    : { start: word.start - before, end: word.end };
  return replaceSpan(map, node.line, span, "");
}
