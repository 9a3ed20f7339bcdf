import assert from "node:assert/strict";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { commitStates } from "../support/gitFolder";
import { until, type Workbench } from "../vscode/workbench";
import { MapPanes } from "./mapPanes";
import { MapPreview } from "./mapPreview";
import { openWindow } from "./stage";
import { isStored } from "./storedState";

/** Another map. */
const LID = "component Lid [0.30, 0.10] // of the kettle\n";

/** What only the other map draws, where it can be edited. */
const LID_DRAWN = ".canvas.editable svg.mapwright [data-id='component:lid']";

/** What only the preview of the map draws: a history cannot be edited. */
const KETTLE_DRAWN = ".canvas.editable svg.mapwright [data-id='component:kettle']";

/** The map with two commits, and the other. */
function prepare(folder: string): void {
  const now = readFileSync(path.join(folder, "tea.owm"), "utf8");
  const earlier = now.replace("[0.43, 0.35]", "[0.43, 0.2]");
  commitStates(folder, [
    { subject: "A first map", day: "2026-01-10", files: { "tea.owm": earlier } },
    { subject: "Kettle moves", day: "2026-02-11", files: { "tea.owm": now } },
  ]);
  writeFileSync(path.join(folder, "other.owm"), LID);
  mkdirSync(path.join(folder, ".vscode"), { recursive: true });
  const settings = { "git.enabled": true, "git.autofetch": false, "git.decorations.enabled": false };
  writeFileSync(path.join(folder, ".vscode/settings.json"), JSON.stringify(settings));
}

describe("what a reloaded window brings back", () => {
  let window: Workbench;
  let folder = "";
  let place: Awaited<ReturnType<MapPreview["place"]>>;

  before(async () => {
    // Files in the window's address would be opened again instead of what was open.
    window = await openWindow({
      viewport: { width: 1600, height: 900 },
      prepare: (copy) => {
        folder = copy;
        prepare(copy);
      },
    });
    await window.openFile("tea.owm");
    await window.runCommand("Mapwright: Show History of Map");
    const history = await MapPanes.find(window, ".steps input");
    const slider = history.frame.getByRole("slider", { name: "State of the map" });
    await until("all states", async () => (await slider.getAttribute("aria-valuetext"))?.startsWith("2/2"));
    await slider.focus();
    await window.press("ArrowLeft");
    await until("a state", async () => (await slider.getAttribute("aria-valuetext"))?.startsWith("1/2"));
    await window.openFile("other.owm");
    const actions = window.page.locator(".editor-group-container.active .editor-actions");
    await actions.locator(".action-label[aria-label*='Open as Map Canvas']").click();
    await window.webviewWith(LID_DRAWN);
    await window.tab("tea.owm").click();
    await actions.locator(".action-label[aria-label*='Open Preview to the Side']").click();
    const preview = await MapPreview.find(window, KETTLE_DRAWN);
    await preview.focus();
    await window.runCommand("Mapwright: Toggle Preview Locking");
    await window.tab("[Preview] tea.owm").waitFor();
    await preview.press("Show at 100 %");
    await preview.press("Zoom in");
    place = await preview.place();
    // The browser's VS Code writes its state when it is idle, not when it is left; a browser whose mouse rests
    // where it clicked is not idle.
    await window.page.mouse.move(600, 400);
    await until("the stored preview", () => isStored(window, '"zoom":1.25'), 30_000);
    await window.reload();
  });

  after(() => window.close());

  it("is a preview with its lock, its zoom and its place", async () => {
    await window.tab("[Preview] tea.owm").waitFor();
    const restored = await MapPreview.find(window, KETTLE_DRAWN);
    await until("the zoom", async () => (await restored.zoom()) === "125 %");
    assert.deepEqual(await restored.place(), place);
  });

  it("is a history at the state where one was", async () => {
    await window.tab("History tea.owm").click();
    const history = await MapPanes.find(window, ".pane .canvas svg");
    const slider = history.frame.getByRole("slider", { name: "State of the map" });
    await until("the state", async () =>
      (await slider.getAttribute("aria-valuetext"))?.startsWith("1/2: A first map"),
    );
    await slider.focus();
    await window.press("ArrowRight");
    await history.waitForSummary("1 moved");
  });

  it("is a map canvas, which is drawn on as before", async () => {
    await window.tab("other.owm").click();
    const canvas = await MapPreview.find(window, LID_DRAWN, "other.owm");
    await canvas.symbol("component:lid").click();
    await window.press("ArrowRight");
    await window.page.locator(".tab.dirty").waitFor();
    await window.runCommand("File: Save");
    const moved = LID.replace("0.10]", "0.11]");
    await until("the text", async () => readFileSync(path.join(folder, "other.owm"), "utf8") === moved);
    await window.screenshot("reloaded");
  });
});
