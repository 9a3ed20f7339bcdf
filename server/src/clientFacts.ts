import type { InitializeParams, PositionEncodingKind } from "vscode-languageserver";
import { type ClientFeatures, readClientFeatures } from "#core/services/clientFeatures";

import { chooseEncoding } from "./encoding/encodedConnection";

/** What the server needs to know of the client, read once from its `initialize` request. */
export interface ClientFacts {
  /** What services may use in their answers. */
  readonly features: ClientFeatures;
  /** The unit of columns that it takes. */
  readonly positionEncoding: PositionEncodingKind;
  /** It asks for diagnostics itself. */
  readonly pullsDiagnostics: boolean;
  /** It can be told to ask for diagnostics again. */
  readonly refreshesDiagnostics: boolean;
  /** It can be told to ask for code lenses, or for inlay hints, again. */
  readonly refreshesCodeLenses: boolean;
  readonly refreshesInlayHints: boolean;
  readonly refreshesSemanticTokens: boolean;
  /** Methods about documents that a server may register and take back while it runs. */
  readonly registrable: ReadonlySet<string>;
  /** It answers `workspace/configuration`. */
  readonly answersConfiguration: boolean;
  /** It lets a server register for changes of its configuration. */
  readonly registersConfiguration: boolean;
  /** It lets a server register for files that come, change or go. */
  readonly registersWatchers: boolean;
  /** Settings sent with `initialize`, unchecked. */
  readonly initialSettings: unknown;
  /** URIs of the folders of its workspace when it starts. */
  readonly folders: readonly string[];
  /** It shows `$/progress`. */
  readonly showsProgress: boolean;
  /** It lists and reads maps where the server has no file system, see `LIST_MAPS`. */
  readonly providesMaps: boolean;
  /** It shows reports and wants to hear when they change, see `REPORTS_CHANGED`. */
  readonly followsReports: boolean;
  /** The user trusts the workspace when it starts; other editors than VS Code do not ask, so silence is trust. */
  readonly trusted: boolean;
}

/** Reads a client's `initialize` parameters; missing parts count as "cannot". */
export function readClientFacts(params: InitializeParams): ClientFacts {
  const { textDocument, workspace, window } = params.capabilities;
  const options = recordOf(params.initializationOptions);
  return {
    features: readClientFeatures(params.capabilities, params.initializationOptions),
    positionEncoding: chooseEncoding(params.capabilities.general?.positionEncodings),
    pullsDiagnostics: textDocument?.diagnostic !== undefined,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    refreshesCodeLenses: workspace?.codeLens?.refreshSupport === true,
    refreshesInlayHints: workspace?.inlayHint?.refreshSupport === true,
    refreshesSemanticTokens: workspace?.semanticTokens?.refreshSupport === true,
    registrable: registrableOf(textDocument),
    answersConfiguration: workspace?.configuration === true,
    registersConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    registersWatchers: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    initialSettings: options.settings,
    folders: foldersOf(params),
    showsProgress: window?.workDoneProgress === true,
    providesMaps: options.providesMaps === true,
    followsReports: options.followsReports === true,
    trusted: options.workspaceTrusted !== false,
  };
}

/** `codeLens: { dynamicRegistration: true }` is `textDocument/codeLens`. */
function registrableOf(textDocument: object | undefined): ReadonlySet<string> {
  const names = Object.entries(textDocument ?? {}).filter(
    ([, capability]) => recordOf(capability).dynamicRegistration === true,
  );
  return new Set(names.map(([name]) => `textDocument/${name}`));
}

function foldersOf({ workspaceFolders, rootUri }: InitializeParams): readonly string[] {
  if (workspaceFolders) return workspaceFolders.map(({ uri }) => uri);
  return rootUri ? [rootUri] : [];
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
}
