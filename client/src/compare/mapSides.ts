import type * as vscode from "vscode";
import { type GitRepository, gitApi } from "../git/gitApi";
import type { FileState } from "../git/revisions";
import type { MapDocuments } from "../preview/mapDocuments";
import { ClipboardMaps } from "./clipboardMaps";
import { FileSide, type MapSide, RevisionSide } from "./mapSide";

/** What comparisons, histories and variants are made of. */
export class MapSides implements vscode.Disposable {
  readonly documents: MapDocuments;
  readonly #clipboard = new ClipboardMaps();

  constructor(documents: MapDocuments) {
    this.documents = documents;
  }

  /** A file as it is edited. */
  file(uri: vscode.Uri): MapSide {
    return new FileSide(uri, this.documents);
  }

  /** A text that came from the clipboard. */
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
    this.#clipboard.dispose();
  }
}
