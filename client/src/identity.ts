/** Names that the manifest declares and the code uses; `test/architecture` keeps the two in step. */

/** `WebviewPanel.viewType` of the preview. */
export const PREVIEW_VIEW_TYPE = "mapwright.preview";

/** `viewType` of the map canvas, the custom editor of maps. */
export const MAP_CANVAS_VIEW_TYPE = "mapwright.mapCanvas";

/** `WebviewPanel.viewType` of the report. */
export const REPORT_VIEW_TYPE = "mapwright.report";

/** `WebviewPanel.viewType` of comparisons, histories and variants. */
export const COMPARE_VIEW_TYPE = "mapwright.compare";

/** Id of the Maps view. */
export const MAPS_VIEW = "mapwright.maps";

/** Context key that is true while a preview has the focus. */
export const PREVIEW_FOCUS_CONTEXT = "mapwright.previewFocus";

/** Context key that lists the layers of the active preview: `'roles' in mapwright.layers`. */
export const LAYERS_CONTEXT = "mapwright.layers";

/** Section of all settings. */
export const SETTINGS_SECTION = "mapwright";
