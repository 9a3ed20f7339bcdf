import * as vscode from "vscode";
import { type BaseLanguageClient, type LanguageClientOptions, State } from "vscode-languageclient";
import { LANGUAGE_ID } from "#core/language/product";
import { REVEAL_PLACE } from "./commands/revealPlace";

/** What only the host's entry knows: how a server is started there. */
export interface HostRuntime {
  createClient(options: LanguageClientOptions): BaseLanguageClient;
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
  readonly #stateEmitter = new vscode.EventEmitter<ServerState>();
  #client: BaseLanguageClient | undefined;
  #state: ServerState = "stopped";
  #queue: Promise<void> = Promise.resolve();

  /** Fires when the server starts, runs or stops. */
  readonly onDidChangeState = this.#stateEmitter.event;

  constructor(runtime: HostRuntime, log: vscode.LogOutputChannel) {
    this.#runtime = runtime;
    this.#log = log;
  }

  get state(): ServerState {
    return this.#state;
  }

  /** Starts the server; a failure is logged and shown by the state, never thrown. */
  start(): Promise<void> {
    return this.#enqueue(() => this.#launch());
  }

  /** Stops the server if it runs and starts it anew. */
  restart(): Promise<void> {
    return this.#enqueue(async () => {
      await this.#end();
      await this.#launch();
    });
  }

  dispose(): void {
    void this.#enqueue(() => this.#end());
    this.#stateEmitter.dispose();
  }

  /** One start or stop at a time, in the order asked for. */
  #enqueue(step: () => Promise<void>): Promise<void> {
    this.#queue = this.#queue.then(step);
    return this.#queue;
  }

  async #launch(): Promise<void> {
    const client = this.#runtime.createClient(clientOptions(this.#log));
    this.#client = client;
    client.onDidChangeState(({ newState }) => {
      if (this.#client === client) this.#setState(fromClient(newState));
    });
    try {
      await client.start();
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

function clientOptions(log: vscode.LogOutputChannel): LanguageClientOptions {
  return {
    // No scheme: untitled, remote and virtual files are maps like any other.
    documentSelector: [{ language: LANGUAGE_ID }],
    outputChannel: log,
    diagnosticCollectionName: "mapwright",
    diagnosticPullOptions: { onChange: true },
    // What clientFeatures.ts of the core reads: hovers may link to places, completions may ask for more.
    initializationOptions: { revealCommand: REVEAL_PLACE, suggestCommand: "editor.action.triggerSuggest" },
    markdown: { isTrusted: { enabledCommands: [REVEAL_PLACE] }, supportHtml: false },
  };
}
