import { ProtocolRequestType } from "vscode-languageserver";
import { REPORT_METHOD, type ReportParams } from "#core/protocol/report";
import type { ReportView } from "#core/services/report";

/** Requests of ours, for clients that know them. */

/** The report on an open map. */
export const ReportRequest = new ProtocolRequestType<ReportParams, ReportView | null, never, void, void>(
  REPORT_METHOD,
);
