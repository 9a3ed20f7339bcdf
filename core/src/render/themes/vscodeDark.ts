import { plain } from "./plain";
import { ecosystemPaint, type MapTheme, paintedWith, paintId } from "./theme";

/** For a map without a style in a dark editor; the ground is that of VS Code's Dark Modern. */
export const vscodeDark: MapTheme = {
  ...plain,
  id: "vscode-dark",
  page: "#1f1f1f",
  background: "#1f1f1f",
  paints: [
    {
      type: "gradient",
      id: paintId("vscode-dark", "accelerator"),
      stops: [
        { offset: 0, colour: "#3c3c3c" },
        { offset: 0.4, colour: "#9d9d9d" },
        { offset: 1, colour: "#9d9d9d" },
      ],
    },
    ecosystemPaint("vscode-dark", "#b0b0b0"),
  ],
  title: "#f0f0f0",
  axis: { stroke: "#c8c8c8", width: 1, text: "#c8c8c8" },
  separator: "#5a5a5a",
  component: { ...plain.component, stroke: "#e6e6e6", fill: "#1f1f1f", text: "#e6e6e6" },
  evolved: { stroke: "#ff8a80", fill: "#1f1f1f", text: "#ff8a80" },
  submap: { stroke: "#e6e6e6", fill: "#e6e6e6" },
  link: { stroke: "#8f8f8f", width: 1, context: "#c8c8c8", contextSize: 11 },
  flow: { band: "#3794ff66", width: 10, text: "#62c0ff", head: "#62c0ff" },
  inertia: "#e6e6e6",
  market: { triangle: "#e6e6e6", knot: "#e6e6e6" },
  ecosystem: {
    outer: "#4a4a4a",
    ring: { fill: "#1f1f1f", stroke: "#9e9b9e" },
    hatch: paintedWith("vscode-dark", "ecosystem"),
    core: { fill: "#1f1f1f", stroke: "#b0b0b0" },
  },
  methods: {
    build: { fill: "#3a3a3a", stroke: "#e6e6e6" },
    buy: { fill: "#6e6a6d", stroke: "#a8a8a8" },
    outsource: { fill: "#b8b8b8", stroke: "#b8b8b8" },
  },
  note: { text: "#e6e6e6", size: 12 },
  annotation: {
    circle: { fill: "#2b2b2b", stroke: "#a8a8a8" },
    text: "#f0f0f0",
    box: { fill: "#2b2b2b", stroke: "#a8a8a8" },
    boxWidth: 1,
    boxText: "#f0f0f0",
    textSize: 14,
  },
  accelerator: { fill: paintedWith("vscode-dark", "accelerator"), stroke: "#c8c8c8" },
};
