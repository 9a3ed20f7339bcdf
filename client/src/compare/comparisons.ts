import * as vscode from "vscode";
import { type GitRepository, gitApi } from "../git/gitApi";
import type { FileState } from "../git/revisions";
import { COMPARE_VIEW_TYPE } from "../identity";
import type { MapDocuments } from "../preview/mapDocuments";
import { ClipboardMaps } from "./clipboardMaps";
import { FileSide, type MapSide, RevisionSide } from "./mapSide";
import { PanesPanel, type PanesServices } from "./panesPanel";
import type { PanesSubject } from "./panesSubject";

/** All panels that show maps beside each other, and what their sides are made of. */
export class Comparisons implements vscode.Disposable {
  readonly documents: MapDocuments;
  readonly #services: PanesServices;
  readonly #panels = new Set<PanesPanel>();
  readonly #clipboard = new ClipboardMaps();

  constructor(services: PanesServices, documents: MapDocuments) {
    this.#services = services;
    this.documents = documents;
  }

  /** The panel that has the focus, else the one that was opened last. */
  get current(): PanesPanel | undefined {
    const all = [...this.#panels];
    return all.find(({ active }) => active) ?? all.at(-1);
  }

  /** Shows something in a panel of its own beside the active editor. */
  open(subject: PanesSubject): PanesPanel {
    const panel = new PanesPanel(
      vscode.window.createWebviewPanel(
        COMPARE_VIEW_TYPE,
        subject.title,
        { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true },
        { enableFindWidget: true },
      ),
      subject,
      this.#services,
    );
    this.#panels.add(panel);
    panel.onDidDispose(() => this.#panels.delete(panel));
    return panel;
  }

  /** A file as it is edited. */
  file(uri: vscode.Uri): MapSide {
    return new FileSide(uri, this.documents);
  }

  /** What the clipboard holds now. */
  clipboard(text: string): MapSide {
    return this.#clipboard.side(text, this.documents);
  }

  /** A file in a revision. */
  async revision(
    repository: GitRepository,
    file: vscode.Uri,
    ref: string,
    state: FileState,
  ): Promise<MapSide> {
    const uri = await this.addressOf(file, ref);
    return new RevisionSide({ repository, file, ref, state }, uri, this.documents);
  }

  /** What is opened to show a file in a revision. */
  async addressOf(file: vscode.Uri, ref: string): Promise<vscode.Uri> {
    const api = await gitApi();
    return typeof api === "string" ? file : api.toGitUri(file, ref);
  }

  dispose(): void {
    for (const panel of this.#panels) panel.dispose();
    this.#clipboard.dispose();
  }
}
