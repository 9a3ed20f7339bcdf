import { plain } from "./plain";
import { acceleratorPaint, ecosystemPaint, type MapTheme, paintedWith } from "./theme";

/** For a map without a style in a light editor: plain, with the grid behind the map instead of before it. */
export const vscodeLight: MapTheme = {
  ...plain,
  id: "vscode-light",
  paints: [acceleratorPaint("vscode-light"), ecosystemPaint("vscode-light")],
  title: "#1f1f1f",
  axis: { stroke: "#3b3b3b", width: 1, text: "#3b3b3b" },
  separator: "#b8b8b8",
  component: { ...plain.component, stroke: "#1f1f1f", text: "#1f1f1f" },
  evolved: { stroke: "#d1242f", fill: "#ffffff", text: "#d1242f" },
  submap: { stroke: "#1f1f1f", fill: "#1f1f1f" },
  link: { ...plain.link, stroke: "#767676", context: "#3b3b3b" },
  flow: { ...plain.flow, text: "#0078b8", head: "#0078b8" },
  market: { triangle: "#1f1f1f", knot: "#1f1f1f" },
  ecosystem: { ...plain.ecosystem, hatch: paintedWith("vscode-light", "ecosystem") },
  note: { text: "#1f1f1f", size: 12 },
  accelerator: { fill: paintedWith("vscode-light", "accelerator"), stroke: "#3b3b3b" },
};
