import { type Colour, HELVETICA, type MapTheme, paintedWith, paintId } from "./theme";

/** Ground and ink of a look with high contrast. */
export interface Contrast {
  readonly id: MapTheme["id"];
  readonly ground: Colour;
  readonly ink: Colour;
}

/** A look of two colours: what other looks tell by colour is told by dashes and hatches here. */
export function highContrast({ id, ground, ink }: Contrast): MapTheme {
  return {
    id,
    page: ground,
    background: ground,
    paints: [
      { type: "hatch", id: paintId(id, "ecosystem"), size: 4, direction: "falling", colour: ink, opacity: 1 },
      { type: "hatch", id: paintId(id, "buy"), size: 5, direction: "rising", colour: ink, opacity: 1 },
      { type: "hatch", id: paintId(id, "pioneers"), size: 10, direction: "rising", colour: ink, opacity: 1 },
      { type: "hatch", id: paintId(id, "settlers"), size: 10, direction: "level", colour: ink, opacity: 1 },
      {
        type: "hatch",
        id: paintId(id, "townplanners"),
        size: 10,
        direction: "crossed",
        colour: ink,
        opacity: 1,
      },
    ],
    fontFamily: HELVETICA,
    monospaced: false,
    title: ink,
    axis: { stroke: ink, width: 1, text: ink },
    separator: ink,
    cornerWords: false,
    component: {
      stroke: ink,
      fill: ground,
      width: 2,
      radius: 5,
      text: ink,
      textSize: 14,
      squareWidth: 3,
    },
    evolved: { stroke: ink, fill: ground, text: ink, dash: "3 2" },
    submap: { stroke: ink, fill: ink },
    link: { stroke: ink, width: 1, context: ink, contextSize: 11 },
    flow: { band: ink, width: 10, dash: "1.5 4.5", text: ink, head: ink },
    inertia: ink,
    market: { triangle: ink, knot: ink },
    ecosystem: {
      outer: ground,
      ring: { fill: ground, stroke: ink },
      hatch: paintedWith(id, "ecosystem"),
      core: { fill: ground, stroke: ink },
    },
    methods: {
      build: { fill: ground, stroke: ink, dash: "2 3" },
      buy: { fill: paintedWith(id, "buy"), stroke: ink },
      outsource: { fill: ink, stroke: ink },
    },
    note: { text: ink, size: 12 },
    annotation: {
      circle: { fill: ground, stroke: ink },
      text: ink,
      box: { fill: ground, stroke: ink },
      boxWidth: 2,
      boxText: ink,
      textSize: 14,
    },
    attitudes: {
      boxes: {
        pioneers: { fill: paintedWith(id, "pioneers"), stroke: ink, dash: "6 3" },
        settlers: { fill: paintedWith(id, "settlers"), stroke: ink },
        townplanners: { fill: paintedWith(id, "townplanners"), stroke: ink, dash: "2 2" },
      },
      fillOpacity: 0.55,
      strokeOpacity: 1,
      text: ink,
    },
    accelerator: { fill: ground, stroke: ink },
  };
}
