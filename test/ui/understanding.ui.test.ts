import assert from "node:assert/strict";
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { until, type Workbench } from "../vscode/workbench";
import { openWindow } from "./stage";

describe("what the editor says of a map between its lines", () => {
  let window: Workbench;
  let folder = "";

  before(async () => {
    window = await openWindow({
      open: ["tea.owm"],
      prepare: (copy) => {
        folder = copy;
      },
    });
  });

  after(() => window.close());

  const lenses = () =>
    window.page.locator(".codelens-decoration a, .codelens-decoration span").allInnerTexts();

  const configure = (settings: object) => {
    mkdirSync(path.join(folder, ".vscode"), { recursive: true });
    writeFileSync(path.join(folder, ".vscode/settings.json"), JSON.stringify(settings));
  };

  it("shows what is notable above declarations, and stages behind coordinates", async () => {
    const weakest = (text: string) => text.startsWith("weakest link of the critical path");
    await until("code lenses", async () => (await lenses()).some(weakest), 60_000);
    assert.ok(!(await lenses()).includes("needed by 1"));
    await until("inlay hints", async () => (await window.visibleText()).includes("[0.43, 0.35]Custom Built"));
  });

  it("lists the links behind a code lens, and shows all lenses where they are wanted", async () => {
    await window.screenshot("code-lenses-notable");
    configure({ "mapwright.codeLens": "all" });
    await until("all code lenses", async () => (await lenses()).includes("needed by 1"));
    await window.screenshot("code-lenses-all");
    await window.page.locator(".codelens-decoration a", { hasText: "2 needs" }).first().click();
    const peek = window.page
      .locator(".peekview-widget .reference-zone-widget, .reference-zone-widget")
      .first();
    await peek.waitFor();
    await until("the links", async () => (await peek.innerText()).includes("Cup of Tea->Hot Water"));
    await window.press("Escape");
    await peek.waitFor({ state: "detached" });
  });

  it("draws the neighbourhood in the hover", async () => {
    await window.putCaret(16, 1);
    const text = await window.hover("Kettle");
    assert.match(text, /Makes 1 component possible\. Hot Water \(0\.80\) depends on it/);
    const picture = window.page.locator(".monaco-hover-content img");
    await until(
      "the picture",
      async () =>
        (await picture.evaluateAll((all) => (all as HTMLImageElement[])[0]?.naturalWidth ?? 0)) > 300,
    );
    await window.press("Escape");
  });

  it("draws it in the colours of the editor", async () => {
    for (const [colourTheme, look] of [
      ["Dark High Contrast", "vscode-high-contrast"],
      ["Dark Modern", "vscode-dark"],
      ["Light Modern", "vscode-light"],
    ] as const) {
      await window.runCommandAndPick("Preferences: Color Theme", colourTheme);
      await window.putCaret(16, 1);
      await until(`the picture in ${look}`, async () => {
        await window.press("Escape");
        await window.hover("Hot Water");
        const picture = window.page.locator(".monaco-hover-content:visible img").last();
        return ((await picture.getAttribute("src")) ?? "").includes(look);
      });
      await window.screenshot(`hover-${look}`);
      await window.press("Escape");
    }
  });

  it("takes them away when they are switched off", async () => {
    configure({ "mapwright.codeLens": "off", "mapwright.inlayHints.stages": false });
    await until("no code lens", async () => (await lenses()).length === 0);
    await until("no inlay hint", async () => !(await window.visibleText()).includes("Custom Built"));
  });
});
