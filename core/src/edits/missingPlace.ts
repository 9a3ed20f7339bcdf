import type { MapNode, Movement, WardleyMap } from "../model/wardleyMap";
import { positionText } from "./lineStyle";
import { numberText } from "./writtenNumber";

/**
 * What a statement needs before its first trailer: OnlineWardleyMaps ends a name only at a bracket and a movement's only
 * at a number, so that a word behind the bare name would become a part of it, or a label its position (language reference
 * 1.7 and 2.6). Empty when it is there; else the place where it is drawn anyway, with a blank before it.
 */
export function missingPosition(map: WardleyMap, { statement, evolution, visibility }: MapNode): string {
  if (statement.coordinates !== undefined || statement.name === undefined) return "";
  if (statement.child) return ` [${numberText(evolution)}]`;
  return ` ${positionText(map, statement.kind, { visibility, evolution })}`;
}

/** The same of a movement that names no target. */
export function missingTarget({ statement, target }: Movement): string {
  return statement.kind === "evolve" && statement.target === undefined ? ` ${numberText(target)}` : "";
}
