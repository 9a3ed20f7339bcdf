import assert from "node:assert/strict";
import { copyFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { until, type Workbench } from "../vscode/workbench";
import { MapReport } from "./mapReport";
import { openWindow } from "./stage";
import { isStored } from "./storedState";

describe("the report", () => {
  let window: Workbench;
  let report: MapReport;

  before(async () => {
    window = await openWindow({ open: ["tea.owm"], viewport: { width: 1500, height: 900 } });
    report = await MapReport.openBeside(window);
  });

  after(() => window.close());

  it("stands beside the map, with fifteen sections, the picture and a table of contents", async () => {
    const { frame } = report;
    assert.equal(await frame.locator("h1").innerText(), "Wardley Map Analysis: Tea Shop");
    const numbers = await frame.locator("main > section h2 .number").allInnerTexts();
    assert.deepEqual(
      numbers.slice(0, 15),
      Array.from({ length: 15 }, (_, i) => `${i + 1}`),
    );
    assert.ok(await frame.locator("section#map svg.mapwright g.element.component").first().isVisible());
    assert.equal(await frame.locator("nav a").count(), await frame.locator("main > section").count());
    assert.match(await report.section("value-chain"), /Critical path/);
  });

  it("leads to the line of a component, from its name and from the picture", async () => {
    await report.frame.locator("section#value-chain a", { hasText: "Kettle" }).first().click();
    await until("the line of Kettle", async () => (await window.caret()).line === 6);
    await report.frame.locator('section#map g.element[data-id="component:power"] .symbol').first().click();
    await until("the line of Power", async () => (await window.caret()).line === 7);
  });

  it("scrolls to a section of its contents", async () => {
    await report.frame.locator("nav a", { hasText: "Overall Assessment" }).click();
    await until("the last sections", async () => (await report.scroll()) > 300);
    await report.frame.evaluate(() => globalThis.scrollTo(0, 0));
  });

  it("follows what is typed and keeps the nodes of what says the same", async () => {
    await report.frame.evaluate(() => {
      for (const section of document.querySelectorAll("main > section"))
        section.setAttribute("data-seen", "");
    });
    // The keys are the report's as long as it has the focus.
    await window.tab("tea.owm").click();
    await window.putCaret(7, 32);
    await window.press("Enter");
    await window.type("evolve Tea 0.95");
    await report.waitFor("evolution", "0.95 (Commodity)");
    const seen = await report.frame
      .locator("section[data-seen]")
      .evaluateAll((all) => all.map(({ id }) => id));
    assert.ok(seen.includes("ecosystem") && seen.includes("comparison"), seen.join(", "));
    assert.ok(!seen.includes("evolution"), seen.join(", "));
    await window.runCommand("File: Revert File");
    await until(
      "the old text",
      async () => !(await report.section("evolution")).includes("0.95 (Commodity)"),
    );
  });
});

describe("a report in other colours", () => {
  it("has the editor's, the picture too", async () => {
    const example = path.join(__dirname, "../../examples/developer-platform.owm");
    const window = await openWindow({
      open: ["map.owm"],
      viewport: { width: 1500, height: 950 },
      prepare: (folder) => copyFileSync(example, path.join(folder, "map.owm")),
    });
    const report = await MapReport.openBeside(window);
    for (const [colourTheme, look] of [
      ["Dark Modern", "vscode-dark"],
      ["Dark High Contrast", "vscode-high-contrast"],
      ["Light Modern", "vscode-light"],
    ] as const) {
      await window.tab("map.owm").click();
      await window.runCommandAndPick("Preferences: Color Theme", colourTheme);
      const picture = report.frame.locator("#map svg.mapwright");
      await until(look, async () => (await picture.getAttribute("data-theme")) === look);
      await report.frame.evaluate(() => globalThis.scrollTo(0, 0));
      await window.screenshot(`report-${look}`);
      await report.frame.locator("section#value-chain").scrollIntoViewIfNeeded();
      await window.screenshot(`report-${look}-sections`);
    }
    await window.close();
  });
});

describe("a report on a hostile map", () => {
  it("shows all of it as text", async () => {
    const window = await openWindow({
      open: ["map.owm"],
      prepare: (folder) =>
        writeFileSync(
          path.join(folder, "map.owm"),
          [
            "// @risk <script>document.title='gone'</script>",
            "",
            "title <img src=x onerror=\"document.title='gone'\">",
            "component <b>A</b> [0.9, 0.5]",
            "component B [0.5, 0.2]",
            "<b>A</b>->B",
          ].join("\n"),
        ),
    });
    const complaints: string[] = [];
    window.page.on("console", (message) => {
      if (/Content Security Policy/.test(message.text()) && /report\.(js|css)/.test(message.text())) {
        complaints.push(message.text());
      }
    });
    const report = await MapReport.openBeside(window);
    assert.equal(
      await report.frame.locator("h1").innerText(),
      "Wardley Map Analysis: <img src=x onerror=\"document.title='gone'\">",
    );
    await report.waitFor("risk", "<script>document.title='gone'</script>");
    await report.waitFor("overview", "<b>A</b>");
    assert.equal(await report.frame.locator("header img, main img, header script, main script").count(), 0);
    assert.notEqual(await report.frame.title(), "gone");
    assert.deepEqual(complaints, []);
    await window.close();
  });
});

describe("a report in a window that is reloaded", () => {
  it("comes back at its place", async () => {
    // Files in the window's address would be opened again instead of what was open.
    const window = await openWindow();
    await window.openFile("tea.owm");
    const report = await MapReport.openBeside(window);
    await report.frame.evaluate(() => globalThis.scrollTo(0, 700));
    await until("the scrolled page", async () => (await report.scroll()) === 700);
    // The browser's VS Code writes its state when it is idle, not when it is left.
    await window.page.mouse.move(600, 400);
    await until("the stored report", () => isStored(window, '"scroll":700'), 30_000);
    await window.reload();
    await window.tab("Report tea.owm").waitFor();
    const restored = await MapReport.find(window);
    await until("the place", async () => (await restored.scroll()) === 700);
    assert.equal(await restored.frame.locator("h1").innerText(), "Wardley Map Analysis: Tea Shop");
    await window.close();
  });
});
