import type { MapNode } from "../../model/wardleyMap";
import type { Analysis, NodeFacts } from "../strategy/analyse";
import { evidenceFor, kindOfModifier, type ModifierKind } from "./modifierEvidence";
import { capitalised, joinPhrases, type Phrase } from "./phrase";
import { ROLE_CLAUSES } from "./roleClauses";

/** What a component is for and why, in a line of words and a sentence or two (analysis reference 4.2). */
export interface Significance {
  /** "Established service · hub · on critical path"; on an axis of the author's own the modifiers alone. */
  readonly heading: string;
  readonly sentence: Phrase;
}

/** The sentence gives evidence for this many modifiers. */
const MOST_EVIDENCE = 2;

/** Modifiers whose evidence names components that need this one. */
const NAMES_NEEDERS = new Set<ModifierKind>(["bottleneck", "lags a dependant"]);

const NOTHING: ReadonlySet<ModifierKind> = new Set();

/**
 * The significance of a node: the clause of its role, then the evidence for its first two modifiers. A surface
 * that shows movement, inertia and pipelines by themselves names these as `told`, and the sentence leaves them out.
 */
export function significanceOf(
  analysis: Analysis,
  node: MapNode,
  told: ReadonlySet<ModifierKind> = NOTHING,
): Significance {
  const facts = analysis.factsOf(node);
  const { role, modifiers } = facts;
  const leading = modifiers
    .map(kindOfModifier)
    .filter((kind) => !told.has(kind))
    .slice(0, MOST_EVIDENCE);
  const evidence = leading.flatMap((modifier) => {
    const phrase = evidenceFor(modifier, analysis, facts);
    return phrase ? [phrase] : [];
  });
  const clause = ROLE_CLAUSES[role]({
    analysis,
    facts,
    needers: needersOf(analysis, facts),
    needersNamed: leading.some((modifier) => NAMES_NEEDERS.has(modifier)) && hasName(evidence[0]),
  });
  const because: Phrase =
    evidence.length === 0 ? [] : [" ", ...capitalised(joinPhrases(evidence, "; ")), "."];
  const words = role === "step" ? modifiers : [role, ...modifiers];
  return { heading: upperFirst(words.join(" · ")), sentence: [...clause, ".", ...because] };
}

function needersOf({ graphs, map }: Analysis, { node }: NodeFacts): readonly MapNode[] {
  const { index } = node;
  const owner = graphs.owner[index] ?? index;
  const own = (owner === index ? graphs.contracted : graphs.links).needers[index] ?? [];
  // A choice is needed by way of its pipeline.
  const needers = own.length > 0 || owner === index ? own : (graphs.contracted.needers[owner] ?? []);
  return needers.flatMap((at) => map.nodes[at] ?? []);
}

function hasName(phrase: Phrase = []): boolean {
  return phrase.some((part) => typeof part !== "string");
}

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
