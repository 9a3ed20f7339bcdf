import { writeFileSync } from "node:fs";
import path from "node:path";
import { until, type Workbench } from "../vscode/workbench";
import { openWindow } from "./stage";

const MERMAID = `wardley-beta
title Tea shop
anchor Public [0.95, 0.63]
component Cup of Tea [0.79, 0.61] label [-85, 3]
component Hot Water [0.52, 0.80]
component Kettle [0.43, 0.35] label [-57, 4] (build)
component Power [0.1, 0.7] label [-27, 20]

Public -> Cup of Tea
Cup of Tea -> Hot Water
Hot Water -> Kettle
Kettle -> Power

evolve Kettle 0.62
note "Keep the kettle" [0.30, 0.20]
`;

describe("Mermaid on the workbench", () => {
  let window: Workbench;

  before(async () => {
    window = await openWindow({
      open: ["new.owm"],
      prepare: (folder) => {
        writeFileSync(path.join(folder, "tea.mmd"), MERMAID);
        writeFileSync(path.join(folder, "new.owm"), "title My map\ncomponent Existing [0.2, 0.3]\n");
      },
    });
  });

  after(() => window.close());

  it("is pasted as a map, with the plain text on offer", async () => {
    await until("the extension", async () => (await window.visibleText()).includes("Custom Built"), 60_000);
    await window.page.evaluate((text) => navigator.clipboard.writeText(text), MERMAID);
    await window.putCaret(3, 1);
    await window.press("Control+V");
    await until(
      "statements",
      async () => (await window.visibleText()).includes("Cup of Tea->Hot Water"),
      60_000,
    );
    await window.page.locator(".post-edit-widget").waitFor();
    await window.screenshot("paste-as-map");
    await window.press("Control+.");
    await window.page.locator(".action-widget .monaco-list-row", { hasText: "Paste as Map" }).waitFor();
    await window.screenshot("paste-as-map-choices");
    await window.press("Escape");
    await window.runCommand("Mapwright: Open Preview to the Side");
    const preview = await window.webviewWith("svg");
    await preview.locator("[data-name='Cup of Tea']").first().waitFor();
    await window.screenshot("paste-as-map-preview");
    await window.runCommand("File: Revert File");
  });

  it("has a preview of its own", async () => {
    await window.openFile("tea.mmd");
    await window.runCommand("Mapwright: Open Preview to the Side");
    const preview = await window.webviewWith("svg");
    await preview.locator("[data-name='Kettle']").first().waitFor();
    await window.screenshot("mermaid-preview");
  });
});
