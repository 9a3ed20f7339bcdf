import * as vscode from "vscode";
import { readReportState } from "#core/protocol/report";
import { followCanvas } from "../activeMap";
import { REPORT_VIEW_TYPE } from "../identity";
import { isMapDocument } from "../mermaidMaps";
import { ReportPanel, type ReportServices } from "./reportPanel";

/** The window's report: one panel that shows the active map and stays with the last one. */
export class ReportManager implements vscode.Disposable, vscode.WebviewPanelSerializer {
  readonly #services: ReportServices;
  readonly #subscriptions: vscode.Disposable;
  #panel: ReportPanel | undefined;

  constructor(services: ReportServices) {
    this.#services = services;
    this.#subscriptions = vscode.Disposable.from(
      vscode.window.registerWebviewPanelSerializer(REPORT_VIEW_TYPE, this),
      vscode.window.onDidChangeActiveTextEditor((editor) => this.#follow(editor)),
      followCanvas((canvas) => this.#panel?.show(canvas)),
    );
  }

  /** Shows the report on a map beside it, in the panel that is there, else in a new one. */
  open(resource: vscode.Uri): ReportPanel {
    if (this.#panel !== undefined) {
      this.#panel.show(resource);
      this.#panel.reveal();
      return this.#panel;
    }
    const panel = vscode.window.createWebviewPanel(
      REPORT_VIEW_TYPE,
      "",
      { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true },
      { enableFindWidget: true },
    );
    return this.#adopt(panel, resource);
  }

  /** The report that is open, if any. */
  get current(): ReportPanel | undefined {
    return this.#panel;
  }

  /** Brings back the report of the window's last session. */
  async deserializeWebviewPanel(panel: vscode.WebviewPanel, stored: unknown): Promise<void> {
    const state = readReportState(stored);
    if (state === undefined || this.#panel !== undefined) {
      if (state === undefined) {
        this.#services.log.warn("A report could not be restored: its stored state is not readable.");
      }
      panel.dispose();
      return;
    }
    this.#adopt(panel, vscode.Uri.parse(state.resource, true));
  }

  dispose(): void {
    this.#subscriptions.dispose();
    this.#panel?.dispose();
  }

  #adopt(panel: vscode.WebviewPanel, resource: vscode.Uri): ReportPanel {
    const report = new ReportPanel(panel, resource, this.#services);
    this.#panel = report;
    panel.onDidDispose(() => {
      if (this.#panel === report) this.#panel = undefined;
    });
    return report;
  }

  #follow(editor: vscode.TextEditor | undefined): void {
    if (editor && isMapDocument(editor.document)) this.#panel?.show(editor.document.uri);
  }
}
