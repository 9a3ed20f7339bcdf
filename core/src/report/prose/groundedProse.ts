import { foldName } from "../../language/names";
import type { MapNode } from "../../model/wardleyMap";
import type { GeneratedSentence, Text } from "../report";
import { linkTo } from "../text";
import { type Checked, checkSentence, type Objection } from "./checkSentence";
import type { Fact } from "./fact";
import { foldPhrase, groundsOf } from "./grounds";
import { PROSE_PARTS } from "./parts";
import { type RepliedSentence, readReply } from "./reply";

/** What of a reply may be shown. */
export interface GroundedProse {
  /** Sentences by section. */
  readonly sections: ReadonlyMap<string, readonly GeneratedSentence[]>;
  /** Why the others are not shown, one list per sentence. */
  readonly rejected: readonly (readonly Objection[])[];
}

/** What prose is checked against. */
export interface ProseSource {
  readonly facts: readonly Fact[];
  /** The map's components, to which names lead. */
  readonly nodes: readonly MapNode[];
  /** The names of the map's stages. */
  readonly stages: readonly string[];
}

/**
 * The sentences of a reply that hold against the facts; undefined when the reply cannot be read. Everything else
 * is rejected here, before anybody sees it.
 */
export function groundedProse(reply: string, source: ProseSource): GroundedProse | undefined {
  const read = readReply(reply);
  if (read === undefined) return undefined;
  const byId = new Map(source.facts.map((fact) => [fact.id, fact]));
  const byName = new Map([...source.nodes].reverse().map((node) => [foldPhrase(foldName(node.name)), node]));
  const sections = new Map<string, readonly GeneratedSentence[]>();
  const rejected: (readonly Objection[])[] = [];
  for (const { section, most } of PROSE_PARTS) {
    const sentences = (read.get(section) ?? []).slice(0, most).flatMap((sentence): GeneratedSentence[] => {
      const facts = sentence.facts.flatMap((id) => byId.get(id) ?? []);
      const objections = objectionsTo(sentence, facts, source);
      if (objections.length > 0) rejected.push(objections);
      if (objections.length > 0 || facts.length === 0) return [];
      const { mentions } = checkSentence(sentence.text, groundsOf(facts), source.stages);
      return [{ text: linked(sentence.text, mentions, byName), facts: facts.map(factLink) }];
    });
    if (sentences.length > 0) sections.set(section, sentences);
  }
  return { sections, rejected };
}

function objectionsTo(
  { text, facts: ids }: RepliedSentence,
  facts: readonly Fact[],
  { stages }: ProseSource,
): readonly Objection[] {
  if (facts.length === 0) return [{ kind: "form", what: "no fact given" }];
  if (facts.length < ids.length) {
    const unknown = ids.filter((id) => !facts.some((fact) => fact.id === id));
    return unknown.map((what) => ({ kind: "form", what: `no fact ${what}` }));
  }
  return checkSentence(text, groundsOf(facts), stages).objections;
}

/** The sentence with its components as links, where it writes them as the map does. */
function linked(text: string, mentions: Checked["mentions"], byName: ReadonlyMap<string, MapNode>): Text {
  const pieces: Text[number][] = [];
  let from = 0;
  for (const { start, end, phrase } of mentions) {
    const node = byName.get(phrase);
    if (node === undefined || linkTo(node).text !== text.slice(start, end)) continue;
    if (start > from) pieces.push(text.slice(from, start));
    pieces.push(linkTo(node));
    from = end;
  }
  return from < text.length ? [...pieces, text.slice(from)] : pieces;
}

function factLink({ id, line }: Fact): Text[number] {
  return line === undefined ? id : { text: id, line };
}
