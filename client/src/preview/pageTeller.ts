import * as vscode from "vscode";
import type { Notice, ToWebview } from "#core/protocol/preview";
import { elementsAt } from "./elementsAt";
import { layerStateOf } from "./layerState";
import { minimapHabit } from "./minimapHabit";
import { editorOf } from "./panelFacts";
import type { Picture } from "./picture";
import type { ShownMap } from "./shownMap";

/** Tells a preview's page what it has to know beside the picture, each thing once. */
export class PageTeller {
  readonly #map: ShownMap;
  readonly #post: (message: ToWebview) => void;
  /** What the page knows, as text, by the type of the message. */
  readonly #told = new Map<string, string>();

  constructor(map: ShownMap, post: (message: ToWebview) => void) {
    this.#map = map;
    this.#post = post;
  }

  /** The page was loaded: it knows nothing. */
  forget(): void {
    this.#told.clear();
  }

  /** Another map is shown: what the cursor is on is not known. */
  forgetCursor(): void {
    this.#told.delete("selection");
  }

  /** Which map is shown, in what revision of its picture. */
  attach(locked: boolean, shown: number): void {
    this.#post({ type: "attach", ...this.#map.about(), locked, shown });
  }

  /** What is to be said beside the picture. */
  notice(notice: Notice | null): void {
    if (this.#isNew("notice", notice)) this.#post({ type: "notice", ...this.#map.about(), notice });
  }

  /** What the user prefers. */
  preferences(): void {
    this.#post({ type: "preferences", ...this.#map.about(), minimap: minimapHabit(this.#map.resource) });
  }

  /** Which layers there are and what those that are on say of a picture. */
  layers(picture: Picture | undefined, on: readonly string[]): void {
    const layers = layerStateOf(picture, on);
    if (this.#isNew("layers", layers)) this.#post({ type: "layers", ...this.#map.about(), layers });
  }

  /** What the cursor is on, once the picture shows the text that the cursor is in. */
  cursor(picture: Picture | undefined): void {
    const { document } = this.#map;
    if (document === undefined || picture?.snapshot.version !== document.version) return;
    const editor = editorOf(document);
    if (editor === undefined) return;
    const elements = elementsAt(picture.scene, picture.snapshot.map, editor.selection.active);
    // The page knows that nothing is marked.
    if (elements.length === 0 && !this.#told.has("selection")) return;
    if (this.#isNew("selection", elements)) this.#post({ type: "selection", ...this.#map.about(), elements });
  }

  #isNew(type: ToWebview["type"], value: unknown): boolean {
    const told = JSON.stringify(value);
    if (told === this.#told.get(type)) return false;
    this.#told.set(type, told);
    return true;
  }
}

/** Calls back whenever the cursor of an editor of the map may be on something else. */
export function followCursor(map: ShownMap, look: () => void): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
      if (textEditor.document === map.document) look();
    }),
    vscode.window.onDidChangeVisibleTextEditors(look),
  );
}
