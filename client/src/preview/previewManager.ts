import * as vscode from "vscode";
import { readPreviewState } from "#core/protocol/preview";
import { contextKey } from "../contextKey";
import { LAYERS_CONTEXT, PREVIEW_FOCUS_CONTEXT, PREVIEW_VIEW_TYPE } from "../identity";
import { isMapDocument } from "../mermaidMaps";
import { webviewOptions } from "../webviewHtml";
import { knownLayers } from "./layerMemory";
import { titleOf } from "./panelFacts";
import { PreviewPanel } from "./previewPanel";
import type { PreviewServices } from "./previewServices";
import { rehearse } from "./rehearsal";

/**
 * All previews of the window. An unlocked preview shows the active map, a locked one stays with its own; there
 * is at most one unlocked preview in each editor group.
 */
export class PreviewManager implements vscode.Disposable, vscode.WebviewPanelSerializer {
  readonly #services: PreviewServices;
  readonly #log: vscode.LogOutputChannel;
  readonly #previews = new Set<PreviewPanel>();
  readonly #subscriptions: vscode.Disposable;
  readonly #tellFocus = contextKey(PREVIEW_FOCUS_CONTEXT, false);
  readonly #setLayers = contextKey<readonly string[]>(LAYERS_CONTEXT, []);
  #active: PreviewPanel | undefined;

  constructor(services: PreviewServices) {
    this.#services = services;
    this.#log = services.log;
    this.#subscriptions = vscode.Disposable.from(
      vscode.window.registerWebviewPanelSerializer(PREVIEW_VIEW_TYPE, this),
      vscode.window.onDidChangeActiveTextEditor((editor) => this.#follow(editor)),
      rehearse(services, () => this.#previews.size === 0),
    );
  }

  /** The preview that has the focus, else one of the map in the active editor, else the only one there is. */
  get current(): PreviewPanel | undefined {
    const all = [...this.#previews];
    const active = vscode.window.activeTextEditor?.document.uri.toString();
    return (
      this.#active ??
      all.find(({ resource }) => resource.toString() === active) ??
      (all.length === 1 ? all[0] : undefined)
    );
  }

  /** A preview that shows a map, the active one rather than another. */
  of(resource: vscode.Uri): PreviewPanel | undefined {
    const shows = (preview: PreviewPanel) => preview.resource.toString() === resource.toString();
    const all = [...this.#previews].filter(shows);
    return all.find((preview) => preview === this.#active) ?? all[0];
  }

  /** Shows the preview of a map in a group: the unlocked one that is there, else a new one. */
  open(resource: vscode.Uri, column: vscode.ViewColumn): void {
    const target = resolveColumn(column);
    const present = [...this.#previews].find((preview) => preview.column === target && !preview.locked);
    if (present !== undefined) {
      present.show(resource);
      present.reveal();
      return;
    }
    const preserveFocus = column === vscode.ViewColumn.Beside;
    const panel = vscode.window.createWebviewPanel(
      PREVIEW_VIEW_TYPE,
      titleOf(resource, false),
      { viewColumn: column, preserveFocus },
      // The picture has a search of its own, which knows what a component is.
      { enableFindWidget: false, ...webviewOptions(this.#services.extensionUri) },
    );
    const { last: layers } = this.#services.layers;
    const start = { resource, locked: false, layers, focused: !preserveFocus };
    this.#add(new PreviewPanel(panel, start, this.#services));
  }

  /** Makes a panel the editor of a document. */
  adoptEditor({ uri: resource }: vscode.TextDocument, panel: vscode.WebviewPanel): void {
    const shown = { resource, locked: true, isEditor: true, layers: this.#services.layers.last };
    panel.webview.options = webviewOptions(this.#services.extensionUri);
    this.#add(new PreviewPanel(panel, shown, this.#services));
  }

  /** Locks the active preview to its map or lets it follow again; a second follower of its group is closed. */
  toggleLock(): void {
    const preview = this.#active;
    if (preview === undefined || preview.isEditor) return;
    preview.setLocked(!preview.locked);
    if (preview.locked) return;
    for (const other of this.#previews) {
      if (other !== preview && !other.locked && other.column === preview.column) other.dispose();
    }
  }

  /** Brings back a preview of the window's last session. */
  async deserializeWebviewPanel(panel: vscode.WebviewPanel, stored: unknown): Promise<void> {
    const state = readPreviewState(stored);
    if (state === undefined) {
      this.#log.warn("A preview could not be restored: its stored state is not readable.");
      panel.dispose();
      return;
    }
    const resource = vscode.Uri.parse(state.resource, true);
    const { locked } = state;
    const layers = state.layers === undefined ? this.#services.layers.last : knownLayers(state.layers);
    panel.webview.options = webviewOptions(this.#services.extensionUri);
    this.#add(new PreviewPanel(panel, { resource, locked, layers }, this.#services));
  }

  dispose(): void {
    this.#subscriptions.dispose();
    // Editors are VS Code's to close.
    for (const preview of this.#previews) if (!preview.isEditor) preview.dispose();
  }

  #add(preview: PreviewPanel): void {
    this.#previews.add(preview);
    preview.onDidChangeFocus(() => this.#setActive(preview));
    preview.onDidChangeLayers(() => this.#tellLayers());
    preview.onDidDispose(() => {
      this.#previews.delete(preview);
      this.#setActive(preview);
    });
    this.#setActive(preview);
  }

  /** Takes note of whether `preview` is the active one, after its focus may have changed. */
  #setActive(preview: PreviewPanel): void {
    const focused = this.#previews.has(preview) && preview.active;
    if (!focused && this.#active !== preview) return;
    this.#active = focused ? preview : undefined;
    if (focused && preview.isEditor) this.#show(preview.resource);
    this.#tellFocus(focused);
    this.#tellLayers();
  }

  /** Key bindings and menus may ask which layers the active preview shows. */
  #tellLayers(): void {
    this.#setLayers(this.#active?.layers ?? []);
  }

  #follow(editor: vscode.TextEditor | undefined): void {
    if (editor !== undefined && isMapDocument(editor.document)) this.#show(editor.document.uri);
  }

  /** Previews that follow turn to the map of the active editor. */
  #show(resource: vscode.Uri): void {
    for (const preview of this.#previews) {
      if (!preview.locked) preview.show(resource);
    }
  }
}

/** The number of the group that a symbolic column means, as far as it exists already. */
function resolveColumn(column: vscode.ViewColumn): vscode.ViewColumn {
  const active = vscode.window.tabGroups.activeTabGroup.viewColumn;
  if (column === vscode.ViewColumn.Active) return active;
  return column === vscode.ViewColumn.Beside ? active + 1 : column;
}
