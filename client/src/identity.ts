/** Names that the manifest declares and the code uses; `test/architecture` keeps the two in step. */

/** `WebviewPanel.viewType` of the preview. */
export const PREVIEW_VIEW_TYPE = "mapwright.preview";

/** Context key that is true while a preview has the focus. */
export const PREVIEW_FOCUS_CONTEXT = "mapwright.previewFocus";

/** Section of all settings. */
export const SETTINGS_SECTION = "mapwright";
