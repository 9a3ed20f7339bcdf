import type { WardleyMap } from "../model/wardleyMap";
import type { MapDraft } from "./draft";
import { draftOfMap } from "./draftOfMap";
import type { FormatSource, MapFormat } from "./format";
import { jsonFormat } from "./jsonText";
import { mermaidFormat } from "./mermaidText";
import { owmFormat } from "./owmText";
import { csvFormat, tableFormat } from "./tableText";

/** Every form a map can be written in, in the order of lists. */
export const FORMATS: readonly MapFormat[] = [owmFormat, mermaidFormat, jsonFormat, csvFormat, tableFormat];

/** A map ready to be written; its draft is made when a format first asks for it. */
export function sourceOf(map: WardleyMap, file: string): FormatSource {
  let draft: MapDraft | undefined;
  return {
    map,
    file,
    get draft() {
      draft ??= draftOfMap(map);
      return draft;
    },
  };
}
