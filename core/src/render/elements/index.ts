import { accelerator } from "./accelerator";
import { anchor } from "./anchor";
import { annotation } from "./annotation";
import { annotationsBox } from "./annotationsBox";
import { attitude } from "./attitude";
import { component, decoratedComponent, pipelineChild } from "./component";
import type { ElementDrawer } from "./elementDrawer";
import { evolved } from "./evolved";
import { link } from "./link";
import { note } from "./note";
import { pipeline } from "./pipeline";
import { submap } from "./submap";

/**
 * Everything that is drawn, bottom to top (language reference 3.4): the position in this list is the layer.
 * A new kind of element is a file and a line here.
 */
export const ELEMENT_DRAWERS: readonly ElementDrawer[] = [
  attitude,
  link,
  evolved,
  pipeline,
  pipelineChild,
  anchor,
  accelerator,
  decoratedComponent,
  component,
  submap,
  annotationsBox,
  note,
  annotation,
];
