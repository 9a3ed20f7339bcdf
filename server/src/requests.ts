import { ProtocolRequestType } from "vscode-languageserver";
import { APPLY_OPERATION_METHOD, type ApplyOperationParams } from "#core/protocol/edits";
import { MAP_LISTING_METHOD, type MapListing, type MapListingParams } from "#core/protocol/mapListing";
import { PROSE_METHOD, type ProseParams, REPORT_METHOD, type ReportParams } from "#core/protocol/report";
import { SYNTAX_TREE_METHOD, type SyntaxTreeParams } from "#core/protocol/syntaxTree";
import type { AppliedOperation } from "#core/services/applyOperation";
import type { ProseRequest } from "#core/services/prose";
import type { ReportView } from "#core/services/report";

/** Requests of ours, for clients that know them. */

/** The report on an open map. */
export const ReportRequest = new ProtocolRequestType<ReportParams, ReportView | null, never, void, void>(
  REPORT_METHOD,
);

/** The syntax tree of an open map, as a text. */
export const SyntaxTreeRequest = new ProtocolRequestType<SyntaxTreeParams, string | null, never, void, void>(
  SYNTAX_TREE_METHOD,
);

/** What to ask a language model about an open map. */
export const ProseRequestRequest = new ProtocolRequestType<
  ProseParams,
  ProseRequest | null,
  never,
  void,
  void
>(PROSE_METHOD);

/** All maps of the workspace. */
export const MapListingRequest = new ProtocolRequestType<
  MapListingParams,
  MapListing | null,
  never,
  void,
  void
>(MAP_LISTING_METHOD);

/** An operation on the picture of an open map, turned into edits. */
export const ApplyOperationRequest = new ProtocolRequestType<
  ApplyOperationParams,
  AppliedOperation | null,
  never,
  void,
  void
>(APPLY_OPERATION_METHOD);
