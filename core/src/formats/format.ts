import type { WardleyMap } from "../model/wardleyMap";
import type { MapDraft } from "./draft";
import type { Written } from "./written";

/** What a map can be written as. */
export type FormatId = "owm" | "mermaid" | "json" | "csv" | "table";

/** A map to be written in another form. */
export interface FormatSource {
  readonly map: WardleyMap;
  /** Made once, when a format asks for it. */
  readonly draft: MapDraft;
  /** The name the map goes by. */
  readonly file: string;
}

/** A form in which a map can be written: one file that writes it and one line in the registry. */
export interface MapFormat {
  readonly id: FormatId;
  /** What it is called in lists. */
  readonly label: string;
  /** The extension of such files, with its dot. */
  readonly extension: string;
  /** The language of such a document in an editor. */
  readonly languageId: string;
  /** True for forms that `mapwright convert` writes; the others are for pasting somewhere. */
  readonly isFile: boolean;
  write(source: FormatSource): Written;
}
