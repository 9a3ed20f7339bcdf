/** Drawn maps for tests: text to scene, and looking things up in it. */
import assert from "node:assert/strict";
import { parse } from "#core/language/parse";
import { buildMap } from "#core/model/buildMap";
import { type RenderOptions, renderScene } from "#core/render/renderScene";
import type { Scene, SceneElement, Shape } from "#core/render/scene";

/** A map area on which coordinates are easy to multiply: 1000 by 1000 px, plain style. */
export const SQUARE: RenderOptions = { width: 1000, height: 1000, style: "plain" };

/** The scene of a map text; square and plain unless told otherwise. */
export function draw(text: string, options: RenderOptions = SQUARE): Scene {
  return renderScene(buildMap(parse(text)), options);
}

/** The element with an id. */
export function elementOf(scene: Scene, id: string): SceneElement {
  const element = scene.elements.find((each) => each.id === id);
  assert.ok(element, `there is no ${id} among ${idsOf(scene).join(", ")}`);
  return element;
}

/** Ids of all elements, bottom to top. */
export function idsOf(scene: Scene): string[] {
  return scene.elements.map(({ id }) => id);
}

/** The shapes of one sort an element is drawn with. */
export function shapesOf<S extends Shape["shape"]>(
  element: SceneElement | readonly Shape[],
  shape: S,
): Extract<Shape, { shape: S }>[] {
  const shapes = "shapes" in element ? element.shapes : element;
  return shapes.filter((each): each is Extract<Shape, { shape: S }> => each.shape === shape);
}

/** The only shape of its sort. */
export function shapeOf<S extends Shape["shape"]>(
  element: SceneElement | readonly Shape[],
  shape: S,
): Extract<Shape, { shape: S }> {
  const [first, ...rest] = shapesOf(element, shape);
  assert.ok(first, `there is no ${shape}`);
  assert.equal(rest.length, 0, `there is more than one ${shape}`);
  return first;
}

/** Two numbers that are the same to a hundredth of a px. */
export function near(actual: number, expected: number): void {
  assert.ok(Math.abs(actual - expected) < 0.005, `${actual} is not ${expected}`);
}
