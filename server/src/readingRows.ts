import {
  FoldingRangeRequest,
  InlineCompletionRequest,
  SelectionRangeRequest,
  SignatureHelpRequest,
} from "vscode-languageserver";
import { foldingRanges } from "#core/services/foldingRange";
import { inlineCompletion } from "#core/services/inlineCompletion";
import { selectionRanges } from "#core/services/selectionRange";
import { SIGNATURE_TRIGGERS, signatureHelp } from "#core/services/signatureHelp";
import { syntaxTree } from "#core/services/syntaxTree";
import { type Feature, feature } from "./feature";
import { SyntaxTreeRequest } from "./requests";
import { SEMANTIC_TOKENS } from "./semanticTokenRows";

/** Rows of the table: how a map is read in an editor. */
export const READING: readonly Feature[] = [
  ...SEMANTIC_TOKENS,
  feature(FoldingRangeRequest.type, {
    capabilities: { foldingRangeProvider: true },
    empty: null,
    positional: false,
    urgency: "soon",
    answer: (snapshot, _, { client }) => foldingRanges(snapshot, client.foldingLimit),
  }),
  feature(SelectionRangeRequest.type, {
    capabilities: { selectionRangeProvider: true },
    empty: null,
    positional: true,
    answer: (snapshot, { positions }) => selectionRanges(snapshot, positions),
  }),
  feature(SignatureHelpRequest.type, {
    capabilities: {
      signatureHelpProvider: { triggerCharacters: [...SIGNATURE_TRIGGERS], retriggerCharacters: [","] },
    },
    empty: null,
    positional: true,
    answer: (snapshot, { position }, { client }) => signatureHelp(snapshot, position, client) ?? null,
  }),
  feature(InlineCompletionRequest.type, {
    capabilities: { inlineCompletionProvider: true },
    switchedBy: "inlineCompletion",
    empty: null,
    positional: true,
    answer: (snapshot, { position }) => inlineCompletion(snapshot, position),
  }),
  feature(SyntaxTreeRequest, {
    capabilities: {},
    empty: null,
    positional: false,
    answer: (snapshot) => syntaxTree(snapshot),
  }),
];
