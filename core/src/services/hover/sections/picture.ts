import { neighbourhoodScene } from "../../../render/neighbourhoodScene";
import { sceneToSvg } from "../../../render/svg";
import { neededByOf, needsOf } from "../../neighbours";
import type { NodeSection } from "../hoverContext";
import { LONGEST_LIST } from "../listNodes";

/** A small picture of the node with the neighbours that are listed, where the client shows pictures. */
export const picture: NodeSection = ({ node, snapshot, markup, pictures }) => {
  if (pictures === undefined) return undefined;
  const { map, boundaries } = snapshot;
  const needs = needsOf(map, node).slice(0, LONGEST_LIST);
  const neededBy = neededByOf(map, node).slice(0, LONGEST_LIST);
  if (needs.length + neededBy.length === 0) return undefined;
  const scene = neighbourhoodScene({ map, node, needs, neededBy }, { theme: pictures, boundaries });
  return markup.picture(sceneToSvg(scene), `${node.name} with what needs it and what it needs`);
};
