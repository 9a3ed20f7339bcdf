import { paintsToSvg } from "../render/paintsToSvg";
import type { Scene } from "../render/scene";
import { shapeToSvg } from "../render/shapeToSvg";
import { elementMarkup } from "../render/svg";
import { attribute, numberText } from "../render/svgText";
import { escapeText } from "../render/text/escapeXml";
import { THEMES } from "../render/themes";

/** How an animated picture passes. */
export interface Animation {
  /** Seconds that each picture is seen; the last one twice as long. */
  readonly seconds: number;
}

/** Seconds in which one picture gives way to the next. */
const FADE = 0.4;

/** Layer of what frames a map. */
const UNDER_ALL = Number.NEGATIVE_INFINITY;

/** One piece of markup and in which pictures it is seen. */
interface Piece {
  readonly markup: string;
  readonly layer: number;
  readonly order: number;
  readonly seen: number[];
}

/**
 * Pictures that follow each other, as one SVG that plays by itself, again and again. What looks the same in several
 * is written once and stays while the rest changes. Nothing moves for readers who prefer that, nor where there is no
 * animation: the last picture is seen then. The same pictures always give the same bytes.
 *
 * There is a style sheet in it, and no script; a page that forbids styles shows the last picture.
 */
export function animatedSvg(scenes: readonly Scene[], title: string, { seconds }: Animation): string {
  const last = scenes.length - 1;
  const total = (scenes.length + 1) * seconds;
  const runs = new Map<string, string>();
  const body = piecesOf(scenes).map(({ markup, seen }) => {
    if (seen.length === scenes.length) return markup;
    const key = seen.join(" ");
    const name = runs.get(key) ?? `r${runs.size}`;
    runs.set(key, name);
    return `<g class="${name}"${seen.at(-1) === last ? "" : ' opacity="0"'}>${markup}</g>`;
  });
  const rules = [...runs].map(([key, name]) =>
    rule(name, key.split(" ").map(Number), scenes.length, total, seconds),
  );
  const { left, top, width, height } = extent(scenes);
  const root = [
    attribute("width", numberText(width)),
    attribute("height", numberText(height)),
    attribute("viewBox", [left, top, width, height].map(numberText).join(" ")),
    ...scenes.slice(-1).map(({ theme }) => attribute("font-family", THEMES[theme].fontFamily)),
  ];
  const themes = [...new Set(scenes.map(({ theme }) => theme))];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" class="mapwright" role="img"${root.join("")}>`,
    `<title>${escapeText(title)}</title>`,
    `<desc>${escapeText(scenes.map(({ description }) => description).join("\n"))}</desc>`,
    `<style>${rules.join("")}@media (prefers-reduced-motion:reduce){g{animation:none!important}}</style>`,
    ...themes.map((theme) => paintsToSvg(THEMES[theme].paints)).filter((paints) => paints !== ""),
    `<g aria-hidden="true">`,
    ...body,
    "</g>",
    "</svg>",
    "",
  ].join("\n");
}

/** All pieces, bottom to top: what frames the maps, then their elements, layer by layer as they came. */
function piecesOf(scenes: readonly Scene[]): readonly Piece[] {
  const pieces = new Map<string, Piece>();
  scenes.forEach((scene, at) => {
    const add = (markup: string, layer: number, order: number) => {
      // The same twice in one picture, as marks may be, is two pieces.
      let key = `${layer} ${markup}`;
      while (pieces.get(key)?.seen.at(-1) === at) key += " ";
      const known = pieces.get(key);
      if (known === undefined) pieces.set(key, { markup, layer, order, seen: [at] });
      else known.seen.push(at);
    };
    for (const [order, shape] of scene.frame.entries()) add(shapeToSvg(shape, undefined), UNDER_ALL, order);
    for (const [order, element] of scene.elements.entries())
      add(elementMarkup(element), element.layer, order);
  });
  const first = ({ seen }: Piece) => seen[0] ?? 0;
  return [...pieces.values()].sort((a, b) =>
    a.layer === b.layer ? a.order - b.order || first(a) - first(b) : a.layer < b.layer ? -1 : 1,
  );
}

/** When something is seen: in these of all pictures. */
function rule(name: string, seen: readonly number[], count: number, total: number, seconds: number): string {
  const percent = (time: number) => `${numberText(Math.min(Math.max((time / total) * 100, 0), 100))}%`;
  const stops: string[] = [];
  const stop = (time: number, opacity: 0 | 1) => stops.push(`${percent(time)}{opacity:${opacity}}`);
  stop(0, seen.includes(0) ? 1 : 0);
  for (let at = 1; at < count; at++) {
    const [was, is] = [seen.includes(at - 1), seen.includes(at)];
    if (was === is) continue;
    stop(at * seconds - FADE / 2, was ? 1 : 0);
    stop(at * seconds + FADE / 2, is ? 1 : 0);
  }
  stop(total, seen.includes(count - 1) ? 1 : 0);
  const time = `${numberText(total)}s`;
  return `@keyframes ${name}{${stops.join("")}}.${name}{animation:${name} ${time} linear infinite}`;
}

/** The room that all pictures take together, px. */
function extent(scenes: readonly Scene[]): { left: number; top: number; width: number; height: number } {
  const boxes = scenes.map(({ viewBox }) => viewBox);
  const left = Math.min(...boxes.map(({ x }) => x));
  const top = Math.min(...boxes.map(({ y }) => y));
  const right = Math.max(...boxes.map(({ x, width }) => x + width));
  const bottom = Math.max(...boxes.map(({ y, height }) => y + height));
  return { left, top, width: right - left, height: bottom - top };
}
