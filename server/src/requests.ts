import { ProtocolRequestType } from "vscode-languageserver";
import { PROSE_METHOD, type ProseParams, REPORT_METHOD, type ReportParams } from "#core/protocol/report";
import type { ProseRequest } from "#core/services/prose";
import type { ReportView } from "#core/services/report";

/** Requests of ours, for clients that know them. */

/** The report on an open map. */
export const ReportRequest = new ProtocolRequestType<ReportParams, ReportView | null, never, void, void>(
  REPORT_METHOD,
);

/** What to ask a language model about an open map. */
export const ProseRequestRequest = new ProtocolRequestType<
  ProseParams,
  ProseRequest | null,
  never,
  void,
  void
>(PROSE_METHOD);
