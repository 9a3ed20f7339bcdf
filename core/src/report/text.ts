import type { Phrase } from "../analysis/significance/phrase";
import { oneLine, twoDecimals } from "../analysis/words";
import type { MapNode } from "../model/wardleyMap";
import type { Code, PlaceLink, Strong, Text } from "./report";

type Piece = string | number | PlaceLink | Strong | Code;

/** What may stand in a `text` template; a number is written with two decimals. */
export type TextValue = Piece | MapNode | Text;

/** A line of text: components become links to their declarations. */
export function text(strings: TemplateStringsArray, ...values: readonly TextValue[]): Text {
  return strings.flatMap((string, i) => {
    const value = values[i];
    const written = value === undefined ? [] : textOf(value);
    return string === "" ? written : [string, ...written];
  });
}

/** The same for one value. */
export function textOf(value: TextValue): Text {
  if (typeof value === "number") return [twoDecimals(value)];
  if (typeof value === "string") return [value];
  if (isText(value)) return value;
  return "statement" in value ? [linkTo(value)] : [value];
}

/** A component's name as a link to its declaration. */
export function linkTo(node: MapNode): PlaceLink {
  return { text: oneLine(node.name), line: node.line };
}

/** A phrase with its names as links. */
export function phraseText(phrase: Phrase): Text {
  return phrase.map((part) => (typeof part === "string" ? part : linkTo(part)));
}

/** `MLOps (0.85)`. */
export function placed(node: MapNode, evolution = node.evolution): Text {
  return text`${node} (${evolution})`;
}

/** "A, B and C"; from `limit` on the rest is counted. */
export function listText(items: readonly TextValue[], limit = items.length): Text {
  const shown = items.slice(0, limit).map(textOf);
  const rest = items.length - shown.length;
  const last = rest > 0 ? [`${rest} more`] : shown.pop();
  if (last === undefined) return [];
  if (shown.length === 0) return last;
  return [...shown.flatMap((item, i) => (i === 0 ? item : [", ", ...item])), " and ", ...last];
}

/** "A → B → C"; from `limit` on the rest is counted. */
export function pathText(nodes: readonly MapNode[], limit: number): Text {
  const shown = nodes
    .slice(0, limit)
    .flatMap((node, i) => (i === 0 ? [linkTo(node)] : [" → ", linkTo(node)]));
  const rest = nodes.length - limit;
  return rest > 0 ? [...shown, ` and ${rest} more`] : shown;
}

/** `35 %`. */
export function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}

function isText(value: object): value is Text {
  return Array.isArray(value);
}
