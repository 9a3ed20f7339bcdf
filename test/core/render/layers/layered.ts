/** What the tests of layers share. */
import { analysisOf } from "#core/analysis/strategy/analysisOf";
import { parse } from "#core/language/parse";
import { buildMap } from "#core/model/buildMap";
import { DRAWN_BOUNDARIES } from "#core/model/stages";
import { applyLayers, type LayeredScene, type ShownLayer } from "#core/render/layers/applyLayers";
import { type RenderOptions, renderScene } from "#core/render/renderScene";
import type { Scene } from "#core/render/scene";

/** A map without any layer. */
export function plainScene(text: string, options: RenderOptions = {}): Scene {
  return renderScene(buildMap(parse(text)), options);
}

/** A map with layers. */
export function layered(text: string, ids: readonly string[], options: RenderOptions = {}): LayeredScene {
  const map = buildMap(parse(text));
  return applyLayers(renderScene(map, options), analysisOf(map, DRAWN_BOUNDARIES), ids);
}

/** One layer on a map, and what its marks say with the line each leads to, counted from 1. */
export function shown(text: string, id: string): ShownLayer & { readonly says: readonly string[] } {
  const [layer] = layered(text, [id]).layers;
  if (layer === undefined) throw new Error(`there is no layer ${id}`);
  const { over } = layer.reading;
  const says = over.map(({ statement }) => `${(statement?.line ?? -1) + 1} ${statement?.text ?? "nothing"}`);
  return { ...layer, says };
}

/** The words of a layer's legend. */
export function legendOf(text: string, id: string): readonly string[] {
  return shown(text, id).reading.legend.map(({ words }) => words);
}
