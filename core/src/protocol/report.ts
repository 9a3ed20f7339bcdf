import type { EditorTheme } from "../render/themes/theme";
import type { ProseOutcome, ProseRequest, WrittenProse } from "../services/prose";
import type { ReportView, ReportViewSection } from "../services/report";
import { isBoolean, isCount, isString, listOf, objectOf, oneOf, type Shape } from "./shapes";

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
  /** What a language model wrote, to be shown as far as it holds. */
  readonly prose?: WrittenProse | undefined;
}

/** Method of the request for what to ask a language model; the answer is a `ProseRequest`, or null for no open map. */
export const PROSE_METHOD = "mapwright/proseRequest";

/** Its parameters. */
export interface ProseParams {
  readonly textDocument: { readonly uri: string };
}

/**
 * Method of the notification by which the server tells a client with `followsReports` that reports may say something
 * else though their maps' texts are the same: another map changed, or a shared configuration.
 */
export const REPORTS_CHANGED = "mapwright/reportsChanged";

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
      /** What can be done about prose. */
      readonly prose: ProseOffer;
      /** What is to be said of the prose on the page, or of the last attempt; mostly empty. */
      readonly proseNote: string;
    })
  /** What keeps the report from being up to date; an empty text takes the last one away. */
  | (About & { readonly type: "notice"; readonly text: string });

/** What the page offers about prose: `write` where a language model exists, `stop` while it writes, `remove` after. */
export type ProseOffer = "none" | "write" | "stop" | "remove";

/** From the webview to the extension. */
export type FromReport =
  /** The webview was loaded and shows nothing yet. */
  | (About & { readonly type: "ready" })
  /** Somebody wants to see a line (counted from 1) of the map, or of another of `ReportView.maps`; 0 is the whole. */
  | (About & { readonly type: "reveal"; readonly line: number; readonly map?: number | undefined })
  /** Somebody wants prose to be written, or the writing or what was written to go. */
  | (About & { readonly type: "prose"; readonly wanted: boolean })
  | (About & { readonly type: "fault"; readonly message: string });

/** What a webview stores, so that a reloaded window can bring the report back. */
export interface ReportState {
  readonly resource: string;
  /** How far the reader had scrolled, px. */
  readonly scroll: number;
}

const isSection = objectOf<ReportViewSection>({ id: isString, title: isString, html: isString });

const isOutcome = objectOf<ProseOutcome>({
  stale: isBoolean,
  readable: isBoolean,
  shown: isCount,
  rejected: listOf(isString),
});

const isView = objectOf<ReportView>(
  {
    version: isCount,
    title: isString,
    sections: listOf(isSection),
    maps: listOf(isString),
    prose: isOutcome,
  },
  ["prose"],
);

const isWritten = objectOf<WrittenProse>({ model: isString, reply: isString, facts: isString });

const isProseRequest = objectOf<ProseRequest>({ prompt: isString, facts: isString });

const toReport: Readonly<Record<ToReport["type"], Shape<ToReport>>> = {
  report: objectOf<Extract<ToReport, { type: "report" }>>({
    type: oneOf("report"),
    source: isString,
    version: isCount,
    title: isString,
    file: isString,
    sections: listOf(isSection),
    prose: oneOf("none", "write", "stop", "remove"),
    proseNote: isString,
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
  reveal: objectOf<Extract<FromReport, { type: "reveal" }>>(
    { type: oneOf("reveal"), source: isString, line: isCount, map: isCount },
    ["map"],
  ) as Shape<FromReport>,
  prose: objectOf<Extract<FromReport, { type: "prose" }>>({
    type: oneOf("prose"),
    source: isString,
    wanted: isBoolean,
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

/** The server's answer about what to ask a language model; undefined when it is none. */
export function readProseRequest(value: unknown): ProseRequest | undefined {
  return isProseRequest(value) ? value : undefined;
}

/** Prose as a client sent it; undefined when it is none. */
export function readWrittenProse(value: unknown): WrittenProse | undefined {
  return isWritten(value) ? value : undefined;
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
