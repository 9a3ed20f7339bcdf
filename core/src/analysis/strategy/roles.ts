import { type StageBoundaries, stageAt } from "../../model/stages";
import type { MapNode } from "../../model/wardleyMap";
import { atLeast, below, GENESIS_EDGE } from "./constants";

/** What a component is for, from its position and links (analysis reference 4.2). */
export type Role =
  | "anchor"
  | "implied anchor"
  | "unconnected"
  | "emerging bet"
  | "established service"
  | "commodity utility"
  | "foundation"
  | "differentiator"
  | "enabler"
  | "step";

/** What the role depends on. */
export interface RoleInput {
  readonly node: MapNode;
  readonly isImpliedAnchor: boolean;
  /** Distinct needs and needers, anchors included. */
  readonly needs: number;
  readonly needers: number;
  readonly connected: boolean;
  /** False on an axis that does not mean market evolution: roles are then mere steps of that axis. */
  readonly market: boolean;
  readonly boundaries: StageBoundaries;
}

/** The first row of the decision table that fits. */
export function roleOf(input: RoleInput): Role {
  const { node, boundaries, needs, needers } = input;
  if (node.kind === "anchor") return "anchor";
  if (input.isImpliedAnchor) return "implied anchor";
  if (!input.connected) return "unconnected";
  if (!input.market) return "step";
  if (below(node.evolution, boundaries[0] + GENESIS_EDGE)) return "emerging bet";
  const commodity = stageAt(node.evolution, boundaries) === 3;
  if (commodity) return atLeast(node.visibility, 0.6) ? "established service" : "commodity utility";
  if ((needs === 0 || below(node.visibility, 0.3)) && needers >= 2) return "foundation";
  if (atLeast(node.visibility * (1 - node.evolution), 0.35)) return "differentiator";
  return "enabler";
}

/** What else is to be said of a component, in the order of the reference. */
export type Modifier =
  | "bottleneck"
  | "single point of failure"
  | "lags a dependant"
  | "disruption risk"
  | "hub"
  | "on critical path"
  | "moving"
  | "inertia"
  | "pipeline"
  | `choice in pipeline ${string}`;
