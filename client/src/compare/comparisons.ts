import * as vscode from "vscode";
import { readStoredPanes } from "#core/protocol/panesState";
import { COMPARE_VIEW_TYPE } from "../identity";
import type { MapDocuments } from "../preview/mapDocuments";
import { MapSides } from "./mapSides";
import { PanesPanel, type PanesServices } from "./panesPanel";
import type { PanesSubject } from "./panesSubject";
import { restoreSubject } from "./restoreSubject";

/** All panels that show maps beside each other. */
export class Comparisons implements vscode.Disposable, vscode.WebviewPanelSerializer {
  readonly sides: MapSides;
  readonly #services: PanesServices;
  readonly #panels = new Set<PanesPanel>();
  readonly #registration = vscode.window.registerWebviewPanelSerializer(COMPARE_VIEW_TYPE, this);

  constructor(services: PanesServices, documents: MapDocuments) {
    this.#services = services;
    this.sides = new MapSides(documents);
  }

  /** The panel that has the focus, else the one that was opened last. */
  get current(): PanesPanel | undefined {
    const all = [...this.#panels];
    return all.find(({ active }) => active) ?? all.at(-1);
  }

  /** Shows something in a panel of its own beside the active editor. */
  open(subject: PanesSubject): PanesPanel {
    const panel = vscode.window.createWebviewPanel(
      COMPARE_VIEW_TYPE,
      subject.title,
      { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true },
      { enableFindWidget: true },
    );
    return this.#adopt(panel, subject);
  }

  /** Brings back a panel of the window's last session. */
  async deserializeWebviewPanel(panel: vscode.WebviewPanel, stored: unknown): Promise<void> {
    const { log } = this.#services;
    const state = readStoredPanes(stored)?.state;
    let closed = false;
    const listener = panel.onDidDispose(() => {
      closed = true;
    });
    try {
      if (state === undefined) throw new Error("its stored state is not readable");
      const subject = await restoreSubject(this.sides, state, panel.title, log);
      if (closed) subject.dispose();
      else this.#adopt(panel, subject);
    } catch (error) {
      log.warn("A comparison could not be restored.", error);
      panel.dispose();
    } finally {
      listener.dispose();
    }
  }

  dispose(): void {
    this.#registration.dispose();
    for (const panel of this.#panels) panel.dispose();
    this.sides.dispose();
  }

  #adopt(webview: vscode.WebviewPanel, subject: PanesSubject): PanesPanel {
    const panel = new PanesPanel(webview, subject, this.#services);
    this.#panels.add(panel);
    panel.onDidDispose(() => this.#panels.delete(panel));
    return panel;
  }
}
