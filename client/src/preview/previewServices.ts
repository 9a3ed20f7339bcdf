import type * as vscode from "vscode";
import type { LanguageServer } from "../languageServer";
import type { WebviewBundle } from "../webviewHtml";
import type { LayerMemory } from "./layerMemory";
import type { MapDocuments } from "./mapDocuments";
import type { PicturesAhead } from "./picturesAhead";
import type { RoomMemory } from "./roomMemory";

/** What every preview needs from the extension. */
export interface PreviewServices {
  readonly extensionUri: vscode.Uri;
  readonly documents: MapDocuments;
  readonly server: LanguageServer;
  readonly layers: LayerMemory;
  readonly rooms: RoomMemory;
  readonly ahead: PicturesAhead;
  /** What the page consists of; undefined when it could not be read. */
  readonly bundle: Promise<WebviewBundle | undefined>;
  readonly log: vscode.LogOutputChannel;
}
