import {
  CodeLensRequest,
  type Diagnostic,
  DocumentDiagnosticReportKind,
  DocumentDiagnosticRequest,
  DocumentHighlightRequest,
  DocumentSymbolRequest,
  HoverRequest,
  InlayHintRequest,
  ReferencesRequest,
} from "vscode-languageserver";
import { PRODUCT } from "#core/language/product";
import { readWrittenProse } from "#core/protocol/report";
import { readEditorTheme } from "#core/services/clientFeatures";
import { codeLenses } from "#core/services/codeLens";
import { diagnostics } from "#core/services/diagnostics";
import { documentHighlight } from "#core/services/documentHighlight";
import { documentSymbol, symbolList } from "#core/services/documentSymbol";
import { findingsInSteps } from "#core/services/findings";
import { hover } from "#core/services/hover";
import { inlayHints } from "#core/services/inlayHint";
import { proseRequestFor } from "#core/services/prose";
import { references } from "#core/services/references";
import { reportView } from "#core/services/report";
import type { Snapshot } from "#core/services/snapshot";
import { CODE_ACTIONS } from "./codeActionRows";
import { COMPLETION } from "./completionRows";
import { EDITS } from "./editRows";
import { type Feature, feature, type RequestContext } from "./feature";
import { FILES } from "./fileRows";
import { FORMATTING } from "./formattingRows";
import { HIERARCHY } from "./hierarchyRows";
import { MAP_LISTING } from "./mapListingRow";
import { NAMES } from "./nameRows";
import { isOtherState } from "./otherState";
import { READING } from "./readingRows";
import { ProseRequestRequest, ReportRequest } from "./requests";
import { VIRTUAL_DOCUMENTS } from "./virtualDocuments";
import { WORKSPACE_DIAGNOSTICS } from "./workspaceDiagnosticRows";

/** Every request the server answers about a document: request -> capability -> service. */
export const FEATURES: readonly Feature[] = [
  feature(DocumentDiagnosticRequest.type, {
    capabilities: {
      diagnosticProvider: {
        identifier: PRODUCT.name,
        interFileDependencies: true,
        workspaceDiagnostics: false,
      },
    },
    empty: { kind: DocumentDiagnosticReportKind.Full, items: [] },
    positional: false,
    urgency: "later",
    prepare: (snapshot, { previousResultId }, { reports, resultId, outside }) =>
      reports.isKnown(snapshot.uri, resultId, previousResultId)
        ? undefined
        : findingsInSteps(snapshot, outside),
    answer: (snapshot, { previousResultId }, context) =>
      context.reports.report(snapshot.uri, context.resultId, previousResultId, () =>
        diagnosticsOf(snapshot, context),
      ),
  }),
  feature(HoverRequest.type, {
    capabilities: { hoverProvider: true },
    empty: null,
    positional: true,
    answer: (snapshot, { position }, { client, outside }) =>
      hover(snapshot, position, client, outside) ?? null,
  }),
  ...COMPLETION,
  feature(ReferencesRequest.type, {
    capabilities: { referencesProvider: true },
    empty: null,
    positional: true,
    answer: (snapshot, { position, context }) => references(snapshot, position, context) ?? null,
  }),
  feature(DocumentHighlightRequest.type, {
    capabilities: { documentHighlightProvider: true },
    empty: null,
    positional: true,
    urgency: "soon",
    answer: (snapshot, { position }) => documentHighlight(snapshot, position) ?? null,
  }),
  feature(DocumentSymbolRequest.type, {
    capabilities: { documentSymbolProvider: true },
    empty: null,
    positional: false,
    urgency: "soon",
    answer: (snapshot, _, { client }) =>
      client.symbolTree ? documentSymbol(snapshot) : symbolList(snapshot),
  }),
  feature(InlayHintRequest.type, {
    capabilities: { inlayHintProvider: true },
    switchedBy: "inlayHintStages",
    empty: null,
    positional: false,
    urgency: "soon",
    answer: (snapshot, { range }) => inlayHints(snapshot, range),
  }),
  feature(CodeLensRequest.type, {
    capabilities: { codeLensProvider: { resolveProvider: false } },
    switchedBy: "codeLens",
    empty: null,
    positional: false,
    urgency: "soon",
    answer: (snapshot, _, { client }) => codeLenses(snapshot, client),
  }),
  ...FORMATTING,
  ...READING,
  ...HIERARCHY,
  ...VIRTUAL_DOCUMENTS,
  ...WORKSPACE_DIAGNOSTICS,
  feature(ReportRequest, {
    capabilities: {},
    empty: null,
    positional: false,
    answer: (snapshot, { theme, prose }, { outside }) =>
      reportView(snapshot, outside, readEditorTheme(theme) ?? "light", readWrittenProse(prose)),
  }),
  feature(ProseRequestRequest, {
    capabilities: {},
    empty: null,
    positional: false,
    answer: (snapshot, _, { outside }) => proseRequestFor(snapshot, outside),
  }),
  ...CODE_ACTIONS,
  ...NAMES,
  ...FILES,
  ...MAP_LISTING,
  ...EDITS,
];

/**
 * What the rules have to say of a document, for requests and for publishing alike: nothing of one that shows another
 * state of a map, as beside those of the map it would be told twice, and nobody can do anything about it.
 */
export function diagnosticsOf(
  snapshot: Snapshot,
  { client, outside }: Pick<RequestContext, "client" | "outside">,
): Diagnostic[] {
  return isOtherState(snapshot.uri) ? [] : diagnostics(snapshot, { ...outside, ruleDocs: client.ruleDocs });
}
