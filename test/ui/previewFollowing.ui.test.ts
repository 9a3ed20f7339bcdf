import assert from "node:assert/strict";
import { renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { until, type Workbench } from "../vscode/workbench";
import { MapPreview } from "./mapPreview";
import { openWindow } from "./stage";

/** A map with one component, so that it can be told which map is shown. */
function mapOf(component: string): string {
  return `title ${component}\ncomponent ${component} [0.5, 0.5]\n`;
}

describe("which map a preview shows", () => {
  let window: Workbench;
  let folder = "";

  const prepare = (made: string) => {
    folder = made;
    for (const name of ["Bread", "Coffee", "Soup"]) {
      writeFileSync(path.join(made, `${name.toLowerCase()}.owm`), mapOf(name));
    }
  };

  /** Previews by what they show, in no particular order. */
  async function shown(): Promise<string[]> {
    const texts = window
      .webviews()
      .map((frame) =>
        frame.locator("g.element.component").first().getAttribute("data-name", { timeout: 500 }),
      );
    const settled = await Promise.allSettled(texts);
    return settled.flatMap((each) => (each.status === "fulfilled" && each.value ? [each.value] : [])).sort();
  }

  async function waitForShown(...names: readonly string[]): Promise<void> {
    const wanted = JSON.stringify([...names].sort());
    await until(`previews of ${wanted}`, async () => JSON.stringify(await shown()) === wanted);
  }

  beforeEach(async () => {
    window = await openWindow({ open: ["bread.owm"], prepare });
  });

  afterEach(async function () {
    if (this.currentTest?.state === "failed") await window.screenshot("previewFollowing-failed");
    await window.close();
  });

  it("follows the active map", async () => {
    await MapPreview.openBeside(window);
    await waitForShown("Bread");
    await window.tab("bread.owm").click();
    await window.openFile("coffee.owm");
    await waitForShown("Coffee");
    await window.tab("Preview coffee.owm").waitFor();
    await window.tab("bread.owm").click();
    await waitForShown("Bread");
  });

  it("stays with its map while it is locked", async () => {
    const preview = await MapPreview.openBeside(window);
    await preview.focus();
    await window.runCommand("Mapwright: Toggle Preview Locking");
    await window.tab("[Preview] bread.owm").waitFor();
    await window.tab("bread.owm").click();
    await window.openFile("coffee.owm");
    await window.runCommand("Mapwright: Open Preview to the Side");
    await window.tab("Preview coffee.owm").waitFor();
    await window.tab("[Preview] bread.owm").click();
    await waitForShown("Bread");
    await (await MapPreview.find(window)).focus();
    await window.runCommand("Mapwright: Toggle Preview Locking");
    await window.tab("Preview bread.owm").waitFor();
    assert.equal(
      await window.tab("Preview coffee.owm").count(),
      0,
      "a second follower was left in the group",
    );
  });

  it("may be open several times, each with its own zoom", async () => {
    const beside = await MapPreview.openBeside(window);
    await beside.press("Show at 100 %");
    await window.tab("bread.owm").click();
    await window.press("Control+Shift+V");
    await waitForShown("Bread", "Bread");
    const zooms = await Promise.all(
      window.webviews().map((frame) => frame.locator(".toolbar .percent").innerText()),
    );
    assert.equal(zooms.filter((zoom) => zoom === "100 %").length, 1, zooms.join(", "));
  });

  it("keeps zoom and marks when its tab was hidden", async () => {
    const preview = await MapPreview.openBeside(window);
    await window.tab("bread.owm").click();
    await window.putCaret(2, 14);
    await preview.waitForMarked("component:bread");
    await preview.press("Show at 100 %");
    const place = await preview.place();
    await preview.focus();
    await window.openFile("soup.owm");
    await window.tab("Preview soup.owm").click();
    await waitForShown("Soup");
    await window.tab("bread.owm").click();
    await waitForShown("Bread");
    const shownAgain = await MapPreview.find(window);
    assert.deepEqual(await shownAgain.place(), place);
    await shownAgain.waitForMarked("component:bread");
  });

  it("keeps the last picture of a deleted file and says so", async () => {
    const preview = await MapPreview.openBeside(window);
    rmSync(path.join(folder, "bread.owm"));
    await preview.frame.locator(".notice.warning").filter({ hasText: "deleted" }).waitFor();
    assert.equal(await preview.element("component:bread").count(), 1);
    writeFileSync(path.join(folder, "bread.owm"), mapOf("Bread"));
    await preview.frame.locator(".notice").waitFor({ state: "hidden" });
  });

  it("follows a file that is renamed in the explorer", async () => {
    const preview = await MapPreview.openBeside(window);
    await preview.press("Show at 100 %");
    await window.tab("bread.owm").click();
    const row = window.page.locator('.explorer-folders-view .monaco-list-row[aria-label^="bread.owm"]');
    await row.click();
    await window.press("F2");
    await window.page.locator(".explorer-folders-view input").fill("loaf.owm");
    await window.press("Enter");
    await window.tab("Preview loaf.owm").waitFor();
    assert.equal(await preview.zoom(), "100 %");
    assert.equal(await preview.frame.locator(".notice:visible").count(), 0);
    await window.tab("loaf.owm").click();
    await window.replaceAll(mapOf("Loaf"));
    await waitForShown("Loaf");
  });

  it("draws what another program writes, also when no editor shows the file", async () => {
    await MapPreview.openBeside(window);
    await window.tab("bread.owm").click();
    await window.tab("bread.owm").locator(".tab-actions .action-label").click();
    await window.tab("bread.owm").waitFor({ state: "detached" });
    writeFileSync(path.join(folder, "bread.owm"), mapOf("Rye"));
    await waitForShown("Rye");
    renameSync(path.join(folder, "coffee.owm"), path.join(folder, "tea2.owm"));
    await waitForShown("Rye");
  });
});
