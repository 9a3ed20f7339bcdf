const SVG = "http://www.w3.org/2000/svg";

/** Shapes of 16 × 16 px, drawn with strokes in the text's colour; our own. */
const PATHS = {
  zoomIn: "M7 3.5v7M3.5 7h7M10.6 10.6 14 14M7 12.5A5.5 5.5 0 1 0 7 1.5a5.5 5.5 0 0 0 0 11Z",
  zoomOut: "M3.5 7h7M10.6 10.6 14 14M7 12.5A5.5 5.5 0 1 0 7 1.5a5.5 5.5 0 0 0 0 11Z",
  fit: "M2 6V2h4M10 2h4v4M14 10v4h-4M6 14H2v-4M5 5.5h6v5H5Z",
  layers: "M8 2 14.5 5.5 8 9 1.5 5.5ZM1.5 8.5 8 12l6.5-3.5M1.5 11.5 8 15l6.5-3.5",
  add: "M8 2.5v11M2.5 8h11",
  help: "M8 14.5A6.5 6.5 0 1 0 8 1.5a6.5 6.5 0 0 0 0 13ZM6 6.2a2 2 0 1 1 2.9 1.8c-.6.3-.9.7-.9 1.4M8 11.4v.2",
  find: "M10.6 10.6 14 14M7 12.5A5.5 5.5 0 1 0 7 1.5a5.5 5.5 0 0 0 0 11Z",
  up: "M8 13V3.5M4 7.5l4-4 4 4",
  down: "M8 3v9.5M4 8.5l4 4 4-4",
  close: "M4 4l8 8M12 4l-8 8",
  table: "M2 3h12v10H2ZM2 6.3h12M2 9.6h12M6 3v10",
  play: "M4.5 2.5v11l9-5.5Z",
  pause: "M5.5 3v10M10.5 3v10",
  before: "M11 3 6 8l5 5M4.5 3v10",
  after: "M5 3l5 5-5 5M11.5 3v10",
  save: "M8 2v8M4.5 6.5 8 10l3.5-3.5M2.5 13.5h11",
  movement: "M4 8a2 2 0 1 0 0 .1M6.5 8h7M11 5l3 3-3 3",
  check: "M3 8.5 6.5 12 13 4.5",
  fold: "M5 3.5 9.5 8 5 12.5",
  error: "M8 14.5A6.5 6.5 0 1 0 8 1.5a6.5 6.5 0 0 0 0 13ZM5.5 5.5l5 5M10.5 5.5l-5 5",
  information: "M8 14.5A6.5 6.5 0 1 0 8 1.5a6.5 6.5 0 0 0 0 13ZM8 7.5v4M8 4.7v.3",
  warning: "M8 2 1.5 13.5h13ZM8 6.5v3.5M8 11.7v.3",
} as const;

/** Name of an icon. */
export type IconName = keyof typeof PATHS;

/** A fresh icon; for the eye only, so the button around it has to carry the name. */
export function icon(name: IconName): SVGSVGElement {
  const svg = document.createElementNS(SVG, "svg");
  for (const [key, value] of Object.entries({ viewBox: "0 0 16 16", width: "16", height: "16" })) {
    svg.setAttribute(key, value);
  }
  svg.setAttribute("class", "icon");
  svg.setAttribute("aria-hidden", "true");
  const path = document.createElementNS(SVG, "path");
  path.setAttribute("d", PATHS[name]);
  svg.append(path);
  return svg;
}
