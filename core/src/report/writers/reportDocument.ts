import type { Analysis } from "../../analysis/strategy/analyse";
import type { PlaceLink, Report } from "../report";

/** A report with what writers need to make a document of it. */
export interface ReportDocument {
  readonly report: Report;
  readonly analysis: Analysis;
  /** The map's file as the reader knows it. */
  readonly file: string;
  /** Address of the map's file, relative to the document; undefined when it has none (standard input). */
  readonly source: string | undefined;
  /** Line of the file (from 0) on which the map begins; 0 when not set. */
  readonly firstLine?: number;
  /** Where another map is, by its URI; undefined for one that has no address. */
  readonly elsewhere?: (uri: string) => MapAddress | undefined;
}

/** Where the lines of a map have their addresses. */
export type MapAddress = Pick<ReportDocument, "source" | "firstLine">;

/** Address of a line of the map (zero-based), as editors and code hosts read it; undefined for standard input. */
export function lineAddress({ source, firstLine = 0 }: MapAddress, line: number): string | undefined {
  return source === undefined ? undefined : `${source}#L${firstLine + line + 1}`;
}

/** Address to which a link of the report leads; undefined when that has none. */
export function linkAddress(document: ReportDocument, { line, uri }: PlaceLink): string | undefined {
  const map = uri === undefined ? document : document.elsewhere?.(uri);
  return map && lineAddress(map, line);
}

/** What the report is called. */
export function documentTitle({ title }: Report): string {
  return `Wardley Map Analysis: ${title}`;
}
