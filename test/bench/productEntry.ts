/** What the benchmark uses of the product; bundled as the product itself is. (This folder is a package of its own, so that
 * the alias of the core does not reach here.) */
export { lint } from "../../core/src/analysis/lint";
export { analyse } from "../../core/src/analysis/strategy/analyse";
export { parse } from "../../core/src/language/parse";
export { reparse } from "../../core/src/language/reparse";
export { buildMap } from "../../core/src/model/buildMap";
export { renderScene } from "../../core/src/render/renderScene";
export { describeScene, diffScenes } from "../../core/src/render/scenePatch";
export { sceneToSvg } from "../../core/src/render/svg";
export { diagnostics } from "../../core/src/services/diagnostics";
export { DEFAULT_SETTINGS } from "../../core/src/services/settings";
export { createSnapshot, type Snapshot, updateSnapshot } from "../../core/src/services/snapshot";
