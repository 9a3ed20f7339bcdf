/** A client of the language server: the protocol's own library on the standard streams of a real process. */
import assert from "node:assert/strict";
import type { ChildProcess } from "node:child_process";
import {
  type ClientCapabilities,
  type ConfigurationParams,
  ConfigurationRequest,
  createProtocolConnection,
  type Diagnostic,
  DiagnosticRefreshRequest,
  DidChangeConfigurationNotification,
  DidChangeTextDocumentNotification,
  DidChangeWatchedFilesNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  type DocumentDiagnosticReport,
  DocumentDiagnosticRequest,
  Emitter,
  ExitNotification,
  type FileEvent,
  InitializedNotification,
  InitializeRequest,
  type InitializeResult,
  LogMessageNotification,
  type Message,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  type PublishDiagnosticsParams,
  type Registration,
  RegistrationRequest,
  ShowMessageNotification,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
  type TextDocumentContentChangeEvent,
} from "vscode-languageserver/node";
import { start } from "./commandLine";
import { root } from "./paths";
import { type Side, WireCheck } from "./wire/wireCheck";

/** How a client introduces itself and answers. */
export interface ClientOptions {
  readonly capabilities?: ClientCapabilities;
  readonly initializationOptions?: unknown;
  /** Answers `workspace/configuration`: the `mapwright` section of a resource. */
  readonly configuration?: (scopeUri: string | undefined) => unknown;
  /** URIs of the folders of the workspace. */
  readonly folders?: readonly string[];
  /** Answers requests of the product's own by method. */
  readonly answers?: Readonly<Record<string, (params: unknown) => unknown>>;
  /** It sends what no client should; only the server's messages have to be right. */
  readonly sendsNonsense?: boolean;
  /** Environment of the server on top of that of the tests. */
  readonly env?: NodeJS.ProcessEnv;
}

/** A client that pulls diagnostics and shows everything, as VS Code does. */
export const PULLING: ClientCapabilities = {
  textDocument: {
    diagnostic: {},
    hover: { contentFormat: ["markdown", "plaintext"] },
    completion: { completionItem: { snippetSupport: true } },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
  },
  workspace: { diagnostics: { refreshSupport: true } },
};

/** A client with the `workspace/configuration` request on top of other capabilities. */
export function configurable(capabilities: ClientCapabilities): ClientCapabilities {
  const { workspace } = capabilities;
  return {
    ...capabilities,
    workspace: { ...workspace, configuration: true, didChangeConfiguration: { dynamicRegistration: true } },
  };
}

const SLOW = / took \d+ ms$/;

/** A running server and what it said. */
export class LanguageClient {
  readonly #process: ChildProcess;
  readonly #changed = new Emitter<void>();
  readonly connection: ProtocolConnection;
  readonly published: PublishDiagnosticsParams[] = [];
  readonly shown: string[] = [];
  /** What the server wrote to its log, but for requests that took long: that is the machine's doing. */
  readonly logged: string[] = [];
  readonly registrations: Registration[] = [];
  /** Looks at every message, see `stop`. */
  readonly wire = new WireCheck();
  /** What was wrong with messages. */
  readonly violations: string[] = [];
  refreshes = 0;
  stderr = "";

  private constructor(options: ClientOptions) {
    const child = start(["lsp", "--stdio"], root, options.env);
    this.#process = child;
    child.stderr.on("data", (chunk: Buffer) => {
      this.stderr += chunk;
    });
    const look = (message: Message, from: Side) => {
      // What is thrown here would cut the connection, and tests would only wait.
      try {
        const problems = this.wire.look(message, from);
        if (from === "server" || !options.sendsNonsense) this.violations.push(...problems);
      } catch (error) {
        this.violations.push(String(error));
      }
    };
    const reader = new StreamMessageReader(child.stdout);
    const writer = new StreamMessageWriter(child.stdin);
    const [listen, write] = [reader.listen.bind(reader), writer.write.bind(writer)];
    reader.listen = (callback) =>
      listen((message) => {
        look(message, "server");
        callback(message);
      });
    writer.write = (message) => {
      // As it goes over the wire: members that are undefined are none.
      look(JSON.parse(JSON.stringify(message)), "client");
      return write(message);
    };
    this.connection = createProtocolConnection(reader, writer);
    const note =
      <T>(list: T[]) =>
      (item: T) => {
        list.push(item);
        this.#changed.fire();
      };
    this.connection.onNotification(PublishDiagnosticsNotification.type, note(this.published));
    this.connection.onNotification(ShowMessageNotification.type, ({ message }) => note(this.shown)(message));
    this.connection.onNotification(LogMessageNotification.type, ({ message }) => {
      if (!SLOW.test(message)) note(this.logged)(message);
    });
    this.connection.onRequest(RegistrationRequest.type, ({ registrations }) => {
      for (const registration of registrations) note(this.registrations)(registration);
    });
    this.connection.onRequest(DiagnosticRefreshRequest.type, () => {
      this.refreshes++;
      this.#changed.fire();
    });
    this.connection.onRequest(ConfigurationRequest.type, ({ items }: ConfigurationParams) =>
      Promise.all(items.map(({ scopeUri }) => options.configuration?.(scopeUri) ?? null)),
    );
    for (const [method, answer] of Object.entries(options.answers ?? {})) {
      this.connection.onRequest(method, answer);
    }
    this.connection.listen();
  }

  /** Starts a server and shakes hands; gives the client with what the server offers. */
  static async start(options: ClientOptions = {}): Promise<[LanguageClient, InitializeResult]> {
    const client = new LanguageClient(options);
    const result = await client.connection.sendRequest(InitializeRequest.type, {
      processId: process.pid,
      rootUri: null,
      workspaceFolders: options.folders?.map((uri) => ({ uri, name: uri })) ?? null,
      capabilities: options.capabilities ?? PULLING,
      initializationOptions: options.initializationOptions,
    });
    await client.connection.sendNotification(InitializedNotification.type, {});
    return [client, result];
  }

  /** Waits until a condition holds, looking again whenever the server said something. */
  until(what: string, holds: () => boolean): Promise<void> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        listener.dispose();
        reject(new Error(`waited in vain: ${what}; log: ${JSON.stringify(this.logged)}; ${this.stderr}`));
      }, 8000);
      const look = () => {
        if (!holds()) return;
        clearTimeout(timer);
        listener.dispose();
        resolve();
      };
      const listener = this.#changed.event(look);
      look();
    });
  }

  open(uri: string, text: string, version = 1, languageId = "wardley"): Promise<void> {
    const textDocument = { uri, languageId, version, text };
    return this.connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument });
  }

  change(uri: string, version: number, ...contentChanges: TextDocumentContentChangeEvent[]): Promise<void> {
    const textDocument = { uri, version };
    return this.connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument,
      contentChanges,
    });
  }

  close(uri: string): Promise<void> {
    return this.connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri } });
  }

  changeConfiguration(settings: unknown): Promise<void> {
    return this.connection.sendNotification(DidChangeConfigurationNotification.type, { settings });
  }

  pull(uri: string, previousResultId?: string): Promise<DocumentDiagnosticReport> {
    return this.connection.sendRequest(DocumentDiagnosticRequest.type, {
      textDocument: { uri },
      ...(previousResultId !== undefined && { previousResultId }),
    });
  }

  /** Messages of the diagnostics of one rule, pulled. */
  async messages(uri: string, code: string): Promise<readonly string[]> {
    const report = await this.pull(uri);
    if (report.kind !== "full") return [report.kind];
    return report.items.filter((item) => item.code === code).map(({ message }) => String(message));
  }

  /** Files that came, changed or went, as the client tells of them. */
  filesChanged(...changes: readonly FileEvent[]): Promise<void> {
    return this.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
      changes: [...changes],
    });
  }

  /** Codes of a document's diagnostics, pulled. */
  async codes(uri: string): Promise<readonly unknown[]> {
    const report = await this.pull(uri);
    return report.kind === "full" ? report.items.map(({ code }: Diagnostic) => code) : [report.kind];
  }

  /**
   * Says goodbye as the protocol wants it; gives the exit code of the server.
   *
   * @throws when a message in either direction was not as the protocol has it
   */
  async stop(): Promise<number | null> {
    const ended = new Promise<number | null>((resolve) => this.#process.once("close", resolve));
    if (this.#process.exitCode === null) {
      await this.connection.sendRequest(ShutdownRequest.type);
      await this.connection.sendNotification(ExitNotification.type);
    }
    const code = await ended;
    this.connection.dispose();
    assert.deepEqual(this.violations, [], "messages are as LSP 3.18 has them");
    return code;
  }
}
