import { readFileSync } from "node:fs";
import path from "node:path";
import { analysisOf } from "#core/analysis/strategy/analysisOf";
import { parse } from "#core/language/parse";
import { buildMap } from "#core/model/buildMap";
import { DRAWN_BOUNDARIES } from "#core/model/stages";
import { applyLayers, type ShownLayer } from "#core/render/layers/applyLayers";
import { LAYERS } from "#core/render/layers/index";
import { renderScene } from "#core/render/renderScene";
import { LAYERED_MAP, layerPicturePath } from "./pictures";

const START = "<!-- layers: written by npm run generate -->";
const END = "<!-- end of layers -->";

/**
 * The page about layers with its part about each layer renewed.
 *
 * @param current the page's text, which holds the two marks
 * @throws when the marks are not there
 */
export function withLayers(current: string): string {
  const start = current.indexOf(START);
  const end = current.indexOf(END);
  if (start < 0 || end < start) throw new Error("docs/layers.md has lost its marks for the layers.");
  return `${current.slice(0, start)}${START}\n\n${LAYERS.map(({ id }) => section(shown(id))).join("\n")}\n${current.slice(end)}`;
}

/** A layer on the map of the pictures. */
function shown(id: string): ShownLayer {
  const map = buildMap(parse(readFileSync(path.resolve(__dirname, "../..", LAYERED_MAP), "utf8")));
  const [layer] = applyLayers(renderScene(map), analysisOf(map, DRAWN_BOUNDARIES), [id]).layers;
  if (layer === undefined) throw new Error(`There is no layer ${id}.`);
  return layer;
}

function section({ layer, reading }: ShownLayer): string {
  const picture = path.posix.relative("docs", layerPicturePath(layer.id));
  return [
    `## ${layer.title}`,
    "",
    `\`--layer ${layer.id}\` · ${layer.explanation}`,
    "",
    `![${layer.title} of DevOps to MLOps](${picture})`,
    "",
    ...reading.legend.map(({ words }) => `- ${words}`),
    "",
  ].join("\n");
}
