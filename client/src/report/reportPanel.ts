import * as vscode from "vscode";
import {
  REPORT_METHOD,
  type ReportParams,
  readFromReport,
  readReportView,
  type ToReport,
} from "#core/protocol/report";
import { SETTINGS_SECTION } from "../identity";
import { activeColourTheme } from "../preview/colourTheme";
import { iconIn } from "../preview/panelFacts";
import { revealInEditor } from "../preview/revealInEditor";
import { webviewHtml, webviewOptions } from "../webviewHtml";
import { Debounced } from "./debounced";
import { type ProseServices, ReportProse } from "./reportProse";

/** What the report needs from the extension. */
export interface ReportServices extends ProseServices {
  readonly extensionUri: vscode.Uri;
}

/** What became of an attempt to have prose written. */
export interface ProseResult {
  /** How many sentences the report shows. */
  readonly shown: number;
  /** What it says of the attempt, for the user; empty when there is nothing to say. */
  readonly note: string;
}

/** A pause in typing after which the report is made anew, in milliseconds. */
const PAUSE = 150;

/** The report on a map in a webview: asked of the language server whenever the map may say something else. */
export class ReportPanel implements vscode.Disposable {
  readonly #panel: vscode.WebviewPanel;
  readonly #services: ReportServices;
  readonly #subscriptions: vscode.Disposable[] = [];
  readonly #renewal = new Debounced(PAUSE, () => void this.#renew());
  readonly #prose: ReportProse;
  #resource: vscode.Uri;
  #document: vscode.TextDocument | undefined;
  #attached: Promise<void>;
  /** The other maps that the report names, by their numbers. */
  #maps: readonly string[] = [];
  #ready = false;
  #closed = false;
  /** Counts the questions, so that a late answer to an early one is dropped. */
  #asked = 0;
  /** The last of them. */
  #newest = Promise.resolve();

  constructor(panel: vscode.WebviewPanel, resource: vscode.Uri, services: ReportServices) {
    this.#panel = panel;
    this.#services = services;
    this.#resource = resource;
    this.#prose = new ReportProse(services);
    this.#listen();
    void services.models.look();
    panel.iconPath = iconIn(services.extensionUri);
    panel.webview.options = webviewOptions(services.extensionUri);
    panel.webview.html = webviewHtml(panel.webview, services.extensionUri, {
      bundle: "report",
      title: vscode.l10n.t("Wardley map report"),
    });
    this.#attached = this.#attach();
  }

  /** Shows the report on another map; nothing happens when it is shown already. */
  show(resource: vscode.Uri): void {
    if (resource.toString() === this.#resource.toString()) return;
    this.#resource = resource;
    this.#prose.clear();
    this.#attached = this.#attach();
  }

  /** Has a language model write the parts of the report that it may write. */
  async writeProse(): Promise<ProseResult> {
    await this.#attached;
    // What was written before may not hold any more.
    await this.#renew({ unseen: true });
    if (this.#prose.shown === 0) {
      await this.#prose.write(this.#resource);
      await this.#renew({ unseen: true });
    }
    return { shown: this.#prose.shown, note: this.#prose.note };
  }

  /** Brings the report to the front of its group. */
  reveal(): void {
    this.#panel.reveal(undefined, true);
  }

  dispose(): void {
    this.#panel.dispose();
  }

  #listen(): void {
    const { server, models } = this.#services;
    this.#subscriptions.push(
      this.#prose,
      this.#prose.onDidChange(() => this.#renewal.ask()),
      models.onDidChange(() => this.#renewal.ask()),
      this.#panel.webview.onDidReceiveMessage((message: unknown) => this.#receive(message)),
      this.#panel.onDidDispose(() => {
        this.#document = undefined;
        this.#closed = true;
        this.#renewal.cancel();
        for (const subscription of this.#subscriptions) subscription.dispose();
      }),
      this.#panel.onDidChangeViewState(({ webviewPanel }) => {
        // A hidden webview is gone; it says that it is ready when it is back.
        if (!webviewPanel.visible) this.#ready = false;
      }),
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        if (document === this.#document) this.#renewal.ask();
      }),
      vscode.workspace.onDidOpenTextDocument((document) => {
        // Also when VS Code reads a file anew that it had closed, as after it was renamed back.
        if (document !== this.#document && document.uri.toString() === this.#resource.toString()) {
          this.#document = document;
          this.#renewal.ask();
        }
      }),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration(SETTINGS_SECTION, this.#resource)) this.#renewal.ask();
      }),
      vscode.workspace.onDidRenameFiles(({ files }) => {
        const moved = files.find(({ oldUri }) => oldUri.toString() === this.#resource.toString());
        if (moved) this.show(moved.newUri);
      }),
      vscode.window.onDidChangeActiveColorTheme(() => this.#renewal.ask()),
      server.onDidChangeState(() => this.#renewal.ask()),
      server.onDidChangeReports(() => this.#renewal.ask()),
    );
  }

  /** Turns to `#resource`: reads it, so that the server knows it, and asks for its report. */
  async #attach(): Promise<void> {
    const resource = this.#resource;
    this.#document = undefined;
    this.#panel.title = vscode.l10n.t("Report {0}", fileName(resource));
    try {
      const document = await vscode.workspace.openTextDocument(resource);
      if (resource !== this.#resource) return;
      this.#document = document;
      await this.#renew();
    } catch (error) {
      if (resource !== this.#resource) return;
      this.#services.log.warn(`Report: ${resource.toString()} cannot be read.`, error);
      this.#notice(vscode.l10n.t("{0} cannot be read.", fileName(resource)));
    }
  }

  /**
   * Asks the server and shows its answer. Nothing is asked while nobody sees the report, unless the answer matters all
   * the same.
   *
   * @returns when the newest of the answers that were asked for is shown
   */
  #renew({ unseen = false } = {}): Promise<void> {
    const document = this.#document;
    if (document === undefined || !(this.#ready || unseen)) return Promise.resolve();
    this.#asked++;
    this.#newest = this.#ask(document, this.#asked);
    return this.#newest;
  }

  async #ask(document: vscode.TextDocument, asked: number): Promise<void> {
    const { server } = this.#services;
    const params: ReportParams = {
      textDocument: { uri: document.uri.toString() },
      theme: activeColourTheme(),
      prose: this.#prose.written,
    };
    const answer = server.state === "running" ? await server.request(REPORT_METHOD, params) : undefined;
    if (document !== this.#document) return;
    if (asked !== this.#asked) return this.#newest;
    const view = readReportView(answer);
    if (view === undefined) {
      if (server.state !== "starting") this.#notice(this.#silence());
      return;
    }
    this.#prose.settle(view.prose);
    this.#maps = view.maps;
    this.#notice("");
    this.#post({
      type: "report",
      source: this.#resource.toString(),
      file: vscode.workspace.asRelativePath(this.#resource),
      version: view.version,
      title: view.title,
      sections: view.sections,
      prose: this.#prose.offer,
      proseNote: this.#prose.note,
    });
  }

  /** Why there is no answer. */
  #silence(): string {
    return this.#services.server.state === "stopped"
      ? vscode.l10n.t("The map language server does not run, so the report is not up to date.")
      : vscode.l10n.t("The language server has no report on this document.");
  }

  #receive(data: unknown): void {
    const message = readFromReport(data);
    if (message === undefined) {
      this.#services.log.warn("Report: dropped a malformed message of the webview.", data);
    } else if (message.type === "fault") {
      this.#services.log.warn(`Report: ${message.message}`);
    } else if (message.type === "ready") {
      this.#ready = true;
      void this.#renew();
    } else if (message.source !== this.#resource.toString()) {
      return;
    } else if (message.type === "reveal") {
      void this.#reveal(message.line, message.map);
    } else if (message.wanted) {
      void this.writeProse();
    } else {
      this.#prose.clear();
    }
  }

  /** Selects a line, counted from 1, of the map or of another that the report names, in the editor that shows it. */
  async #reveal(line: number, map?: number): Promise<void> {
    const other = map === undefined ? undefined : this.#maps[map];
    const resource = other === undefined ? this.#resource : vscode.Uri.parse(other);
    try {
      const document =
        map === undefined ? this.#document : other && (await vscode.workspace.openTextDocument(resource));
      if (!document || line > document.lineCount) return;
      const at = document.lineAt(Math.max(0, line - 1));
      const start = new vscode.Position(at.lineNumber, at.firstNonWhitespaceCharacterIndex);
      const range = line === 0 ? new vscode.Range(0, 0, 0, 0) : new vscode.Range(start, at.range.end);
      await revealInEditor(document, range, { focus: true });
    } catch (error) {
      this.#services.log.warn(`Report: ${resource.toString()} cannot be shown.`, error);
    }
  }

  #notice(text: string): void {
    this.#post({ type: "notice", source: this.#resource.toString(), text });
  }

  #post(message: ToReport): void {
    if (!this.#closed) void this.#panel.webview.postMessage(message);
  }
}

function fileName({ path }: vscode.Uri): string {
  return path.slice(path.lastIndexOf("/") + 1);
}
