import { HELVETICA, type MapTheme, paintedWith, paintId } from "./theme";

const ID = "vscode-high-contrast";
const WHITE = "#ffffff";
const BLACK = "#000000";

/**
 * For a map without a style in a high-contrast editor: pure white on black. What other looks tell by colour is
 * told by dashes and hatches here.
 */
export const vscodeHighContrast: MapTheme = {
  id: ID,
  page: BLACK,
  background: BLACK,
  paints: [
    { type: "hatch", id: paintId(ID, "ecosystem"), size: 4, direction: "falling", colour: WHITE, opacity: 1 },
    { type: "hatch", id: paintId(ID, "buy"), size: 5, direction: "rising", colour: WHITE, opacity: 1 },
    { type: "hatch", id: paintId(ID, "pioneers"), size: 10, direction: "rising", colour: WHITE, opacity: 1 },
    { type: "hatch", id: paintId(ID, "settlers"), size: 10, direction: "level", colour: WHITE, opacity: 1 },
    {
      type: "hatch",
      id: paintId(ID, "townplanners"),
      size: 10,
      direction: "crossed",
      colour: WHITE,
      opacity: 1,
    },
  ],
  fontFamily: HELVETICA,
  monospaced: false,
  title: WHITE,
  axis: { stroke: WHITE, width: 1, text: WHITE },
  separator: WHITE,
  cornerWords: false,
  component: {
    stroke: WHITE,
    fill: BLACK,
    width: 2,
    radius: 5,
    text: WHITE,
    textSize: 14,
    squareWidth: 3,
  },
  evolved: { stroke: WHITE, fill: BLACK, text: WHITE, dash: "3 2" },
  submap: { stroke: WHITE, fill: WHITE },
  link: { stroke: WHITE, width: 1, context: WHITE, contextSize: 11 },
  flow: { band: WHITE, width: 10, dash: "1.5 4.5", text: WHITE, chevron: WHITE },
  inertia: WHITE,
  market: { triangle: WHITE, knot: WHITE },
  ecosystem: {
    outer: BLACK,
    ring: { fill: BLACK, stroke: WHITE },
    hatch: paintedWith(ID, "ecosystem"),
    core: { fill: BLACK, stroke: WHITE },
  },
  methods: {
    build: { fill: BLACK, stroke: WHITE, dash: "2 3" },
    buy: { fill: paintedWith(ID, "buy"), stroke: WHITE },
    outsource: { fill: WHITE, stroke: WHITE },
  },
  note: { text: WHITE, size: 12 },
  annotation: {
    circle: { fill: BLACK, stroke: WHITE },
    text: WHITE,
    box: { fill: BLACK, stroke: WHITE },
    boxWidth: 2,
    boxText: WHITE,
    textSize: 14,
  },
  attitudes: {
    boxes: {
      pioneers: { fill: paintedWith(ID, "pioneers"), stroke: WHITE, dash: "6 3" },
      settlers: { fill: paintedWith(ID, "settlers"), stroke: WHITE },
      townplanners: { fill: paintedWith(ID, "townplanners"), stroke: WHITE, dash: "2 2" },
    },
    fillOpacity: 0.55,
    strokeOpacity: 1,
    text: WHITE,
  },
  accelerator: { fill: BLACK, stroke: WHITE },
};
