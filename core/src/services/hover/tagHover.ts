import { RULES } from "../../analysis/rules/index";
import { type TagKind, tagKind } from "../../analysis/tags/tagKinds";
import { type Position, type Span, touches } from "../../language/text";
import type { Markup } from "../markup";
import type { Snapshot } from "../snapshot";
import { tagPlaceIn } from "../tagPlace";

/** What is said over a part of a line. */
export interface PartSaid {
  readonly span: Span;
  readonly paragraphs: readonly string[];
}

/** What a tag means, over its name; over the id of a `@rule` tag what that rule finds. */
export function tagHover(
  { tree }: Snapshot,
  { line, character }: Position,
  markup: Markup,
  ruleDocs?: string,
): PartSaid | undefined {
  const node = tree.lines[line];
  const place = node && tagPlaceIn(node);
  const kind = place && tagKind(place.name);
  if (!node || !place || !kind) return undefined;
  if (touches(place.nameSpan, character)) return { span: place.nameSpan, paragraphs: describe(kind, markup) };
  const [id] = place.words;
  if (kind.name !== "rule" || !id || !touches(id, character)) return undefined;
  const rule = RULES.find((candidate) => candidate.id === node.text.slice(id.start, id.end));
  if (!rule) return undefined;
  return {
    span: id,
    paragraphs: [
      markup.bold(rule.title),
      markup.prose(rule.description),
      markup.prose(`When to ignore it: ${rule.exceptions}`),
      ...(ruleDocs === undefined ? [] : [markup.web("The rule's page", `${ruleDocs}${rule.id}.md`)]),
    ],
  };
}

function describe({ name, on, value, values, description }: TagKind, markup: Markup): readonly string[] {
  const places = {
    component: "Stands directly above a component.",
    map: "Stands at the head of the file, before the title or a blank line.",
    both: "Stands directly above a component or, for the map, at the head of the file.",
  };
  return [
    markup.example(`// @${name} ${value}`),
    description,
    places[on],
    ...(values ? [`One of ${values.map((word) => markup.code(word)).join(", ")}.`] : []),
  ];
}
