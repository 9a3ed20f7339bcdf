import * as vscode from "vscode";
import type { SideState } from "#core/protocol/panesState";
import { createSnapshot, type Snapshot } from "#core/services/snapshot";
import type { GitRepository } from "../git/gitApi";
import { type FileState, shortHash, stateAt } from "../git/revisions";
import { followFile } from "../preview/fileFollower";
import type { MapDocuments } from "../preview/mapDocuments";

/** A map that is shown in a comparison: a file as it is edited, a revision of it, or a text that stays as it is. */
export interface MapSide extends vscode.Disposable {
  /** How it is called beside the picture. */
  readonly name: string;
  /** More of it, such as the subject of a commit; may be empty. */
  readonly about: string;
  /** What is opened to show a line of it. */
  readonly uri: vscode.Uri;
  /** As it is now; the last one known when it cannot be read any more, undefined before it is read. */
  readonly snapshot: Snapshot | undefined;
  /** What keeps it from being up to date, for the user; mostly empty. */
  readonly trouble: string;
  /** Where it comes from, by which it can be found again. */
  readonly origin: SideState;
  /** Fires when its text, its name or its trouble may be another. */
  readonly onDidChange: vscode.Event<void>;
}

/** A file, followed as it is edited, renamed and deleted. */
export class FileSide implements MapSide {
  readonly #documents: MapDocuments;
  readonly #changes = new vscode.EventEmitter<void>();
  readonly #subscriptions: vscode.Disposable;
  #follower: vscode.Disposable | undefined;
  #uri: vscode.Uri;
  #document: vscode.TextDocument | undefined;
  #snapshot: Snapshot | undefined;
  #trouble = "";

  readonly onDidChange = this.#changes.event;

  constructor(uri: vscode.Uri, documents: MapDocuments) {
    this.#documents = documents;
    this.#uri = uri;
    this.#subscriptions = vscode.Disposable.from(
      this.#changes,
      documents.onDidChange((document) => {
        if (document === this.#document) this.#changes.fire();
      }),
      vscode.workspace.onDidOpenTextDocument((document) => {
        if (document !== this.#document && document.uri.toString() === this.#uri.toString())
          this.#use(document);
      }),
    );
    this.#attach();
  }

  get name(): string {
    return sideName(this.#uri);
  }

  get about(): string {
    return "";
  }

  get uri(): vscode.Uri {
    return this.#uri;
  }

  get trouble(): string {
    return this.#trouble;
  }

  get origin(): SideState {
    return { kind: "file", uri: this.#uri.toString() };
  }

  get snapshot(): Snapshot | undefined {
    if (this.#document !== undefined) this.#snapshot = this.#documents.snapshot(this.#document);
    return this.#snapshot;
  }

  dispose(): void {
    this.#follower?.dispose();
    this.#subscriptions.dispose();
  }

  #attach(): void {
    this.#follower?.dispose();
    this.#follower = followFile(this.#uri, {
      renaming: () => {},
      renamed: (to) => {
        this.#uri = to;
        this.#document = undefined;
        this.#attach();
      },
      deleted: () => this.#lose(vscode.l10n.t("{0} was deleted. This is the last picture of it.", this.name)),
      written: () => void this.#load(),
    });
    void this.#load();
  }

  async #load(): Promise<void> {
    const uri = this.#uri;
    try {
      const document = await vscode.workspace.openTextDocument(uri);
      if (uri === this.#uri) this.#use(document);
    } catch {
      if (uri === this.#uri) this.#lose(vscode.l10n.t("{0} cannot be read.", this.name));
    }
  }

  #use(document: vscode.TextDocument): void {
    this.#document = document;
    this.#trouble = "";
    this.#changes.fire();
  }

  #lose(trouble: string): void {
    // What is known of it stays, also when the document is read anew under its old name.
    this.#snapshot = this.snapshot;
    this.#document = undefined;
    this.#trouble = trouble;
    this.#changes.fire();
  }
}

/** A text that stays as it is: of the clipboard, or of a commit. */
export function fixedSide(name: string, uri: vscode.Uri, text: string, documents: MapDocuments): MapSide {
  const snapshot = createSnapshot(uri.toString(), 0, text, documents.settingsOf(uri));
  return {
    name,
    uri,
    snapshot,
    origin: { kind: "text", text },
    about: "",
    trouble: "",
    onDidChange: () => new vscode.Disposable(() => {}),
    dispose() {},
  };
}

/** A file in a revision, which may come to mean another commit: `HEAD` does so with every commit. */
export class RevisionSide implements MapSide {
  readonly name: string;
  readonly uri: vscode.Uri;
  readonly #file: vscode.Uri;
  readonly #ref: string;
  readonly #repository: GitRepository;
  readonly #documents: MapDocuments;
  readonly #changes = new vscode.EventEmitter<void>();
  readonly #subscriptions: vscode.Disposable;
  #state: FileState;
  #snapshot: Snapshot;
  #trouble = "";

  readonly onDidChange = this.#changes.event;

  /** @param uri of the document that shows the file in this revision */
  constructor(
    revision: {
      readonly repository: GitRepository;
      readonly file: vscode.Uri;
      readonly ref: string;
      readonly state: FileState;
    },
    uri: vscode.Uri,
    documents: MapDocuments,
  ) {
    this.#repository = revision.repository;
    this.#file = revision.file;
    this.#ref = revision.ref;
    this.#documents = documents;
    this.uri = uri;
    this.name = shortHash(revision.ref);
    this.#state = revision.state;
    this.#snapshot = this.#read();
    this.#subscriptions = vscode.Disposable.from(
      this.#changes,
      // A whole hash always means the same.
      ...(shortHash(revision.ref) === revision.ref
        ? [this.#repository.state.onDidChange(() => void this.#renew())]
        : []),
    );
  }

  get about(): string {
    return this.#state.about;
  }

  get origin(): SideState {
    return { kind: "revision", uri: this.#file.toString(), ref: this.#ref };
  }

  get snapshot(): Snapshot {
    return this.#snapshot;
  }

  get trouble(): string {
    return this.#trouble;
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }

  async #renew(): Promise<void> {
    const state = await stateAt(this.#repository, this.#file, this.#ref);
    const trouble = state === undefined ? vscode.l10n.t("{0} has no such file any more.", this.name) : "";
    const { text, about } = state ?? this.#state;
    if (trouble === this.#trouble && text === this.#state.text && about === this.#state.about) return;
    this.#trouble = trouble;
    if (state !== undefined) {
      this.#state = state;
      this.#snapshot = this.#read();
    }
    this.#changes.fire();
  }

  #read(): Snapshot {
    const settings = this.#documents.settingsOf(this.#file);
    return createSnapshot(this.uri.toString(), 0, this.#state.text, settings);
  }
}

/** A file's name; with its revision, when it is one of VS Code's Git extension. */
export function sideName(uri: vscode.Uri): string {
  const name = fileName(uri);
  if (uri.scheme !== "git") return name;
  const ref = /"ref":"([^"]*)"/.exec(uri.query)?.[1] ?? "";
  return `${name} (${ref === "" || ref === "~" ? vscode.l10n.t("Index") : shortHash(ref)})`;
}

/** The last part of a path. */
export function fileName({ path }: vscode.Uri): string {
  return path.slice(path.lastIndexOf("/") + 1);
}
