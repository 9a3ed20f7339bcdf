import { type CompletionItem, CompletionRequest, CompletionResolveRequest } from "vscode-languageserver";
import { COMPLETION_TRIGGERS, completion } from "#core/services/completion";
import { readCompletionData, resolveCompletion } from "#core/services/completionResolve";
import { type Feature, feature } from "./feature";
import { guarded } from "./guarded";

/** What is said of an item that is looked at. An item is no document, so the row is its own. */
const resolve: Feature = {
  method: CompletionResolveRequest.method,
  capabilities: { completionProvider: { resolveProvider: true } },
  register: (connection, host) => {
    const { method } = CompletionResolveRequest;
    const handler = async (item: CompletionItem): Promise<CompletionItem | null> => {
      const data = readCompletionData(item.data);
      const snapshot = data && (await host.newest(data.uri));
      return snapshot ? resolveCompletion(snapshot, item, host.clientFeatures()) : item;
    };
    connection.onRequest<unknown, void>(method, guarded(host.log, method, null, handler));
  },
};

/** Rows of the table: what can be written at a place. */
export const COMPLETION: readonly Feature[] = [
  feature(CompletionRequest.type, {
    capabilities: { completionProvider: { triggerCharacters: [...COMPLETION_TRIGGERS] } },
    empty: null,
    positional: true,
    answer: (snapshot, { position, context: asked }, context) => {
      const others = () => context.outside.portfolio?.others() ?? [];
      return completion(snapshot, position, context.client, asked?.triggerCharacter, others) ?? null;
    },
  }),
  resolve,
];
