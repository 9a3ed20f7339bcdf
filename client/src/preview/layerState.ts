import type { LayerLegend, LayerState } from "#core/protocol/layerMessages";
import type { ShownLayer } from "#core/render/layers/applyLayers";
import { LAYERS } from "#core/render/layers/index";
import { legendSymbolSvg } from "#core/render/layers/legend";
import type { ThemeId } from "#core/render/themes/theme";
import type { Picture } from "./picture";

/** What a preview's menu and legend show: every layer, and what those that are on say of the picture. */
export function layerStateOf(picture: Picture | undefined, on: readonly string[]): LayerState {
  return {
    choices: LAYERS.map(({ id, title, explanation }) => ({ id, title, explanation, on: on.includes(id) })),
    legend: picture === undefined ? [] : picture.layers.map((shown) => legendOf(shown, picture.scene.theme)),
  };
}

function legendOf({ layer, reading, marks }: ShownLayer, theme: ThemeId): LayerLegend {
  const listed = new Set(
    reading.over.filter(({ statement }) => statement?.listed).map(({ statement }) => statement?.text),
  );
  return {
    title: layer.title,
    explanation: layer.explanation,
    nothing: reading.nothing ?? null,
    signs: reading.legend.map((entry) => ({ svg: legendSymbolSvg(entry, theme), words: entry.words })),
    findings: marks
      .filter(({ mark, accessibleName }) => mark?.about !== undefined && listed.has(accessibleName))
      .map(({ id, accessibleName }) => ({ mark: id, text: accessibleName })),
  };
}
