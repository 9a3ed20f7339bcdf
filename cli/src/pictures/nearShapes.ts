import type { Scene, Shape } from "#core/render/scene";

/** Left, top, right and bottom, px. */
type Bounds = readonly [left: number, top: number, right: number, bottom: number];

/**
 * The scene without translucent shapes that lie further outside of the picture than it is large, as what a map puts
 * at `[95, 77]`. Nobody sees them, and resvg fails on them: it paints them in a layer of their own, and cuts that to
 * an area a few times the size of the picture, where nothing is left.
 */
export function nearShapes(scene: Scene): Scene {
  const { x, y, width, height } = scene.viewBox;
  const area: Bounds = [x - width, y - height, x + 2 * width, y + 2 * height];
  return {
    ...scene,
    elements: scene.elements.map((element) =>
      element.shapes.some((shape) => isFar(shape, area))
        ? { ...element, shapes: element.shapes.filter((shape) => !isFar(shape, area)) }
        : element,
    ),
  };
}

function isFar(shape: Shape, area: Bounds): boolean {
  const bounds = shape.opacity === undefined ? undefined : boundsOf(shape);
  if (!bounds) return false;
  const [left, top, right, bottom] = bounds;
  return !(left <= area[2] && right >= area[0] && top <= area[3] && bottom >= area[1]);
}

/** Undefined for what is never painted translucent as a whole. */
function boundsOf(shape: Shape): Bounds | undefined {
  switch (shape.shape) {
    case "circle":
      return [shape.cx - shape.r, shape.cy - shape.r, shape.cx + shape.r, shape.cy + shape.r];
    case "rect":
      return [shape.x, shape.y, shape.x + shape.width, shape.y + shape.height];
    case "polygon":
    case "polyline": {
      const xs = shape.points.map(([x]) => x);
      const ys = shape.points.map(([, y]) => y);
      return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
    }
    case "line":
    case "text":
      return undefined;
  }
}
