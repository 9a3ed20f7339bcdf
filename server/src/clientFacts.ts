import type { InitializeParams } from "vscode-languageserver";
import { type ClientFeatures, readClientFeatures } from "#core/services/clientFeatures";

/** What the server needs to know of the client, read once from its `initialize` request. */
export interface ClientFacts {
  /** What services may use in their answers. */
  readonly features: ClientFeatures;
  /** It asks for diagnostics itself. */
  readonly pullsDiagnostics: boolean;
  /** It can be told to ask for diagnostics again. */
  readonly refreshesDiagnostics: boolean;
  /** It can be told to ask for code lenses, or for inlay hints, again. */
  readonly refreshesCodeLenses: boolean;
  readonly refreshesInlayHints: boolean;
  /** It answers `workspace/configuration`. */
  readonly answersConfiguration: boolean;
  /** It lets a server register for changes of its configuration. */
  readonly registersConfiguration: boolean;
  /** It lets a server register for files that come, change or go. */
  readonly registersWatchers: boolean;
  /** Settings sent with `initialize`, unchecked. */
  readonly initialSettings: unknown;
}

/** Reads a client's `initialize` parameters; missing parts count as "cannot". */
export function readClientFacts(params: InitializeParams): ClientFacts {
  const { textDocument, workspace } = params.capabilities;
  return {
    features: readClientFeatures(params.capabilities, params.initializationOptions),
    pullsDiagnostics: textDocument?.diagnostic !== undefined,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    refreshesCodeLenses: workspace?.codeLens?.refreshSupport === true,
    refreshesInlayHints: workspace?.inlayHint?.refreshSupport === true,
    answersConfiguration: workspace?.configuration === true,
    registersConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    registersWatchers: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    initialSettings: settingsOf(params.initializationOptions),
  };
}

function settingsOf(options: unknown): unknown {
  return typeof options === "object" && options !== null && "settings" in options
    ? options.settings
    : undefined;
}
