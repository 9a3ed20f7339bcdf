import { bottlenecks } from "./bottlenecks";
import { criticalPath } from "./criticalPath";
import { future } from "./future";
import { groups } from "./groups";
import type { Layer } from "./layer";
import { mismatches } from "./mismatches";
import { movement } from "./movement";
import { roles } from "./roles";

/**
 * Every layer there is, in the order of menus and legends. Bands and circles of the earlier lie on those of the
 * later. A new layer is a file and a line here.
 */
export const LAYERS: readonly Layer[] = [
  bottlenecks,
  criticalPath,
  mismatches,
  roles,
  groups,
  movement,
  future,
];
