import { writeFileSync } from "node:fs";
import path from "node:path";
import { MARGINS } from "../../core/src/render/frame/canvas";
import { until, type Workbench } from "../vscode/workbench";
import { MapPreview } from "./mapPreview";
import { openWindow } from "./stage";

describe("stages in the preview", () => {
  let window: Workbench | undefined;

  afterEach(async () => {
    await window?.close();
    window = undefined;
  });

  it("are drawn where a shared configuration has them, unless the map says so itself", async () => {
    const config = (folder: string, boundaries: readonly number[]) =>
      writeFileSync(path.join(folder, ".mapwright.json"), JSON.stringify({ stageBoundaries: boundaries }));
    let folder = "";
    window = await openWindow({
      open: ["map.owm"],
      prepare: (made) => {
        folder = made;
        writeFileSync(path.join(folder, "map.owm"), "title Tea\ncomponent Cup [0.5, 0.5]\n");
        config(folder, [0.2, 0.5, 0.9]);
      },
    });
    const preview = await MapPreview.openBeside(window);
    // The frame's upright dashed lines, but for the axis at the left.
    const separators = async () => {
      const lines = preview.frame.locator("svg.mapwright > g.frame > line[stroke-dasharray]");
      const { places, across } = await lines.evaluateAll((found) => ({
        places: found.map((line) => Number(line.getAttribute("x1"))),
        across: (found[0]?.closest("svg") as SVGSVGElement | null)?.viewBox.baseVal.width ?? 0,
      }));
      // In parts of the map area, which is as wide as there is room.
      const width = across - MARGINS.left - MARGINS.right;
      const inParts = places.filter((x) => x > 0).map((x) => Math.round((100 * x) / width) / 100);
      return inParts.join(" ");
    };
    await until("the lines of the configuration", async () => (await separators()) === "0.2 0.5 0.9");

    config(folder, [0.3, 0.6, 0.8]);
    await until("its new lines", async () => (await separators()) === "0.3 0.6 0.8");

    await window.tab("map.owm").click();
    await window.replaceAll("// @boundaries 0.25 0.5 0.75\ntitle Tea\n");
    await until("the map's own lines", async () => (await separators()) === "0.25 0.5 0.75");
  });
});
