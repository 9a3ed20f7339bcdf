import type { EditorTheme } from "../render/themes/theme";

/**
 * What a client may pass as `initializationOptions`. All of it is optional and checked by the server, for any
 * editor may send anything.
 */
export interface InitializationOptions {
  /**
   * The `mapwright` settings for a client that answers no `workspace/configuration` requests. A later
   * `workspace/didChangeConfiguration` with a `mapwright` section replaces them.
   */
  readonly settings?: unknown;
  /** See `ClientFeatures.revealCommand`. */
  readonly revealCommand?: string;
  /** See `ClientFeatures.referencesCommand`. */
  readonly referencesCommand?: string;
  /** See `ClientFeatures.suggestCommand`. */
  readonly suggestCommand?: string;
  /** See `ClientFeatures.pictures`; a later `COLOUR_THEME` notification replaces it. */
  readonly pictures?: EditorTheme;
  /** See `ClientFeatures.ownTokenTypes`. */
  readonly ownTokenTypes?: boolean;
  /** See `ClientFeatures.ruleDocs`. */
  readonly ruleDocs?: string;
  /** False while the user does not trust the workspace; `WORKSPACE_TRUSTED` tells when that changes. */
  readonly workspaceTrusted?: boolean;
  /** True when the client answers `LIST_MAPS` and `READ_MAP`. */
  readonly providesMaps?: boolean;
  /** True when the client wants to hear `REPORTS_CHANGED`. */
  readonly followsReports?: boolean;
}

/** Method of the notification by which a client that shows pictures tells of another look. */
export const COLOUR_THEME = "mapwright/colourTheme";

/** Its parameters. */
export interface ColourThemeParams {
  readonly pictures: EditorTheme;
}
