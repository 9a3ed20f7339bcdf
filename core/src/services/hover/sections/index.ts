import type { NodeSection } from "../hoverContext";
import { author } from "./author";
import { changed } from "./changed";
import { neededBy, needs } from "./dependencies";
import { heading } from "./heading";
import { inertia, movement } from "./movement";
import { picture } from "./picture";
import { choiceOf, pipeline } from "./pipeline";
import { position } from "./position";
import { significance } from "./significance";
import { stage } from "./stage";
import { treatment } from "./treatment";

/**
 * What a hover says of a component, anchor or submap, in this order (analysis reference 4.1). What stands in
 * one row here are lines of one paragraph, for a hover shows little at once.
 */
export const NODE_SECTIONS: readonly (readonly NodeSection[])[] = [
  [heading],
  [position, stage, movement, inertia, changed, pipeline, choiceOf],
  [significance],
  [author],
  [needs, neededBy],
  [picture],
  [treatment],
];
