import { analysisOf } from "#core/analysis/strategy/analysisOf";
import { parse } from "#core/language/parse";
import { buildMap } from "#core/model/buildMap";
import { DRAWN_BOUNDARIES } from "#core/model/stages";
import { applyLayers } from "#core/render/layers/applyLayers";
import { renderScene } from "#core/render/renderScene";
import { sceneToSvg } from "#core/render/svg";
import { EDITOR_THEMES, type EditorTheme } from "#core/render/themes/theme";
import { TEMPLATES } from "#core/templates/index";

/** A picture of the walkthrough: a template for new maps, with a layer on it. */
export interface WalkthroughPicture {
  /** Where it is written. */
  readonly path: string;
  /** Id of the template. */
  readonly template: string;
  readonly theme: EditorTheme;
  readonly layer?: string;
}

/** What each step shows. */
const STEPS: readonly { readonly step: string; readonly template: string; readonly layer?: string }[] = [
  { step: "begin", template: "value-chain" },
  { step: "preview", template: "tea-shop" },
  { step: "canvas", template: "platform" },
  { step: "maps", template: "ml-lifecycle", layer: "critical-path" },
  { step: "report", template: "platform", layer: "future" },
];

export const WALKTHROUGH_PICTURES: readonly WalkthroughPicture[] = STEPS.flatMap(({ step, ...shown }) =>
  EDITOR_THEMES.map((theme) => ({ path: `media/walkthrough/${step}-${theme}.svg`, theme, ...shown })),
);

/** Draws a picture. */
export function walkthroughPictureOf({ template: id, theme, layer }: WalkthroughPicture): string {
  const template = TEMPLATES.find((each) => each.id === id);
  if (template === undefined) throw new Error(`There is no template ${id}.`);
  const map = buildMap(parse(template.build(template.asks?.example ?? "")));
  const layers = layer === undefined ? [] : [layer];
  return sceneToSvg(
    applyLayers(renderScene(map, { theme }), analysisOf(map, DRAWN_BOUNDARIES), layers).scene,
  );
}
