import type { NodeSection } from "../hoverContext";
import { neededBy, needs } from "./dependencies";
import { heading } from "./heading";
import { inertia, movement } from "./movement";
import { choiceOf, pipeline } from "./pipeline";
import { position } from "./position";
import { stage } from "./stage";

/** What a hover says of a component, anchor or submap, in this order (analysis reference 4.1). */
export const NODE_SECTIONS: readonly NodeSection[] = [
  heading,
  position,
  stage,
  movement,
  inertia,
  pipeline,
  choiceOf,
  needs,
  neededBy,
];
