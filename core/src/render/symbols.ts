import type { DecoratorName } from "../language/nodes";
import type { Point } from "./geometry";
import type { Shape } from "./scene";
import type { AreaTokens, MapTheme } from "./themes/theme";

/** Symbols that several kinds of element share, drawn about a centre (language reference 3.5). */

/** Whose colours a symbol takes. */
export interface SymbolColours {
  readonly stroke: string;
  readonly fill: string;
  readonly dash?: string | undefined;
}

/** Side of the square of a component that owns a pipeline, px. */
export const OWNER_SQUARE = 10;

const METHOD_RADIUS = 15;
const MARKET_RADIUS = 18;
const MARKET_TRIANGLE_RADIUS = 10;
const ECOSYSTEM_RADII = { outer: 30, ring: 25, core: 10 } as const;
const INERTIA_BAR = { height: 20, width: 6 } as const;

/** The circle of a component. */
export function componentCircle({ x, y }: Point, theme: MapTheme, colours: SymbolColours): Shape {
  const { radius: r, width: strokeWidth } = theme.component;
  const { fill, stroke, dash } = colours;
  return { shape: "circle", cx: x, cy: y, r, fill, stroke, strokeWidth, dash };
}

/** The square that stands for a component that owns a pipeline. */
export function ownerSquare({ x, y }: Point, theme: MapTheme, colours: SymbolColours): Shape {
  const half = OWNER_SQUARE / 2;
  const [width, height] = [OWNER_SQUARE, OWNER_SQUARE];
  const { fill, stroke, dash } = colours;
  const { squareWidth: strokeWidth } = theme.component;
  return { shape: "rect", x: x - half, y: y - half, width, height, fill, stroke, strokeWidth, dash };
}

/**
 * Symbol of a component with these decorators: the disc of a method lies behind the rest; a market or an
 * ecosystem takes the circle's place.
 */
export function decoratedSymbol(
  centre: Point,
  theme: MapTheme,
  colours: SymbolColours,
  decorators: readonly DecoratorName[],
  square: boolean,
): Shape[] {
  if (decorators.length === 0) {
    return [square ? ownerSquare(centre, theme, colours) : componentCircle(centre, theme, colours)];
  }
  const shapes: Shape[] = [];
  const method = decorators.find((name) => name === "build" || name === "buy" || name === "outsource");
  if (method === "build" || method === "buy" || method === "outsource") {
    shapes.push(disc(centre, METHOD_RADIUS, theme.methods[method]));
  }
  if (decorators.includes("ecosystem")) shapes.push(...ecosystem(centre, theme, colours));
  if (decorators.includes("market")) shapes.push(...market(centre, theme, colours));
  if (square) shapes.push(ownerSquare(centre, theme, colours));
  else if (!decorators.includes("market") && !decorators.includes("ecosystem")) {
    shapes.push(componentCircle(centre, theme, colours));
  }
  return shapes;
}

function disc({ x, y }: Point, r: number, { fill, stroke, dash }: AreaTokens): Shape {
  return { shape: "circle", cx: x, cy: y, r, fill, stroke, strokeWidth: 1, dash };
}

function market(centre: Point, theme: MapTheme, colours: SymbolColours): Shape[] {
  const corners = [30, 150, 270].map((degrees) => {
    const angle = (degrees * Math.PI) / 180;
    return [
      centre.x + MARKET_TRIANGLE_RADIUS * Math.cos(angle),
      centre.y + MARKET_TRIANGLE_RADIUS * Math.sin(angle),
    ] as const;
  });
  return [
    disc(centre, MARKET_RADIUS, { fill: colours.fill, stroke: colours.stroke, ...dashed(colours) }),
    { shape: "polygon", points: corners, stroke: theme.market.triangle, strokeWidth: 2, opacity: 0.8 },
    ...corners.map(
      ([cx, cy]): Shape => ({
        shape: "circle",
        cx,
        cy,
        r: 5,
        fill: colours.fill,
        stroke: colours.stroke === theme.component.stroke ? theme.market.knot : colours.stroke,
        strokeWidth: 3,
      }),
    ),
  ];
}

function ecosystem(centre: Point, theme: MapTheme, colours: SymbolColours): Shape[] {
  const tokens = theme.ecosystem;
  const { outer, ring, core } = ECOSYSTEM_RADII;
  return [
    disc(centre, outer, { fill: tokens.outer, stroke: colours.stroke, ...dashed(colours) }),
    disc(centre, ring, tokens.ring),
    { shape: "circle", cx: centre.x, cy: centre.y, r: ring, fill: tokens.hatch },
    disc(centre, core, tokens.core),
  ];
}

function dashed({ dash }: SymbolColours): { dash?: string } {
  return dash === undefined ? {} : { dash };
}

/** How far the symbol reaches from its centre, px. */
export function symbolReach(theme: MapTheme, decorators: readonly DecoratorName[]): number {
  if (decorators.length === 0) return theme.component.radius;
  if (decorators.includes("ecosystem")) return ECOSYSTEM_RADII.outer;
  if (decorators.includes("market")) return MARKET_RADIUS;
  return decorators.some((name) => name !== "inertia") ? METHOD_RADIUS : theme.component.radius;
}

/** The bar of inertia, at a point of the map area. */
export function inertiaBar({ x, y }: Point, theme: MapTheme): Shape {
  const half = INERTIA_BAR.height / 2;
  return {
    shape: "line",
    x1: x,
    y1: y - half,
    x2: x,
    y2: y + half,
    stroke: theme.inertia,
    strokeWidth: INERTIA_BAR.width,
  };
}
