import assert from "node:assert/strict";
import { until, type Workbench } from "../vscode/workbench";
import { MapPreview } from "./mapPreview";
import { openWindow } from "./stage";
import { isStored } from "./storedState";

describe("a preview in a window that is reloaded", () => {
  let window: Workbench;

  before(async () => {
    // Files in the window's address would be opened again instead of what was open.
    window = await openWindow();
    await window.openFile("tea.owm");
  });

  after(() => window.close());

  it("comes back with its lock, its zoom and its place", async () => {
    const preview = await MapPreview.openBeside(window);
    await preview.focus();
    await window.runCommand("Mapwright: Toggle Preview Locking");
    await window.tab("[Preview] tea.owm").waitFor();
    await preview.press("Show at 100 %");
    await preview.press("Zoom in");
    const place = await preview.place();
    // The browser's VS Code writes its state when it is idle, not when it is left; a browser whose mouse rests
    // where it clicked is not idle.
    await window.page.mouse.move(600, 400);
    await until("the stored preview", () => isStored(window, "mapwright.preview", ":1.25"), 30_000);
    await window.reload();
    await window.tab("[Preview] tea.owm").waitFor();
    const restored = await MapPreview.find(window);
    await restored.element("component:kettle").waitFor();
    await until("the zoom", async () => (await restored.zoom()) === "125 %");
    assert.deepEqual(await restored.place(), place);
  });
});
