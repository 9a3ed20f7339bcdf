import type * as vscode from "vscode";
import type { PaneSteps } from "#core/protocol/panes";
import type { PanesState } from "#core/protocol/panesState";
import type { EditorTheme } from "#core/render/themes/theme";
import type { MapSide } from "./mapSide";
import type { PaneContent, PanePicture } from "./panePicture";

/** What a pane shows, with where its two maps come from. */
export interface SubjectPane extends PaneContent {
  readonly sides: { readonly before: MapSide | undefined; readonly after: MapSide };
}

/** All panes of a panel as they were drawn. */
export interface PanesPicture {
  readonly panes: readonly (PanePicture & SubjectPane)[];
  readonly steps: PaneSteps | null;
  readonly theme: EditorTheme;
}

/** What a panel of panes is about: a comparison, a history, or variants. */
export interface PanesSubject extends vscode.Disposable {
  /** Of the tab. */
  readonly title: string;
  /** What keeps it from being up to date, for the user; mostly empty. */
  readonly trouble: string;
  /** By which it can be made again. */
  readonly state: PanesState;
  readonly onDidChange: vscode.Event<void>;
  /** What is to be shown now; undefined before all of it is read. */
  panes(): readonly SubjectPane[] | undefined;
  /** The slider; null where there is none. */
  readonly steps: PaneSteps | null;
  /** Goes to another state of the slider. */
  goTo?(at: number): void;
  /** Looks again for what could not be found. */
  lookAgain?(): unknown;
  /** Fires when it was found: with what is to be shown instead from now on. */
  readonly onDidReturn?: vscode.Event<PanesSubject>;
  /** Asks how the whole is to be written, and writes it. */
  export?(): unknown;
}
