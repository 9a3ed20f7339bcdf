import type { MapNode } from "../../model/wardleyMap";
import type { Analysis, NodeFacts } from "../strategy/analyse";
import type { Role } from "../strategy/roles";
import { twoDecimals } from "../words";
import { namesPhrase, type Phrase } from "./phrase";
import { stageNameOf } from "./stageNaming";

/** What a clause is made from. */
export interface ClauseInput {
  readonly analysis: Analysis;
  readonly facts: NodeFacts;
  /** Distinct needers, anchors included; of a choice without its own, those of its pipeline. */
  readonly needers: readonly MapNode[];
  /** True when the evidence that follows names needers, so that the clause only counts them. */
  readonly needersNamed: boolean;
}

/** More chains than this are not counted out: they only say that the map is dense. */
const MOST_CHAINS = 1000;

const STEPS = ["First", "Second", "Third", "Last"] as const;

/** What each role means, in a clause without its full stop (analysis reference 4.2). */
export const ROLE_CLAUSES: Readonly<Record<Role, (input: ClauseInput) => Phrase>> = {
  anchor: ({ analysis, facts }) => [
    "The user or need the map is drawn for",
    ...startingChains(analysis.chainsFrom(facts.node)),
  ],
  "implied anchor": () => [
    "Nothing depends on it and it is among the most visible: the map reads as drawn for it",
  ],
  unconnected: () => ["Not linked to anything"],
  "emerging bet": () => ["Novel and uncertain: worth most if it works, so explore cheaply"],
  "established service": () => ["Standardised and visible: expected, not differentiating"],
  "commodity utility": () => ["Standardised and out of sight: consume it, run it for cost and reliability"],
  foundation: ({ needers }) => [`Carries ${components(needers.length)} above it`],
  differentiator: ({ facts: { node } }) => [
    `Visible (${twoDecimals(node.visibility)}) and not yet standard (${twoDecimals(node.evolution)}): where difference is still made`,
  ],
  enabler: ({ needers, needersNamed }) => {
    if (needers.length === 0) return ["Nothing on the map depends on it"];
    const users = needers.filter(({ kind }) => kind === "anchor");
    const others = needers.filter(({ kind }) => kind !== "anchor");
    const whom = needersNamed ? [components(others.length)] : namesPhrase(others);
    if (users.length === 0) return ["Makes ", ...whom, " possible"];
    const serves: Phrase = ["Serves ", ...namesPhrase(users), " directly"];
    return others.length === 0 ? serves : [...serves, " and makes ", ...whom, " possible"];
  },
  step: ({ analysis, facts: { node, stage } }) => [
    `${STEPS[stage]} of four steps on this map's axis: ${stageNameOf(analysis, node)}`,
  ],
};

function startingChains(count: number): Phrase {
  if (count === 0) return ["; no chain starts here yet"];
  if (count === 1) return ["; 1 chain starts here"];
  return [`; ${count <= MOST_CHAINS ? count : `more than ${MOST_CHAINS}`} chains start here`];
}

function components(count: number): string {
  return count === 1 ? "1 component" : `${count} components`;
}
