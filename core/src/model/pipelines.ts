import type { PipelineStatement, SyntaxTree } from "../language/nodes";
import type { MutableNode, OwnNode } from "./mapNodes";
import { hasNumbers } from "./numbersOf";
import type { MapPosition, Pipeline } from "./wardleyMap";

/**
 * A component is taken for a choice of a range pipeline when it stands this far below its owner (in hundredths
 * of visibility) and inside the range widened by `WINDOW`. Measured on real maps, analysis reference 1.2.
 */
const BELOW_MIN = 0.01;
const BELOW_MAX = 0.03;
const WINDOW = 0.02;
const EPSILON = 1e-9;

/** A pipeline while the map is being built. */
export interface MutablePipeline extends Pipeline {
  readonly owner: MutableNode | undefined;
  range: { readonly start: number; readonly end: number } | undefined;
  readonly children: MutableNode[];
  readonly inferredChildren: MutableNode[];
}

/** A pipeline without its children; its owner gets to know it. */
export function startPipeline(
  statement: PipelineStatement,
  line: number,
  index: number,
  owner: MutableNode | undefined,
): MutablePipeline {
  const numbers = statement.range?.numbers;
  const written =
    hasNumbers(statement.range, 2) && numbers?.[0] && numbers[1]
      ? { start: numbers[0].value, end: numbers[1].value }
      : undefined;
  const pipeline: MutablePipeline = {
    owner,
    name: statement.name,
    range: undefined,
    writtenRange: written,
    children: [],
    inferredChildren: [],
    index,
    statement,
    line,
  };
  if (owner) owner.pipeline ??= pipeline;
  return pipeline;
}

/**
 * Nodes declared inside a block belong to the block's pipeline and stand at its owner's visibility; a pipeline with
 * such children spans them.
 */
export function adoptChildren(
  tree: SyntaxTree,
  nodes: readonly MutableNode[],
  pipelines: readonly MutablePipeline[],
): void {
  const byLine = new Map(pipelines.map((pipeline) => [pipeline.line, pipeline]));
  let block = 0;
  for (const node of nodes) {
    if (!node.child) continue;
    while ((tree.blocks[block]?.endLine ?? Number.POSITIVE_INFINITY) < node.line) block++;
    const pipeline = byLine.get(tree.blocks[block]?.ownerLine ?? -1);
    if (!pipeline || node.kind !== "component") continue;
    pipeline.children.push(node);
    node.childOf = pipeline;
    node.choiceOf = pipeline;
    if (pipeline.owner) node.visibility = pipeline.owner.visibility;
  }
  for (const pipeline of pipelines) {
    pipeline.range = drawnRange(pipeline);
    // Of several lines for one owner the first counts that is drawn.
    const { owner } = pipeline;
    if (owner && pipeline.range && !owner.pipeline?.range) owner.pipeline = pipeline;
  }
}

function drawnRange(pipeline: MutablePipeline): { start: number; end: number } | undefined {
  if (pipeline.children.length > 0) {
    let start = Number.POSITIVE_INFINITY;
    let end = Number.NEGATIVE_INFINITY;
    for (const child of pipeline.children) {
      start = Math.min(start, child.evolution);
      end = Math.max(end, child.evolution);
    }
    return { start, end };
  }
  const written = pipeline.writtenRange;
  return (
    written && { start: Math.min(written.start, written.end), end: Math.max(written.start, written.end) }
  );
}

/**
 * Whether a place is one where authors put the choices of a range pipeline by hand: 0.01 to 0.03 below its owner, from
 * 0.02 before its range to 0.02 behind it (analysis reference 1.2). That is the box as it is drawn at 1000×600 px, 2 to
 * 24 px below the owner and 15 px beyond the range, for symbols of 5 px that lie in it.
 *
 * @param height visibility of the owner
 * @param tolerance for places that were measured in a picture
 */
export function standsInRange(
  { visibility, evolution }: MapPosition,
  height: number,
  range: { readonly start: number; readonly end: number },
  tolerance: number = EPSILON,
): boolean {
  const below = height - visibility;
  return (
    below >= BELOW_MIN - tolerance &&
    below <= BELOW_MAX + tolerance &&
    evolution >= range.start - WINDOW - tolerance &&
    evolution <= range.end + WINDOW + tolerance
  );
}

/** Choices drawn by hand: components just below a range pipeline's owner, inside its range. */
export function inferChildren(
  pipelines: readonly MutablePipeline[],
  nodes: readonly MutableNode[],
  own: OwnNode,
): void {
  const ranged = pipelines
    .filter((pipeline) => pipeline.owner && pipeline.range && pipeline.children.length === 0)
    .sort((a, b) => heightOf(a) - heightOf(b) || compareKeys(a, b) || a.index - b.index);
  if (ranged.length === 0) return;
  const heights = Float64Array.from(ranged, heightOf);
  for (const node of nodes) {
    if (node.kind === "anchor" || node.choiceOf || !node.positioned) continue;
    const best = nearestPipeline(node, ranged, heights);
    if (!best) continue;
    const choice = own(node);
    best.inferredChildren.push(choice);
    choice.choiceOf = best;
  }
}

function heightOf(pipeline: Pipeline): number {
  return pipeline.owner?.visibility ?? 0;
}

/** By the owners' names, so that the order of lines does not matter. */
function compareKeys(a: Pipeline, b: Pipeline): number {
  const [first, second] = [a.owner?.key ?? "", b.owner?.key ?? ""];
  return first < second ? -1 : first > second ? 1 : 0;
}

/**
 * The pipeline above a node that takes it as a choice; of several the closest above, then by name. Walks
 * upwards from the node, so that the search ends with the first that fits.
 */
function nearestPipeline(
  node: MutableNode,
  ranged: readonly MutablePipeline[],
  heights: Float64Array,
): MutablePipeline | undefined {
  for (let i = firstAtLeast(heights, node.visibility + BELOW_MIN - EPSILON); i < ranged.length; i++) {
    const height = heights[i] ?? 0;
    if (height - node.visibility > BELOW_MAX + EPSILON) return undefined;
    const pipeline = ranged[i];
    const range = pipeline?.range;
    if (range && pipeline.owner !== node && standsInRange(node, height, range)) return pipeline;
  }
  return undefined;
}

/** Index of the first of ascending `values` that is >= `least` (binary search). */
function firstAtLeast(values: Float64Array, least: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((values[middle] ?? 0) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}
