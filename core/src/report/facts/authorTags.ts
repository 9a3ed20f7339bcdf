import type { Tag } from "../../analysis/tags/readTags";
import type { MapNode } from "../../model/wardleyMap";
import { paragraph, prompt, stated } from "../blocks";
import type { Block, PlaceLink, PromptItem, Text } from "../report";
import type { ReportContext } from "../reportContext";
import { linkTo } from "../text";

/** Something an author said of the map or of a component. */
export interface Saying {
  readonly tag: Tag;
  /** The words; empty for a tag without a value. */
  readonly words: string;
  /** The component it is about; undefined for the map. */
  readonly node: MapNode | undefined;
}

/** All tags of some names in file order, with what they are about. Tags that are about nothing are left out. */
export function sayings({ analysis }: ReportContext, ...names: readonly string[]): readonly Saying[] {
  const byLine = new Map(analysis.map.nodes.map((node) => [node.line, node]));
  return analysis.tags.all.flatMap((tag): Saying[] => {
    if (!names.includes(tag.name) || tag.target === undefined) return [];
    const node = tag.target === "map" ? undefined : byLine.get(tag.target);
    if (tag.target !== "map" && node === undefined) return [];
    return [{ tag, words: tag.value?.text ?? "", node }];
  });
}

/** What an author said of one component. */
export function sayingsOf({ analysis }: ReportContext, node: MapNode, name: string): readonly Saying[] {
  return analysis.tags
    .ofLine(node.line)
    .flatMap((tag) => (tag.name === name ? [{ tag, words: tag.value?.text ?? "", node }] : []));
}

/** The words as a link to the tag, with the component they are about: "Explainable AI: research community". */
export function sayingText({ tag, words, node }: Saying): Text {
  const link: PlaceLink = { text: words, line: tag.line };
  if (words === "") return node ? [linkTo(node)] : [];
  return node ? [linkTo(node), ": ", link] : [link];
}

/** The words of the author under a label; nothing when there are none. */
export function said(context: ReportContext, label: string, ...names: readonly string[]): Block[] {
  return stated(
    label,
    sayings(context, ...names)
      .map(sayingText)
      .filter((text) => text.length > 0),
  );
}

/** Where to read on, when the map has tags of a name that an appendix shows. */
export function seeAppendix(context: ReportContext, tag: string, title: string): Block[] {
  return sayings(context, tag).length === 0 ? [] : [paragraph([`More in the appendix ${title}.`])];
}

/** What an author could still say: of each thing the tag to write, unless the map has it. */
export function unsaid(
  context: ReportContext,
  ...wanted: readonly (readonly [what: string, tag: string])[]
): Block[] {
  const missing = wanted.filter(([, tag]) => sayings(context, tagName(tag)).length === 0);
  return prompt(missing.map(([what, tag]): PromptItem => ({ what, tag: `// ${tag}` })));
}

/** `@competitor …` is the tag `competitor`. */
function tagName(tag: string): string {
  return tag.slice(1).split(" ")[0] ?? "";
}

/** The first word of a tag's value, where it says of which kind the rest is, and the rest. */
export function kindAndRest(words: string): readonly [kind: string, rest: string] {
  const blank = words.search(/\s/);
  return blank < 0 ? [words, ""] : [words.slice(0, blank), words.slice(blank).trim()];
}
