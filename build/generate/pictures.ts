import { readFileSync } from "node:fs";
import path from "node:path";
import { analysisOf } from "#core/analysis/strategy/analysisOf";
import { parse } from "#core/language/parse";
import { buildMap } from "#core/model/buildMap";
import { DRAWN_BOUNDARIES } from "#core/model/stages";
import { applyLayers } from "#core/render/layers/applyLayers";
import { LAYERS } from "#core/render/layers/index";
import { renderScene } from "#core/render/renderScene";
import { sceneToSvg } from "#core/render/svg";
import type { EditorTheme } from "#core/render/themes/theme";

/** A picture of the documentation: what `mapwright render MAP --theme THEME --layer LAYER` writes. */
export interface Picture {
  /** Where it is written. */
  readonly path: string;
  /** The map that it shows, relative to the repository's root. */
  readonly map: string;
  readonly theme: EditorTheme;
  readonly layer?: string;
}

/** The map in which every layer has something to say. */
export const LAYERED_MAP = "examples/devops-to-mlops.owm";

/** Where the picture of a layer lies. */
export function layerPicturePath(layer: string): string {
  return `docs/images/layer-${layer}.svg`;
}

/** The pictures of the README and of the page about layers. */
export const PICTURES: readonly Picture[] = [
  ...(["light", "dark"] as const).map((theme) => ({
    path: `docs/images/tea-shop-${theme}.svg`,
    map: "examples/tea-shop.owm",
    theme,
  })),
  ...LAYERS.map(({ id }) => ({
    path: layerPicturePath(id),
    map: LAYERED_MAP,
    theme: "light" as const,
    layer: id,
  })),
];

/** Draws a picture. */
export function pictureOf({ map: file, theme, layer }: Picture): string {
  const map = buildMap(parse(readFileSync(path.resolve(__dirname, "../..", file), "utf8")));
  const layers = layer === undefined ? [] : [layer];
  return sceneToSvg(
    applyLayers(renderScene(map, { theme }), analysisOf(map, DRAWN_BOUNDARIES), layers).scene,
  );
}
