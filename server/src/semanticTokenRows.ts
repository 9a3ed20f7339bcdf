import {
  SemanticTokensDeltaRequest,
  SemanticTokensRangeRequest,
  SemanticTokensRequest,
  type ServerCapabilities,
} from "vscode-languageserver";
import type { ClientFeatures } from "#core/services/clientFeatures";
import { semanticTokens } from "#core/services/semanticTokens";
import { tokenLegend } from "#core/services/semanticTokens/legend";
import { tokenEdits } from "#core/services/semanticTokens/tokenEdits";
import { type Feature, feature } from "./feature";

type Provider = Exclude<ServerCapabilities["semanticTokensProvider"], undefined>;

const offer =
  (part: Partial<Provider>) =>
  ({ ownTokenTypes }: ClientFeatures): Partial<ServerCapabilities> => ({
    semanticTokensProvider: { legend: tokenLegend(ownTokenTypes === true), ...part },
  });

/** The three ways of asking for semantic tokens, with one legend. */
export const SEMANTIC_TOKENS: readonly Feature[] = [
  feature(SemanticTokensRequest.type, {
    capabilities: offer({ full: true }),
    empty: { data: [] },
    positional: false,
    urgency: "soon",
    answer: (snapshot, _, { tokens }) => {
      const data = semanticTokens(snapshot);
      return { resultId: tokens.remember(snapshot.uri, data), data };
    },
  }),
  feature(SemanticTokensDeltaRequest.type, {
    capabilities: offer({ full: { delta: true } }),
    empty: { data: [] },
    positional: false,
    urgency: "soon",
    answer: (snapshot, { previousResultId }, { tokens }) => {
      const before = tokens.recall(snapshot.uri, previousResultId);
      const data = semanticTokens(snapshot);
      const resultId = tokens.remember(snapshot.uri, data);
      return before ? { resultId, edits: tokenEdits(before, data) } : { resultId, data };
    },
  }),
  feature(SemanticTokensRangeRequest.type, {
    capabilities: offer({ range: true }),
    empty: { data: [] },
    positional: true,
    urgency: "soon",
    answer: (snapshot, { range }) => ({ data: semanticTokens(snapshot, range) }),
  }),
];
