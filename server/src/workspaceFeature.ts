import type { CancellationToken, ProtocolRequestType, TextDocumentIdentifier } from "vscode-languageserver";
import type { ClientFeatures } from "#core/services/clientFeatures";
import type { Snapshot } from "#core/services/snapshot";
import type { Workspace } from "#core/services/workspace";
import type { Feature, FeatureHost, Offer, RequestContext } from "./feature";
import { cancelled, contentModified, guarded } from "./guarded";
import type { Urgency } from "./turns";
import type { VirtualDocuments } from "./virtualDocuments";

/** What a request about the whole workspace is answered from besides its maps and its parameters. */
export interface WorkspaceContext {
  readonly client: ClientFeatures;
  /** The virtual documents that the client has asked for. */
  readonly virtual: VirtualDocuments;
  /** What is known besides one of the maps. */
  of(snapshot: Snapshot): RequestContext;
}

/** A request about no document in particular, as the table describes it. */
export interface WorkspaceFeatureDescription<P, R> {
  readonly capabilities: Offer;
  /** The answer when answering fails. */
  readonly empty: R;
  answer(workspace: Workspace, params: P, context: WorkspaceContext): R | Promise<R>;
}

/**
 * A row of the table: a request that is answered from all maps of the workspace, open or not, such as a search for
 * symbols. The answer may take its time; `workspace.cancelled` tells when to give up.
 */
export function workspaceFeature<P, R, PR, E, RO>(
  type: ProtocolRequestType<P, R, PR, E, RO>,
  { capabilities, empty, answer }: WorkspaceFeatureDescription<P, R>,
): Feature {
  const { method } = type;
  return {
    method,
    capabilities,
    register: (connection, host) => {
      const handler = async (params: P, token: CancellationToken): Promise<R> => {
        const workspace = await host.workspace(token);
        if (token.isCancellationRequested) throw cancelled(method);
        return answer(workspace, params, contextOf(host));
      };
      connection.onRequest<unknown, void>(method, guarded(host.log, method, empty, handler));
    },
  };
}

function contextOf(host: FeatureHost): WorkspaceContext {
  return { client: host.clientFeatures(), virtual: host.virtual, of: host.context };
}

/** A request about an open map that other maps have to do with, as the table describes it. */
export interface AcrossMapsDescription<P extends { textDocument: TextDocumentIdentifier }, R> {
  readonly capabilities: Offer;
  /** The answer about documents that are not open, and when answering fails. */
  readonly empty: R;
  /** True when the parameters hold positions, which mean nothing any more once the document has changed. */
  readonly positional: boolean;
  /** How long it may wait; `now` when not given. */
  readonly urgency?: (params: P) => Urgency;
  answer(
    snapshot: Snapshot,
    params: P,
    workspace: () => Promise<Workspace>,
    context: RequestContext,
  ): R | Promise<R>;
}

/**
 * A row of the table: a request about one open map, answered from its newest state and from other maps where the
 * answer asks for them; one that does not ask never waits for the workspace to be read.
 */
export function acrossMaps<P extends { textDocument: TextDocumentIdentifier }, R, PR, E, RO>(
  type: ProtocolRequestType<P, R, PR, E, RO>,
  { capabilities, empty, positional, urgency, answer }: AcrossMapsDescription<P, R>,
): Feature {
  const { method } = type;
  return {
    method,
    capabilities,
    register: (connection, host) => {
      const handler = async (params: P, token: CancellationToken): Promise<R> => {
        host.turns.arrived();
        const { uri } = params.textDocument;
        const asked = host.current(uri);
        if (asked === undefined) return empty;
        const mayWait = urgency?.(params) ?? "now";
        if (mayWait !== "now") await host.turns.take(mayWait);
        if (token.isCancellationRequested) return empty;
        const snapshot = await host.newest(uri);
        if (snapshot === undefined || token.isCancellationRequested) return empty;
        const stale = () => positional && host.current(uri)?.tree !== asked.tree;
        if (stale()) throw contentModified(method);
        const result = await answer(snapshot, params, () => host.workspace(token), host.context(snapshot));
        if (stale()) throw contentModified(method);
        return result;
      };
      connection.onRequest<unknown, void>(method, guarded(host.log, method, empty, handler));
    },
  };
}
