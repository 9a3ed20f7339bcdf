import * as vscode from "vscode";
import { readSettings, type Settings, withConfig } from "#core/services/settings";
import { createSnapshot, type Snapshot, updateSnapshot } from "#core/services/snapshot";
import { SETTINGS_SECTION } from "../identity";
import { SharedConfigs } from "./sharedConfigs";

/**
 * The maps that previews show, kept understood as they are edited: an edit is read incrementally, once,
 * however many previews show the document.
 */
export class MapDocuments implements vscode.Disposable {
  readonly #snapshots = new WeakMap<vscode.TextDocument, Snapshot>();
  readonly #shared = new SharedConfigs();
  readonly #changes = new vscode.EventEmitter<vscode.TextDocument>();
  readonly #subscriptions: vscode.Disposable;

  /** Fires when a document's text or settings changed, in the same turn as VS Code's own event. */
  readonly onDidChange = this.#changes.event;

  /** Fires when something was learnt, or changed, in the configurations that teams keep beside their maps. */
  readonly onDidChangeSettings: vscode.Event<void> = this.#shared.onDidChange;

  constructor() {
    this.#subscriptions = vscode.Disposable.from(
      this.#changes,
      this.#shared,
      this.#shared.onDidChange(() => this.#configure(() => true)),
      vscode.workspace.onDidChangeTextDocument((event) => this.#update(event)),
      vscode.workspace.onDidChangeConfiguration((event) =>
        this.#configure((document) => event.affectsConfiguration(SETTINGS_SECTION, document)),
      ),
    );
  }

  /** What is known of the document's present text; of its last text when it has been closed. */
  snapshot(document: vscode.TextDocument): Snapshot {
    const known = this.#snapshots.get(document);
    if (known?.version === document.version) return known;
    return this.#read(document);
  }

  /** The settings that apply to a document, as far as they are known by now; the user's own without one. */
  settingsOf(document: vscode.TextDocument | vscode.Uri | undefined): Settings {
    const own = readSettings(vscode.workspace.getConfiguration(SETTINGS_SECTION, document)).settings;
    const uri = document && "uri" in document ? document.uri : document;
    const shared = uri && this.#shared.of(uri);
    return shared ? withConfig(own, shared) : own;
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }

  #read(document: vscode.TextDocument): Snapshot {
    const snapshot = createSnapshot(
      document.uri.toString(),
      document.version,
      document.getText(),
      this.settingsOf(document),
    );
    this.#snapshots.set(document, snapshot);
    return snapshot;
  }

  #update({ document, contentChanges }: vscode.TextDocumentChangeEvent): void {
    const known = this.#snapshots.get(document);
    if (known === undefined) return;
    if (known.version !== document.version) {
      // VS Code lists the changes of one event so that each applies to the text before those behind it.
      const changes = contentChanges.map(({ rangeOffset, rangeLength, text }) => ({
        start: rangeOffset,
        end: rangeOffset + rangeLength,
        text,
      }));
      const next = updateSnapshot(known, document.version, changes);
      if (next.tree.lines.length === document.lineCount) this.#snapshots.set(document, next);
      else this.#read(document);
    }
    this.#changes.fire(document);
  }

  #configure(isAffected: (document: vscode.TextDocument) => boolean): void {
    for (const document of vscode.workspace.textDocuments) {
      if (!this.#snapshots.has(document) || !isAffected(document)) continue;
      this.#read(document);
      this.#changes.fire(document);
    }
  }
}
