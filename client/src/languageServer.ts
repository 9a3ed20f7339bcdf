import * as vscode from "vscode";
import { type BaseLanguageClient, type LanguageClientOptions, State } from "vscode-languageclient";
import { LANGUAGE_ID, MARKDOWN_ID, MERMAID_EXTENSIONS, MERMAID_ID } from "#core/language/product";
import {
  COLOUR_THEME,
  type ColourThemeParams,
  type InitializationOptions,
} from "#core/protocol/initialization";
import { REPORTS_CHANGED } from "#core/protocol/report";
import type { EditorTheme } from "#core/render/themes/theme";
import { REVEAL_PLACE } from "./commands/revealPlace";
import { SHOW_PLACES } from "./commands/showPlaces";
import { activeColourTheme } from "./preview/colourTheme";
import { rulePagesAddress } from "./rulePages";
import { TypingPauses } from "./typingPauses";
import { WorkspaceMaps } from "./workspaceMaps";

/** What only the host's entry knows: how a server is started there. */
export interface HostRuntime {
  createClient(options: LanguageClientOptions): BaseLanguageClient;
  /** Runs `mapwright` with these arguments; undefined where no process can be started. */
  readonly runCommandLine?: (
    args: readonly string[],
    input: string,
    folder: string | undefined,
    cancelled?: vscode.CancellationToken,
  ) => Promise<Uint8Array>;
}

/** The server as the user sees it. */
export type ServerState = "starting" | "running" | "stopped";

/**
 * The connection to the language server: starts, restarts and stops it, and says how it is doing.
 * A restart makes a new client, so that it also works after a start that failed.
 */
export class LanguageServer implements vscode.Disposable {
  readonly #runtime: HostRuntime;
  readonly #log: vscode.LogOutputChannel;
  readonly #extensionId: string;
  readonly #stateEmitter = new vscode.EventEmitter<ServerState>();
  readonly #reportsEmitter = new vscode.EventEmitter<void>();
  #client: BaseLanguageClient | undefined;
  #state: ServerState = "stopped";
  #toldTheme: EditorTheme | undefined;
  readonly #themeListener: vscode.Disposable;
  readonly #pauses = new TypingPauses();
  #queue: Promise<void> = Promise.resolve();

  /** Fires when the server starts, runs or stops. */
  readonly onDidChangeState = this.#stateEmitter.event;

  /** Fires when reports may say something else though their maps are the same. */
  readonly onDidChangeReports = this.#reportsEmitter.event;

  constructor(runtime: HostRuntime, log: vscode.LogOutputChannel, extensionId: string) {
    this.#runtime = runtime;
    this.#extensionId = extensionId;
    this.#log = log;
    this.#themeListener = vscode.window.onDidChangeActiveColorTheme(() => this.#tellTheme());
  }

  get state(): ServerState {
    return this.#state;
  }

  /** Starts the server; a failure is logged and shown by the state, never thrown. */
  start(): Promise<void> {
    return this.#enqueue(() => this.#launch());
  }

  /** Starts the server unless that was done before. */
  ensureStarted(): Promise<void> {
    return this.#enqueue(async () => {
      if (this.#client === undefined) await this.#launch();
    });
  }

  /** Stops the server if it runs and starts it anew. */
  restart(): Promise<void> {
    return this.#enqueue(async () => {
      await this.#end();
      await this.#launch();
    });
  }

  /**
   * The server's answer to a request of ours; undefined while it does not run, when it fails to answer and when the
   * request was withdrawn.
   */
  async request(method: string, params: object, token?: vscode.CancellationToken): Promise<unknown> {
    const client = this.#client;
    if (client?.state !== State.Running) return undefined;
    try {
      // A token that is none would be taken for a parameter.
      return await (token ? client.sendRequest(method, params, token) : client.sendRequest(method, params));
    } catch (error) {
      if (token?.isCancellationRequested) return undefined;
      this.#log.warn(`The language server did not answer ${method}.`, error);
      return undefined;
    }
  }

  dispose(): void {
    void this.#enqueue(() => this.#end());
    this.#themeListener.dispose();
    this.#pauses.dispose();
    this.#stateEmitter.dispose();
    this.#reportsEmitter.dispose();
  }

  /** Pictures in hovers are drawn by the server, which cannot see the editor's colours. */
  #tellTheme(): void {
    const pictures = activeColourTheme();
    const client = this.#client;
    if (client?.state !== State.Running || pictures === this.#toldTheme) return;
    this.#toldTheme = pictures;
    const params: ColourThemeParams = { pictures };
    client.sendNotification(COLOUR_THEME, params).catch((error: unknown) => {
      this.#log.warn("The language server could not be told of the colour theme.", error);
    });
  }

  /** One start or stop at a time, in the order asked for. */
  #enqueue(step: () => Promise<void>): Promise<void> {
    this.#queue = this.#queue.then(step);
    return this.#queue;
  }

  async #launch(): Promise<void> {
    const options = clientOptions(this.#log, this.#extensionId);
    const client = this.#runtime.createClient({ ...options, middleware: this.#pauses.middleware });
    this.#client = client;
    client.registerFeature(new WorkspaceMaps(client, this.#log));
    this.#toldTheme = activeColourTheme();
    client.onNotification(REPORTS_CHANGED, () => this.#reportsEmitter.fire());
    client.onDidChangeState(({ newState }) => {
      if (this.#client === client) this.#setState(fromClient(newState));
    });
    try {
      await client.start();
      this.#tellTheme();
    } catch (error) {
      this.#log.error("The language server could not be started.", error);
      this.#setState("stopped");
    }
  }

  async #end(): Promise<void> {
    const client = this.#client;
    this.#client = undefined;
    this.#setState("stopped");
    if (client === undefined) return;
    try {
      await client.dispose();
    } catch (error) {
      this.#log.warn("The language server did not stop in time.", error);
    }
  }

  #setState(state: ServerState): void {
    if (state === this.#state) return;
    this.#state = state;
    this.#stateEmitter.fire(state);
  }
}

function fromClient(state: State): ServerState {
  if (state === State.Running) return "running";
  return state === State.Starting ? "starting" : "stopped";
}

function clientOptions(log: vscode.LogOutputChannel, extensionId: string): LanguageClientOptions {
  return {
    // No scheme: untitled, remote and virtual files are maps like any other.
    documentSelector: [
      { language: LANGUAGE_ID },
      { language: MARKDOWN_ID },
      // The server leaves those alone that are no maps.
      { language: MERMAID_ID },
      { pattern: `**/*{${MERMAID_EXTENSIONS.join(",")}}` },
    ],
    outputChannel: log,
    diagnosticCollectionName: "mapwright",
    diagnosticPullOptions: { onChange: true },
    // What clientFeatures.ts of the core reads: hovers may link to places and hold pictures, code
    // lenses may list places, completions may ask for more.
    initializationOptions: {
      revealCommand: REVEAL_PLACE,
      referencesCommand: SHOW_PLACES,
      suggestCommand: "editor.action.triggerSuggest",
      pictures: activeColourTheme(),
      ownTokenTypes: true,
      ruleDocs: rulePagesAddress(extensionId),
      followsReports: true,
    } satisfies InitializationOptions,
    markdown: { isTrusted: { enabledCommands: [REVEAL_PLACE] }, supportHtml: false },
  };
}
