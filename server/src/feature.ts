import type {
  CancellationToken,
  Connection,
  ProtocolRequestType,
  ServerCapabilities,
  TextDocumentIdentifier,
} from "vscode-languageserver";
import type { Outside } from "#core/analysis/rule";
import type { Steps } from "#core/analysis/steps";
import type { ClientFeatures } from "#core/services/clientFeatures";
import type { Settings } from "#core/services/settings";
import type { Snapshot } from "#core/services/snapshot";
import type { Workspace } from "#core/services/workspace";
import type { Changes } from "./changes";
import type { DiagnosticStates } from "./diagnosticStates";
import { contentModified, guarded } from "./guarded";
import { inSteps, MOST_ATTEMPTS } from "./inSteps";
import type { Log } from "./logging";
import type { TokenStates } from "./tokenStates";
import type { Turns, Urgency } from "./turns";
import type { VirtualDocuments } from "./virtualDocuments";
import type { WorkspaceReports } from "./workspaceReports";

/** What a request is answered from besides the document and its parameters. */
export interface RequestContext {
  readonly client: ClientFeatures;
  /** What is known besides the document: other maps, earlier states, the day. */
  readonly outside: Outside;
  /** Names this state of the document and of what is known besides it, see `textDocument/diagnostic`. */
  readonly resultId: string;
  /** What the client was last told of diagnostics when it asked. */
  readonly reports: DiagnosticStates;
  /** What the client was last given of semantic tokens. */
  readonly tokens: TokenStates;
}

/** What tells clients of a request: the same for all, or made for one. */
export type Offer = Partial<ServerCapabilities> | ((client: ClientFeatures) => Partial<ServerCapabilities>);

/** What the server offers to the requests it answers. */
export interface FeatureHost {
  readonly log: Log;
  readonly turns: Turns;
  /** The newest state of a document right now; undefined when it is no open map. */
  current(uri: string): Snapshot | undefined;
  /** The same with the settings that apply to it, which may have to be asked for. */
  newest(uri: string): Promise<Snapshot | undefined>;
  context(snapshot: Snapshot): RequestContext;
  /** What the client can show or do right now. */
  clientFeatures(): ClientFeatures;
  /** Told of whatever diagnostics may rest on. */
  readonly changes: Changes;
  readonly workspaceReports: WorkspaceReports;
  /** The virtual documents that the client has asked for. */
  readonly virtual: VirtualDocuments;
  /** All maps of the workspace for a request with this token, once they were read. */
  workspace(token: CancellationToken): Promise<Workspace>;
}

/** The settings that are on or off, by true and false or by a word. */
export type SwitchName = {
  [Name in keyof Settings]: false extends Settings[Name] ? Name : "off" extends Settings[Name] ? Name : never;
}[keyof Settings];

/** A request that the server answers, with the capability that tells clients so. */
export interface Feature {
  readonly method: string;
  readonly capabilities: Offer;
  /** The setting by which the user switches it, see `createSwitching`. */
  readonly switchedBy?: SwitchName | undefined;
  register(connection: Connection, host: FeatureHost): void;
}

/** A feature as the table describes it. */
export interface FeatureDescription<P extends { textDocument: TextDocumentIdentifier }, R> {
  readonly capabilities: Offer;
  /** The setting by which the user switches it, if there is one. */
  readonly switchedBy?: SwitchName;
  /** The answer about documents that are not open, and when answering fails. */
  readonly empty: R;
  /** True when the parameters hold positions, which mean nothing any more once the document has changed. */
  readonly positional: boolean;
  /** How long it may wait; `now` when not given. */
  readonly urgency?: Urgency;
  /** Long work that the answer rests on, to be done in steps beforehand; nothing when there is none. */
  prepare?(snapshot: Snapshot, params: P, context: RequestContext): Steps<unknown> | undefined;
  answer(snapshot: Snapshot, params: P, context: RequestContext): R;
}

/** A row of the table: a document request, answered from the document's newest state. */
export function feature<P extends { textDocument: TextDocumentIdentifier }, R, PR, E, RO>(
  type: ProtocolRequestType<P, R, PR, E, RO>,
  { capabilities, switchedBy, empty, positional, urgency = "now", prepare, answer }: FeatureDescription<P, R>,
): Feature {
  const { method } = type;
  return {
    method,
    capabilities,
    switchedBy,
    register: (connection, host) => {
      const handler = async (params: P, token: CancellationToken): Promise<R> => {
        host.turns.arrived();
        const asked = host.current(params.textDocument.uri);
        if (asked === undefined) return empty;
        if (urgency !== "now") await host.turns.take(urgency);
        for (let attempt = 1; ; attempt++) {
          if (token.isCancellationRequested) return empty;
          const snapshot = await host.newest(params.textDocument.uri);
          if (snapshot === undefined || token.isCancellationRequested) return empty;
          if (positional && snapshot.tree !== asked.tree) throw contentModified(method);
          const context = host.context(snapshot);
          const work = attempt < MOST_ATTEMPTS ? prepare?.(snapshot, params, context) : undefined;
          const isWanted = () =>
            !token.isCancellationRequested && host.current(snapshot.uri)?.tree === snapshot.tree;
          // What was given up begins again with the newest state.
          if (work && !(await inSteps(work, () => host.turns.take("later"), isWanted))) continue;
          return answer(snapshot, params, context);
        }
      };
      connection.onRequest<unknown, void>(method, guarded(host.log, method, empty, handler));
    },
  };
}
