import { plain } from "./plain";
import { acceleratorPaint, ecosystemPaint, type MapTheme, paintedWith, paintId } from "./theme";

/** `style wardley`: grey towards both ends of evolution, letters of equal width. */
export const wardley: MapTheme = {
  ...plain,
  id: "wardley",
  background: paintedWith("wardley", "background"),
  paints: [
    {
      type: "gradient",
      id: paintId("wardley", "background"),
      stops: [
        { offset: 0, colour: "#c4c4c4" },
        { offset: 0.3, colour: "#ffffff" },
        { offset: 0.7, colour: "#ffffff" },
        { offset: 1, colour: "#c4c4c4" },
      ],
    },
    acceleratorPaint("wardley"),
    ecosystemPaint("wardley"),
  ],
  fontFamily: "Consolas,Lucida Console,monospace",
  monospaced: true,
  separator: "#b8b8b8",
  cornerWords: true,
  component: { ...plain.component, textSize: 12 },
  ecosystem: { ...plain.ecosystem, hatch: paintedWith("wardley", "ecosystem") },
  note: { text: "#000000", size: 14 },
  accelerator: { ...plain.accelerator, fill: paintedWith("wardley", "accelerator") },
};
