import type { Span } from "../../language/text";
import type { WardleyMap } from "../../model/wardleyMap";
import { nearestWord } from "../nearestWord";
import { dayNumber } from "../portfolio/calendar";
import { readVariant } from "../portfolio/variant";
import { bandsNamed } from "../strategy/bandsNamed";
import { lineName } from "../words";
import { parseBoundaries } from "./mapBoundaries";
import { readTags, type Tag } from "./readTags";
import { TAG_KINDS, type TagKind, tagKind } from "./tagKinds";

/** One of few words must be meant, so less likeness is enough. */
const CLOSED_LIST = 0.5;

/** What is wrong with a tag. */
export interface TagProblem {
  /** Columns of the tag's line. */
  readonly span: Span;
  readonly message: string;
  /** What the span should say instead, when that is clear. */
  readonly replacement?: string;
  /** True when the line could go. */
  readonly superfluous?: true;
}

/** What is wrong with a tag's name, value or place; the first that is found. */
export function checkTag(map: WardleyMap, tag: Tag): TagProblem | undefined {
  const kind = tagKind(tag.name);
  if (!kind) return unknownName(tag);
  return checkPlace(map, tag, kind) ?? checkValue(map, tag, kind) ?? checkFirst(map, tag, kind);
}

/** Of two that say different things only the first counts, so the second says nothing. */
function checkFirst(map: WardleyMap, tag: Tag, kind: TagKind): TagProblem | undefined {
  const { name, once } = kind;
  if (!once || tag.target === undefined) return undefined;
  const tags = readTags(map.tree);
  const all = tag.target === "map" ? tags.ofMap : tags.ofLine(tag.target);
  const first = all.find((other) => other.name === name && checkValue(map, other, kind) === undefined);
  if (!first || first.line >= tag.line || first.value?.text === tag.value?.text) return undefined;
  return {
    span: tag.value ?? tag.nameSpan,
    message: `'@${name}' is '${first.value?.text ?? ""}' already (${lineName(first.line)}), which counts; this one says nothing.`,
    superfluous: true,
  };
}

function unknownName({ name, nameSpan }: Tag): TagProblem {
  const near = nearestWord(
    name,
    TAG_KINDS.map((kind) => kind.name),
  );
  if (!near) return { span: nameSpan, message: `There is no tag '@${name}'; it is read as a remark.` };
  return {
    span: nameSpan,
    message: `There is no tag '@${name}'. Did you mean '@${near}'?`,
    replacement: `@${near}`,
  };
}

function checkPlace(
  map: WardleyMap,
  { name, target, nameSpan: span }: Tag,
  kind: TagKind,
): TagProblem | undefined {
  // A directive may stand before any line; what it silences is the business of a rule of its own.
  if (name === "rule") return undefined;
  if (target === undefined) {
    return { span, message: `'@${name}' is about nothing: put it directly above ${placeOf(kind)}.` };
  }
  if (target === "map") {
    if (kind.on !== "component") return undefined;
    return { span, message: `'@${name}' is about a component: put it directly above one.` };
  }
  if (kind.on === "map") {
    return {
      span,
      message: `'@${name}' is about the whole map: put it at the head of the file, before the title or a blank line.`,
    };
  }
  if (isElement(map, target)) return undefined;
  return {
    span,
    message: `'@${name}' is about a component: put it directly above one, not above this line.`,
  };
}

function placeOf({ on }: TagKind): string {
  const head = "the title or a blank line at the head of the file";
  if (on === "map") return head;
  return on === "component" ? "a component" : `a component, or ${head}`;
}

function isElement(map: WardleyMap, line: number): boolean {
  const kind = map.tree.lines[line]?.statements[0]?.kind;
  return kind === "component" || kind === "anchor" || kind === "submap";
}

/** Values of their own form; what is wrong, or undefined. */
const FORMS: Readonly<Record<string, (value: string) => string | undefined>> = {
  boundaries: (value) =>
    parseBoundaries(value) ? undefined : "three ascending numbers between 0 and 1, such as 0.25 0.5 0.75",
  reviewed: (value) => (dayNumber(value) === undefined ? "a day, such as 2026-01-31" : undefined),
  stage: (value) => (bandsNamed(value).length === 0 ? "the name of a stage, such as Product" : undefined),
};

function checkValue(map: WardleyMap, tag: Tag, { name, values }: TagKind): TagProblem | undefined {
  const { value, nameSpan } = tag;
  const span = value ?? nameSpan;
  if (name === "variant" && !readVariant([tag])) {
    return { span, message: "'@variant' wants two names, such as 'high of ml project'." };
  }
  // On an axis of the author's own, stages have names of the author's own.
  const form = name === "stage" && map.evolutionAxis.custom ? undefined : FORMS[name];
  const wanted = form?.(value?.text ?? "");
  if (wanted) return { span, message: `'@${name}' wants ${wanted}.` };
  if (!values) return undefined;
  const word = value?.text.split(/\s/)[0] ?? "";
  if (values.includes(word.toLowerCase())) return undefined;
  const list = values.join(", ");
  if (!value || word === "") return { span, message: `'@${name}' wants one of these words first: ${list}.` };
  const near = nearestWord(word, values, CLOSED_LIST);
  return {
    span: { start: value.start, end: value.start + word.length },
    message: near
      ? `'@${name}' does not know '${word}'. Did you mean '${near}'?`
      : `'@${name}' does not know '${word}'; it wants one of ${list}.`,
    ...(near ? { replacement: near } : {}),
  };
}
