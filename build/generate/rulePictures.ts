import type { Rule, RuleFinding } from "#core/analysis/rule";
import { exampleFindings, rulePictureName } from "#core/analysis/rulePages";
import { RULES } from "#core/analysis/rules/index";
import { analysisOf } from "#core/analysis/strategy/analysisOf";
import { isResolved } from "#core/analysis/strategy/chainGraph";
import { parse } from "#core/language/parse";
import { buildMap } from "#core/model/buildMap";
import { DRAWN_BOUNDARIES } from "#core/model/stages";
import type { WardleyMap } from "#core/model/wardleyMap";
import { applyLayers } from "#core/render/layers/applyLayers";
import { createLayerCanvas } from "#core/render/layers/layerCanvas";
import { band, halo } from "#core/render/layers/signs";
import { renderScene } from "#core/render/renderScene";
import type { Scene, SceneElement, Shape } from "#core/render/scene";
import { sceneToSvg } from "#core/render/svg";

/** Examples are small, and so are their pictures; px. */
const SIZE = { width: 560, height: 280 };

/** How far a mark reaches beyond a symbol, px. */
const AROUND = 8;

/** A picture on the page of a rule. */
export interface RulePicture {
  /** Relative to the repository's root. */
  readonly path: string;
  readonly rule: Rule;
  readonly theme: "light" | "dark";
}

/** All of them: the examples of the rules that show something on the map. */
export const RULE_PICTURES: readonly RulePicture[] = RULES.filter(
  ({ picture }) => picture !== undefined,
).flatMap((rule) =>
  (["light", "dark"] as const).map((theme) => ({
    path: `docs/rules/${rulePictureName(rule, theme)}`,
    rule,
    theme,
  })),
);

/** Draws the example of a rule with what the rule is about. */
export function rulePictureOf({ rule, theme }: RulePicture): string {
  // The title comes last, so that the lines of the example keep their numbers.
  const map = buildMap(parse(`${rule.example}\ntitle ${rule.title}`));
  const scene = renderScene(map, { theme, ...SIZE });
  if (rule.picture !== "findings") {
    return sceneToSvg(applyLayers(scene, analysisOf(map, DRAWN_BOUNDARIES), [rule.picture ?? ""]).scene);
  }
  return sceneToSvg(withFindings(scene, map, exampleFindings(rule)));
}

/** The picture with circles and bands below what findings are about. */
function withFindings(scene: Scene, map: WardleyMap, findings: readonly RuleFinding[]): Scene {
  const canvas = createLayerCanvas(scene, analysisOf(map, DRAWN_BOUNDARIES), map);
  const { alarm, wash, band: strokeOpacity } = canvas.ink;
  const isFound = (line: number) =>
    findings.some(({ range }) => range.start.line <= line && line <= range.end.line);
  const moved = new Set(map.movements.flatMap(({ node, line }) => (node && isFound(line) ? [node] : [])));
  const shapes: Shape[] = [
    ...map.dependencies.flatMap((link) =>
      isResolved(link) && isFound(link.line)
        ? [
            band(canvas.pointOf(link.from), canvas.pointOf(link.to), {
              stroke: alarm,
              strokeWidth: 7,
              strokeOpacity,
            }),
          ]
        : [],
    ),
    ...map.nodes
      .filter((node) => {
        const { line, pipeline } = node;
        return isFound(line) || moved.has(node) || (pipeline !== undefined && isFound(pipeline.line));
      })
      .map((node) =>
        halo(canvas.pointOf(node), canvas.reachOf(node) + AROUND, {
          fill: alarm,
          fillOpacity: wash,
          stroke: alarm,
          strokeWidth: 2,
        }),
      ),
  ];
  if (shapes.length === 0) return scene;
  const marks: SceneElement = {
    id: "mark:findings",
    kind: "mark",
    name: "",
    accessibleName: "",
    line: 0,
    layer: -1,
    shapes,
  };
  return { ...scene, elements: [marks, ...scene.elements] };
}
