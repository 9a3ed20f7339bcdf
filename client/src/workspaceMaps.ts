import * as vscode from "vscode";
import type {
  BaseLanguageClient,
  FeatureState,
  InitializeParams,
  StaticFeature,
} from "vscode-languageclient";
import { MAP_EXTENSIONS, MARKDOWN_EXTENSIONS } from "#core/language/product";
import type { InitializationOptions } from "#core/protocol/initialization";
import {
  type FolderMaps,
  LIST_MAPS,
  type ListMapsParams,
  type MapText,
  READ_MAP,
  type ReadMapParams,
  WORKSPACE_TRUSTED,
} from "#core/protocol/workspace";

/** What is never a map of the workspace's own. */
const EXCLUDED = "**/{node_modules,.git}/**";

/** So many maps of a folder are told of. */
const MOST_MAPS = 20_000;

/** A file that is larger than this is no map that anybody drew, in bytes. */
const LARGEST = 1_000_000;

/**
 * Tells the server what only the editor knows of the workspace: whether the user trusts it, and the maps of
 * folders that are on no disk, such as those of a repository opened in the browser.
 */
export class WorkspaceMaps implements StaticFeature {
  readonly #client: BaseLanguageClient;
  readonly #log: vscode.LogOutputChannel;
  #disposables: vscode.Disposable[] = [];

  constructor(client: BaseLanguageClient, log: vscode.LogOutputChannel) {
    this.#client = client;
    this.#log = log;
  }

  fillInitializeParams(params: InitializeParams): void {
    params.initializationOptions = {
      ...params.initializationOptions,
      workspaceTrusted: vscode.workspace.isTrusted,
      providesMaps: true,
    } satisfies InitializationOptions;
  }

  fillClientCapabilities(): void {}

  initialize(): void {
    this.#disposables = [
      vscode.workspace.onDidGrantWorkspaceTrust(() => this.#tellTrust()),
      this.#client.onRequest(LIST_MAPS, listMaps),
      this.#client.onRequest(READ_MAP, readMap),
    ];
  }

  getState(): FeatureState {
    return { kind: "static" };
  }

  clear(): void {
    for (const disposable of this.#disposables) disposable.dispose();
    this.#disposables = [];
  }

  #tellTrust(): void {
    this.#client.sendNotification(WORKSPACE_TRUSTED).catch((error: unknown) => {
      this.#log.warn("The language server could not be told that the workspace is trusted.", error);
    });
  }
}

async function listMaps({ folder }: ListMapsParams): Promise<FolderMaps> {
  const extensions = [...MAP_EXTENSIONS, ...MARKDOWN_EXTENSIONS]
    .map((extension) => extension.slice(1))
    .join(",");
  const pattern = new vscode.RelativePattern(vscode.Uri.parse(folder, true), `**/*.{${extensions}}`);
  const uris = await vscode.workspace.findFiles(pattern, EXCLUDED, MOST_MAPS);
  return { uris: uris.map(String) };
}

async function readMap({ uri }: ReadMapParams): Promise<MapText> {
  try {
    const bytes = await vscode.workspace.fs.readFile(vscode.Uri.parse(uri, true));
    return {
      text: bytes.byteLength > LARGEST ? null : new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes),
    };
  } catch {
    // It went meanwhile, or may not be read.
    return { text: null };
  }
}
