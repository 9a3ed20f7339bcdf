import type { NumberPart } from "../../language/nodes";
import { rangeOf } from "../../language/text";
import type { WardleyMap } from "../../model/wardleyMap";
import { replaceSpan } from "../edits";
import type { Finding, Fix, Rule, RuleContext } from "../rule";
import { quote, written } from "../words";

/** A number that should lie between 0 and 1. */
interface Measure {
  readonly number: NumberPart | undefined;
  readonly line: number;
  /** "Visibility", "Evolution", "The target of evolve" … */
  readonly what: string;
  readonly subject: string;
  readonly consequence: string;
}

export const coordinateOutOfRange: Rule = {
  id: "coordinate-out-of-range",
  family: "language",
  severity: "warning",
  title: "Number outside 0–1",
  description:
    "Visibility and evolution run from 0 to 1. A number outside is kept and drawn where it says, which is off the map.",
  example: "component Shop [0.8, 1.2]",
  picture: "findings",
  remedy: "Write a number between 0 and 1.",
  exceptions: "Notes, annotations and boxes may stand outside the map, as legends do; they are not checked.",
  basis: "No tool checks or limits the numbers; published maps have 1.01 and -0.01.",
  *check({ map }: RuleContext): Iterable<Finding> {
    for (const measure of measures(map)) {
      const { number } = measure;
      if (!number) continue;
      yield {
        range: rangeOf(measure.line, number),
        message: `${measure.what} ${written(number.value)} is outside 0–1; ${measure.subject} ${measure.consequence}.`,
        fixes: repairs(map, measure.line, number),
      };
    }
  },
};

function isOutside(number: NumberPart | undefined): boolean {
  return number !== undefined && (number.value < 0 || number.value > 1);
}

/** The numbers that are outside. */
function* measures(map: WardleyMap): Iterable<Measure> {
  const consequence = "is drawn off the map";
  for (const node of map.nodes) {
    const numbers = node.statement.coordinates?.numbers;
    const first = numbers?.[0];
    const second = node.statement.child ? undefined : numbers?.[1];
    if (!isOutside(first) && !isOutside(second)) continue;
    const place = { line: node.line, subject: quote(node.name), consequence };
    if (isOutside(first)) {
      yield { number: first, what: node.statement.child ? "Evolution" : "Visibility", ...place };
    }
    if (isOutside(second)) yield { number: second, what: "Evolution", ...place };
  }
  for (const movement of map.movements) {
    const { statement, line, name } = movement;
    const number = statement.kind === "evolve" ? statement.target : statement.evolve?.target;
    if (!isOutside(number)) continue;
    yield {
      number,
      line,
      what: "The evolve target",
      subject: quote(name?.text ?? ""),
      consequence: "moves off the map",
    };
  }
  for (const { statement, line, name, children } of map.pipelines) {
    if (children.length > 0) continue;
    for (const number of statement.range?.numbers ?? []) {
      if (!isOutside(number)) continue;
      const subject = `the pipeline of ${quote(name?.text ?? "")}`;
      yield { number, line, what: "Evolution", subject, consequence: "is drawn beyond the map" };
    }
  }
}

function repairs(map: WardleyMap, line: number, number: NumberPart): Fix[] {
  const write = (value: number, preferred: boolean): Fix => ({
    title: `Write ${written(value)}`,
    changes: [replaceSpan(map, line, number, written(value))],
    preferred,
  });
  // 55 is a percentage more often than a slip by fifty-four.
  if (number.value > 1.5 && number.value <= 100) return [write(number.value / 100, true), write(1, false)];
  return [write(number.value < 0 ? 0 : 1, true)];
}
