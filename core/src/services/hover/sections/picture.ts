import { neighbourhoodScene } from "../../../render/neighbourhoodScene";
import { sceneToSvg } from "../../../render/svg";
import { neededByOf, needsOf } from "../../neighbours";
import type { NodeContext, NodeSection } from "../hoverContext";
import { LONGEST_LIST } from "../listNodes";

/** A small picture of the node with the neighbours that are listed, where the client shows pictures. */
export const picture: NodeSection = (context) => pictureOfNode(context);

/**
 * The same for a place of some width.
 *
 * @param width in px; as wide as it is drawn when not given
 */
export function pictureOfNode(
  { node, snapshot, markup, pictures }: NodeContext,
  width?: number,
): string | undefined {
  if (pictures === undefined) return undefined;
  const { map, boundaries } = snapshot;
  const needs = needsOf(map, node).slice(0, LONGEST_LIST);
  const neededBy = neededByOf(map, node).slice(0, LONGEST_LIST);
  if (needs.length + neededBy.length === 0) return undefined;
  const scene = neighbourhoodScene({ map, node, needs, neededBy }, { theme: pictures, boundaries });
  const scale = width === undefined ? 1 : Math.min(1, width / scene.width);
  const shown = { ...scene, width: scene.width * scale, height: Math.round(scene.height * scale) };
  return markup.picture(sceneToSvg(shown), `${node.name} with what needs it and what it needs`);
}
