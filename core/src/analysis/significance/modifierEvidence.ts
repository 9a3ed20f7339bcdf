import type { MapNode } from "../../model/wardleyMap";
import type { Analysis, NodeFacts } from "../strategy/analyse";
import type { Modifier, Role } from "../strategy/roles";
import { twoDecimals } from "../words";
import { joinPhrases, listPhrase, namesPhrase, type Phrase } from "./phrase";

/** A path of at most this many steps is written out. */
const LONGEST_PATH = 5;

/** Roles whose clause has just said which components need it, or how many. */
const COUNTS_NEEDERS = new Set<Role>(["foundation", "enabler"]);

/** What a modifier rests on, in a clause without its full stop; undefined when it says all by itself. */
type Evidence = (analysis: Analysis, facts: NodeFacts) => Phrase | undefined;

/** A modifier without the name in it. */
export type ModifierKind = Exclude<Modifier, `choice${string}`> | "choice";

const EVIDENCE: Readonly<Record<ModifierKind, Evidence>> = {
  bottleneck: ({ bottlenecks }, { node, fanIn, role }) => {
    const found = bottlenecks.find((item) => item.node === node);
    if (!found) return undefined;
    const { lagging } = found;
    if (lagging.length > 0) {
      const waiting = lagging.map(({ needer }): Phrase => [needer, ` (${twoDecimals(needer.evolution)})`]);
      const one = lagging.length === 1;
      const who = COUNTS_NEEDERS.has(role)
        ? `${ofThem(lagging.length, fanIn)} further evolved and ${one ? "waits" : "wait"} for it`
        : `${lagging.length} further evolved ${one ? "component waits" : "components wait"} for it`;
      return [`${who}: `, ...listPhrase(waiting)];
    }
    if (found.declaredBy) return ["the map calls it what limits ", found.declaredBy.from];
    return [`its inertia holds ${COUNTS_NEEDERS.has(role) ? "them" : `${fanIn} components`} up`];
  },
  "single point of failure": ({ singlePoints }, { node, role }) => {
    const found = singlePoints.find((item) => item.node === node);
    if (!found) return undefined;
    if (COUNTS_NEEDERS.has(role)) return ["the map shows no alternative to it"];
    return [`${found.needers.length} components depend on it and the map shows no alternative`];
  },
  "lags a dependant": (analysis, { node }) => {
    const found = analysis.mismatchOf(node);
    const [first, ...others] = found?.links ?? [];
    if (!first) return undefined;
    const { from } = first.link;
    const more = others.length === 0 ? "" : `; so do ${others.length} more`;
    return [from, ` (${twoDecimals(from.evolution)}) depends on it, ${twoDecimals(first.gap)} ahead${more}`];
  },
  "disruption risk": (analysis, { node }) => {
    const { graphs } = analysis;
    const found = analysis.riskOf(node);
    const [first] = found?.because ?? [];
    if (!found || !first) return undefined;
    switch (found.form) {
      case "genesis-driven": {
        const lead = first.evolution - (graphs.offered[node.index] ?? node.evolution);
        const place = ` (${twoDecimals(first.evolution)})`;
        return [first, `${place} already relies on it, ${twoDecimals(lead)} ahead`];
      }
      case "left-behind":
        return ["no movement is planned for it while ", first, " evolves"];
      case "industrialisation":
        return ["it is to become a commodity under ", ...namesPhrase(found.because)];
    }
  },
  hub: (_, { pathShare, fanOut }) => {
    const percent = Math.round(pathShare * 100);
    return [`${percent === 100 ? "all" : `${percent} % of all`} chains run through it (${fanOut} needs)`];
  },
  "on critical path": ({ criticalPath, weakestLink, graphs }, { node }) => {
    const at = criticalPath.indexOf(node);
    // A path of one step is none.
    if (at < 0 || criticalPath.length === 1) return undefined;
    const offered = graphs.offered[node.index] ?? node.evolution;
    const weakest = weakestLink === node ? `, its weakest link (${twoDecimals(offered)})` : "";
    return [...placeOnPath(criticalPath, at), weakest];
  },
  moving: (_, { node }) => {
    if (!node.movement) return undefined;
    const { target } = node.movement;
    const way = target < node.evolution ? "drawn to go back" : "on its way";
    return [`${way} from ${twoDecimals(node.evolution)} to ${twoDecimals(target)}`];
  },
  inertia: () => ["inertia holds it where it is"],
  pipeline: (_, { node }) => {
    const choices = [...(node.pipeline?.children ?? []), ...(node.pipeline?.inferredChildren ?? [])];
    const [most] = choices.sort((a, b) => b.evolution - a.evolution || (a.key < b.key ? -1 : 1));
    if (!most) return undefined;
    const place = ` (${twoDecimals(most.evolution)})`;
    if (choices.length === 1) return ["its one choice is ", most, place];
    return [`the most evolved of its ${choices.length} choices is `, most, place];
  },
  choice: (_, { node }) => {
    const pipeline = node.choiceOf;
    if (!pipeline?.owner) return undefined;
    const count = pipeline.children.length + pipeline.inferredChildren.length;
    if (count < 2) return ["the only choice of ", pipeline.owner];
    return [`one of ${count} choices of `, pipeline.owner];
  },
};

/** The kind of a modifier. */
export function kindOfModifier(modifier: Modifier): ModifierKind {
  return modifier.startsWith("choice") ? "choice" : (modifier as ModifierKind);
}

/** What a modifier of a node rests on. */
export function evidenceFor(
  modifier: ModifierKind,
  analysis: Analysis,
  facts: NodeFacts,
): Phrase | undefined {
  return EVIDENCE[modifier](analysis, facts);
}

/** "all are", "both are", "2 of them are". */
function ofThem(count: number, all: number): string {
  if (count < all) return count === 1 ? "1 of them is" : `${count} of them are`;
  if (all === 1) return "it is";
  return all === 2 ? "both are" : "all are";
}

function placeOnPath(path: readonly MapNode[], at: number): Phrase {
  const place = at === 0 ? "first step" : at === path.length - 1 ? "last step" : `step ${at + 1}`;
  if (path.length <= LONGEST_PATH) {
    return [
      `${place} of `,
      ...joinPhrases(
        path.map((node) => [node]),
        " → ",
      ),
    ];
  }
  const [before, after] = [path[at - 1], path[at + 1]];
  const between: Phrase =
    before && after
      ? [", between ", before, " and ", after]
      : before
        ? [", after ", before]
        : [", before ", after ?? ""];
  const count = at === 0 || at === path.length - 1 ? `the ${path.length}` : `${path.length}`;
  return [`${place} of ${count} on the critical path`, ...between];
}
