import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import path from "node:path";
import { until, type Workbench } from "../vscode/workbench";
import { openWindow } from "./stage";

const MAP = `title Delivery
component Delivery [0.7, 0.88]
component Deployment [0.6, 0.9]
component Compliance [0.4, 0.5]
Delivery->Compliance
Deployment->Compliance
`;

describe("a problem of the map", () => {
  let window: Workbench;

  before(async () => {
    window = await openWindow({
      open: ["map.owm"],
      viewport: { width: 1400, height: 1000 },
      prepare: (folder) => writeFileSync(path.join(folder, "map.owm"), MAP),
    });
    await until("the finding", () => squiggle().isVisible(), 60_000);
  });

  after(() => window.close());

  const squiggle = () => window.page.locator(".monaco-editor .squiggly-warning").first();

  it("is underlined, and told with its numbers on hover", async () => {
    const text = await window.hover("Compliance");
    assert.match(
      text,
      /Bottleneck: 2 components that are more evolved depend on 'Compliance' \(0\.50, Product\)/,
    );
    await window.screenshot("bottleneck-hover");
  });

  it("leads to the page of its rule, inside the editor, with the picture of the example", async () => {
    await window.hover("Compliance");
    await window.page.locator(".monaco-hover-content:visible a", { hasText: "bottleneck" }).first().click();
    const page = await window.webviewWith("h1");
    await until("the page", async () => (await page.locator("h1").first().innerText()) === "A bottleneck");
    const width = () =>
      page
        .locator("picture img")
        .evaluateAll((all) => (all as HTMLImageElement[]).map(({ naturalWidth }) => naturalWidth)[0] ?? 0);
    await until("the picture", async () => (await width()) > 500);
    await window.screenshot("rule-page");
    await window.press("Control+F4");
  });

  it("is repaired from the light bulb", async () => {
    await window.tab("map.owm").click();
    await window.putCaret(4, 14);
    const menu = window.page.locator(".action-widget").first();
    // Asked too early, the editor says that there is nothing to repair and shows no menu.
    await until("the repairs", async () => {
      await window.press("Control+.");
      return menu.waitFor({ timeout: 5000 }).then(
        () => true,
        () => false,
      );
    });
    await window.screenshot("bottleneck-fixes");
    await menu.locator(".monaco-list-row", { hasText: "Plan its evolution to 0.89" }).first().click();
    await until("the movement", async () => (await window.visibleText()).includes("evolve Compliance 0.89"));
    await squiggle().waitFor({ state: "detached" });
    await window.runCommand("File: Revert File");
  });
});
