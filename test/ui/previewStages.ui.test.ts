import { writeFileSync } from "node:fs";
import path from "node:path";
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
      const places = await lines.evaluateAll((found) => found.map((line) => Number(line.getAttribute("x1"))));
      return places.filter((x) => x > 0).join(" ");
    };
    await until("the lines of the configuration", async () => (await separators()) === "200 500 900");

    config(folder, [0.3, 0.6, 0.8]);
    await until("its new lines", async () => (await separators()) === "300 600 800");

    await window.tab("map.owm").click();
    await window.replaceAll("// @boundaries 0.25 0.5 0.75\ntitle Tea\n");
    await until("the map's own lines", async () => (await separators()) === "250 500 750");
  });
});
