import { FoldingRangeRequest, SelectionRangeRequest, SignatureHelpRequest } from "vscode-languageserver";
import { foldingRanges } from "#core/services/foldingRange";
import { selectionRanges } from "#core/services/selectionRange";
import { SIGNATURE_TRIGGERS, signatureHelp } from "#core/services/signatureHelp";
import { type Feature, feature } from "./feature";
import { SEMANTIC_TOKENS } from "./semanticTokenRows";

/** Rows of the table: how a map is read in an editor. */
export const READING: readonly Feature[] = [
  ...SEMANTIC_TOKENS,
  feature(FoldingRangeRequest.type, {
    capabilities: { foldingRangeProvider: true },
    empty: null,
    positional: false,
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
];
