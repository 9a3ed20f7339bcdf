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
  /** See `ClientFeatures.suggestCommand`. */
  readonly suggestCommand?: string;
  /** See `ClientFeatures.ruleDocs`. */
  readonly ruleDocs?: string;
}
