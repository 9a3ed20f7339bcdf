import { inDialect } from "../../analysis/dialectEdits";
import { insertAt, replaceSpan } from "../../analysis/edits";
import { parse } from "../../language/parse";
import { print } from "../../language/print";
import type { TextChange } from "../../language/text";
import { buildMap } from "../../model/buildMap";
import type { WardleyMap } from "../../model/wardleyMap";
import { applyChanges } from "../applyChanges";
import { writeBracket } from "../bracketEdits";
import { offsetText } from "../lineStyle";
import { smallest } from "../smallestChanges";
import { pixelText } from "../writtenNumber";
import type { Offset } from "./offsets";
import type { OwnLabel } from "./ownLabels";

/** The changes that write a label's offset: the digits of the one that stands there, else a label of its own. */
export function writeOffset(map: WardleyMap, { place }: OwnLabel, { x, y }: Offset): readonly TextChange[] {
  const { line, part, insertAt: column, lead } = place;
  if (part === undefined) return [insertAt(map, line, column, `${lead} label ${offsetText(map, x, y)}`)];
  return writeBracket(map, { line, part: part.offset, insertAt: column }, [x, y], pixelText) ?? [];
}

/** The change that takes a label's offset away. */
export function removeOffset(map: WardleyMap, { place: { line, part } }: OwnLabel): readonly TextChange[] {
  return part === undefined ? [] : [replaceSpan(map, line, part, "")];
}

/** The map after changes of its text. */
export function mapAfter(map: WardleyMap, changes: readonly TextChange[]): WardleyMap {
  if (changes.length === 0) return map;
  const apart = smallest(map, inDialect(map, changes)) ?? [];
  return buildMap(parse(applyChanges(print(map.tree), apart)));
}
