import * as vscode from "vscode";
import type { MapDocuments } from "../preview/mapDocuments";
import { fixedSide, type MapSide } from "./mapSide";

const SCHEME = "mapwright-clipboard";

/** Maps that came from the clipboard, as documents that can be read but not changed. */
export class ClipboardMaps implements vscode.TextDocumentContentProvider, vscode.Disposable {
  readonly #texts = new Map<string, string>();
  readonly #registration = vscode.workspace.registerTextDocumentContentProvider(SCHEME, this);
  #count = 0;

  /** A text of the clipboard as one side of a comparison. */
  side(text: string, documents: MapDocuments): MapSide {
    this.#count++;
    const uri = vscode.Uri.from({ scheme: SCHEME, path: `/${this.#count}/Clipboard.owm` });
    this.#texts.set(uri.toString(), text);
    const side = fixedSide(vscode.l10n.t("Clipboard"), uri, text, documents);
    return { ...side, dispose: () => void this.#texts.delete(uri.toString()) };
  }

  provideTextDocumentContent(uri: vscode.Uri): string | undefined {
    return this.#texts.get(uri.toString());
  }

  dispose(): void {
    this.#registration.dispose();
  }
}
