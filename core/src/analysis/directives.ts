import type { TextPart } from "../language/nodes";
import type { Span } from "../language/text";
import type { WardleyMap } from "../model/wardleyMap";
import { blocksByOwner } from "./blocks";
import { perMap } from "./perMap";
import type { RuleFinding } from "./rule";
import { readTags, type Tag } from "./tags/readTags";

/** A `// @rule <id> off reason` line, which silences a rule on what follows it or on the whole map. */
export interface Directive {
  readonly tag: Tag;
  /** The rule's id as written; undefined when nothing follows `@rule`. */
  readonly id: TextPart | undefined;
  /** True when the word behind the id is `off`. */
  readonly off: boolean;
  /** Why, in the author's words. */
  readonly reason: TextPart | undefined;
  /** The first and the last line (zero-based) on which it silences; every line when it stands at the head of the map. */
  readonly first: number;
  readonly last: number;
}

/** The directives of a map, in file order. */
export const directivesOf = perMap((map: WardleyMap): readonly Directive[] =>
  readTags(map.tree)
    .all.filter((tag) => tag.name === "rule")
    .map((tag) => directiveFrom(map, tag)),
);

function directiveFrom(map: WardleyMap, tag: Tag): Directive {
  const [id, word, reason] = tag.value ? threeParts(tag.value) : [];
  return { tag, id, off: word?.text === "off", reason, ...scopeOf(map, tag) };
}

/** The line below, comments between included; of a pipeline its whole block. */
function scopeOf(map: WardleyMap, tag: Tag): { readonly first: number; readonly last: number } {
  if (tag.target === "map") return { first: 0, last: Number.POSITIVE_INFINITY };
  const block = blocksByOwner(map).get(tag.until);
  return { first: tag.line + 1, last: block?.endLine ?? tag.until };
}

/** The first two words of a text and the rest. */
function threeParts(value: TextPart): readonly (TextPart | undefined)[] {
  const parts: TextPart[] = [];
  for (const match of value.text.matchAll(/\S+/g)) {
    const start = value.start + match.index;
    if (parts.length === 2) {
      parts.push({ start, end: value.end, text: value.text.slice(match.index) });
      break;
    }
    parts.push({ start, end: start + match[0].length, text: match[0] });
  }
  return parts;
}

/** True when a directive silences a finding. */
export function silences({ id, off, first, last }: Directive, { rule, range }: RuleFinding): boolean {
  return off && id?.text === rule.id && range.start.line >= first && range.start.line <= last;
}

/** The span of a directive's line from its comment marks to its end. */
export function directiveSpan(map: WardleyMap, { tag }: Directive): Span {
  const start = map.tree.lines[tag.line]?.comments[0]?.start ?? tag.start;
  return { start, end: tag.end };
}
