import { type StageBoundaries, stageAt } from "../../model/stages";
import type { MapNode, WardleyMap } from "../../model/wardleyMap";
import type { ChainGraphs } from "./chainGraph";
import { atLeast, below, GENESIS_EDGE, GENESIS_LEAD } from "./constants";
import { inOrder } from "./order";

/** Why something may be overtaken; the three forms of the climatic pattern C-22 (and C-23, C-27). */
export type DisruptionForm = "left-behind" | "genesis-driven" | "industrialisation";

/** A component whose place is likely to be disputed. */
export interface DisruptionRisk {
  readonly node: MapNode;
  readonly form: DisruptionForm;
  /** The needers that make it one, most visible first; for industrialisation those that will feel it. */
  readonly because: readonly MapNode[];
}

/** What the search for risks rests on. */
export interface RiskContext {
  readonly map: WardleyMap;
  readonly graphs: ChainGraphs;
  readonly boundaries: StageBoundaries;
  /** Components reported as bottlenecks, which are left out. */
  readonly bottlenecks: ReadonlySet<number>;
  /** For each vertex 1 when it is the needed one of a mismatch. */
  readonly mismatched: Uint8Array;
}

/** Finds the risks, in file order. */
export function findDisruptionRisks(context: RiskContext): readonly DisruptionRisk[] {
  const risks: DisruptionRisk[] = [];
  for (const node of context.map.nodes) {
    const risk = riskAt(node, context);
    if (risk) risks.push(risk);
  }
  return risks;
}

/** The risk of one component. */
export function riskAt(node: MapNode, context: RiskContext): DisruptionRisk | undefined {
  const { map, graphs, boundaries, bottlenecks, mismatched } = context;
  const { index } = node;
  if (node.kind === "anchor" || graphs.owner[index] !== index || bottlenecks.has(index)) return undefined;
  if (!node.positioned) return undefined;
  const needers = () => {
    const found: MapNode[] = [];
    for (const at of graphs.contracted.needers[index] ?? []) {
      const needer = map.nodes[at];
      if (needer && needer.kind !== "anchor") found.push(needer);
    }
    return found;
  };
  const offered = graphs.offered[index] ?? node.evolution;
  const risk = riskOf(node, needers, offered, boundaries, mismatched[index] === 1);
  return risk && { ...risk, because: inOrder(risk.because) };
}

function riskOf(
  node: MapNode,
  needers: () => readonly MapNode[],
  offered: number,
  boundaries: StageBoundaries,
  isMismatched: boolean,
): DisruptionRisk | undefined {
  if (below(offered, boundaries[0] + GENESIS_EDGE) && !isMismatched) {
    const ahead = needers().filter((needer) => atLeast(needer.evolution - offered, GENESIS_LEAD));
    if (ahead.length > 0) return { node, form: "genesis-driven", because: ahead };
  }
  if (stageAt(offered, boundaries) === 2 && !node.movement && !node.pipeline) {
    const moving = needers().filter((needer) => needer.movement);
    if (moving.length > 0) return { node, form: "left-behind", because: moving };
  }
  const target = node.movement?.target;
  if (target !== undefined && stageAt(node.evolution, boundaries) < 3 && stageAt(target, boundaries) === 3) {
    const because = needers();
    if (node.inertia || because.length >= 2) return { node, form: "industrialisation", because };
  }
  return undefined;
}
