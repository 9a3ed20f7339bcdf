import * as vscode from "vscode";
import { MAPS_VIEW } from "../identity";
import type { LanguageServer } from "../languageServer";
import { findingsIn, itemOf, labelOf, type MapRow, type Row } from "./mapRow";
import { WorkspaceListing } from "./workspaceListing";

/** Findings come one map after another: the view is brought up to date when none came for so long, in milliseconds. */
const QUIET = 150;

/** When findings of more maps than this changed, all rows are made again. */
const MOST_ROWS = 50;

/**
 * The Maps view in the explorer: all maps of the workspace with what was found in them. What there is comes from the
 * language server, and is asked for only while the view is seen; findings are those of the Problems panel.
 */
export class MapsView implements vscode.TreeDataProvider<Row>, vscode.Disposable {
  readonly #listing: WorkspaceListing;
  readonly #changes = new vscode.EventEmitter<Row[] | undefined>();
  readonly #subscriptions: vscode.Disposable;
  readonly #touched = new Set<string>();
  #rows = new Map<string, MapRow>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  readonly onDidChangeTreeData = this.#changes.event;

  constructor(server: LanguageServer) {
    this.#listing = new WorkspaceListing(server);
    const view = vscode.window.createTreeView<Row>(MAPS_VIEW, {
      treeDataProvider: this,
      showCollapseAll: true,
    });
    this.#listing.look(view.visible);
    this.#subscriptions = vscode.Disposable.from(
      view,
      this.#listing,
      this.#changes,
      this.#listing.onDidChange(() => this.#changes.fire(undefined)),
      view.onDidChangeVisibility(({ visible }) => this.#listing.look(visible)),
      server.onDidChangeState((state) => {
        view.message =
          state === "stopped"
            ? vscode.l10n.t("The map language server has stopped, so this may be out of date.")
            : "";
      }),
      vscode.languages.onDidChangeDiagnostics(({ uris }) => this.#found(uris)),
      new vscode.Disposable(() => clearTimeout(this.#timer)),
    );
  }

  getTreeItem(row: Row): vscode.TreeItem {
    return itemOf(row);
  }

  getParent(row: Row): Row | undefined {
    return row.kind === "map" ? undefined : row.map;
  }

  async getChildren(row?: Row): Promise<Row[]> {
    if (row === undefined) {
      await this.#listing.known();
      return this.#maps();
    }
    if (row.kind === "finding") return [];
    return findingsIn(row.resourceUri).map((finding) => ({ kind: "finding", map: row, finding }));
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }

  /** The maps by what they are called. */
  #maps(): MapRow[] {
    this.#rows = new Map();
    for (const listed of this.#listing.documents ?? []) {
      const resourceUri = vscode.Uri.parse(listed.uri);
      this.#rows.set(resourceUri.toString(), { kind: "map", resourceUri, listed });
    }
    const { compare } = new Intl.Collator(vscode.env.language, { numeric: true });
    return [...this.#rows.values()].sort(
      (a, b) => compare(labelOf(a), labelOf(b)) || compare(a.listed.uri, b.listed.uri),
    );
  }

  /** Takes note of documents whose findings changed. */
  #found(uris: readonly vscode.Uri[]): void {
    for (const uri of uris) {
      const key = uri.toString();
      if (this.#rows.has(key)) this.#touched.add(key);
    }
    if (this.#touched.size === 0) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      const rows = [...this.#touched].flatMap((key) => this.#rows.get(key) ?? []);
      this.#touched.clear();
      this.#changes.fire(rows.length > MOST_ROWS ? undefined : rows);
    }, QUIET);
  }
}
