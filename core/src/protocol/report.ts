import type { EditorTheme } from "../render/themes/theme";
import type { ReportView, ReportViewSection } from "../services/report";
import { isCount, isString, listOf, objectOf, oneOf, type Shape } from "./shapes";

/**
 * The wire of the report: the extension asks the language server for it and hands it to the report's webview.
 * Everything that comes in is checked for its shape.
 */

/** Method of the request; the answer is a `ReportView`, or null for a document that is no open map. */
export const REPORT_METHOD = "mapwright/report";

/** Its parameters. */
export interface ReportParams {
  readonly textDocument: { readonly uri: string };
  /** The look of the picture. */
  readonly theme: EditorTheme;
}

/** What every message between extension and webview is about. */
interface About {
  /** URI of the map's document; empty before one is known. */
  readonly source: string;
}

/** From the extension to the webview. */
export type ToReport =
  | (About & {
      readonly type: "report";
      readonly version: number;
      readonly title: string;
      /** The map's file, for the line below the title. */
      readonly file: string;
      readonly sections: readonly ReportViewSection[];
    })
  /** What keeps the report from being up to date; an empty text takes the last one away. */
  | (About & { readonly type: "notice"; readonly text: string });

/** From the webview to the extension. */
export type FromReport =
  /** The webview was loaded and shows nothing yet. */
  | (About & { readonly type: "ready" })
  /** Somebody wants to see a line (counted from 1) of the map; 0 is the map as a whole. */
  | (About & { readonly type: "reveal"; readonly line: number })
  | (About & { readonly type: "fault"; readonly message: string });

/** What a webview stores, so that a reloaded window can bring the report back. */
export interface ReportState {
  readonly resource: string;
  /** How far the reader had scrolled, px. */
  readonly scroll: number;
}

const isSection = objectOf<ReportViewSection>({ id: isString, title: isString, html: isString });

const isView = objectOf<ReportView>({ version: isCount, title: isString, sections: listOf(isSection) });

const toReport: Readonly<Record<ToReport["type"], Shape<ToReport>>> = {
  report: objectOf<Extract<ToReport, { type: "report" }>>({
    type: oneOf("report"),
    source: isString,
    version: isCount,
    title: isString,
    file: isString,
    sections: listOf(isSection),
  }) as Shape<ToReport>,
  notice: objectOf<Extract<ToReport, { type: "notice" }>>({
    type: oneOf("notice"),
    source: isString,
    text: isString,
  }) as Shape<ToReport>,
};

const fromReport: Readonly<Record<FromReport["type"], Shape<FromReport>>> = {
  ready: objectOf<Extract<FromReport, { type: "ready" }>>({
    type: oneOf("ready"),
    source: isString,
  }) as Shape<FromReport>,
  reveal: objectOf<Extract<FromReport, { type: "reveal" }>>({
    type: oneOf("reveal"),
    source: isString,
    line: isCount,
  }) as Shape<FromReport>,
  fault: objectOf<Extract<FromReport, { type: "fault" }>>({
    type: oneOf("fault"),
    source: isString,
    message: isString,
  }) as Shape<FromReport>,
};

const isState = objectOf<ReportState>({ resource: isString, scroll: isCount });

/** The server's answer; undefined when it is none. */
export function readReportView(value: unknown): ReportView | undefined {
  return isView(value) ? value : undefined;
}

/** A message to the webview; undefined when it is none. */
export function readToReport(value: unknown): ToReport | undefined {
  return readBy(toReport, value);
}

/** A message from the webview; undefined when it is none. */
export function readFromReport(value: unknown): FromReport | undefined {
  return readBy(fromReport, value);
}

/** What a webview stored; undefined when it is none. */
export function readReportState(value: unknown): ReportState | undefined {
  return isState(value) ? value : undefined;
}

function readBy<T>(shapes: Readonly<Record<string, Shape<T>>>, value: unknown): T | undefined {
  const type = typeof value === "object" && value !== null && "type" in value ? value.type : undefined;
  const shape = typeof type === "string" && Object.hasOwn(shapes, type) ? shapes[type] : undefined;
  return shape?.(value) ? value : undefined;
}
