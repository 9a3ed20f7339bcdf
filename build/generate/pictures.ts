import { readFileSync } from "node:fs";
import path from "node:path";
import { parse } from "#core/language/parse";
import { buildMap } from "#core/model/buildMap";
import { renderScene } from "#core/render/renderScene";
import { sceneToSvg } from "#core/render/svg";
import type { EditorTheme } from "#core/render/themes/theme";

/** A picture of the documentation: what `mapwright render MAP --theme THEME` writes. */
export interface Picture {
  /** Where it is written. */
  readonly path: string;
  /** The map that it shows, relative to the repository's root. */
  readonly map: string;
  readonly theme: EditorTheme;
}

/** The pictures of the README. */
export const PICTURES: readonly Picture[] = (["light", "dark"] as const).map((theme) => ({
  path: `docs/images/tea-shop-${theme}.svg`,
  map: "examples/tea-shop.owm",
  theme,
}));

/** Draws a picture. */
export function pictureOf({ map, theme }: Picture): string {
  const text = readFileSync(path.resolve(__dirname, "../..", map), "utf8");
  return sceneToSvg(renderScene(buildMap(parse(text)), { theme }));
}
