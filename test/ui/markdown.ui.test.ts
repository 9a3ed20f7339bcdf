import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import path from "node:path";
import { until, type Workbench } from "../vscode/workbench";
import { openWindow } from "./stage";

const STORY = `# The tea shop

What the public needs:

\`\`\`wardley
title Tea Shop
anchor Public [0.95, 0.63]
component Cup of Tea [0.79, 0.61]
component Kettle [0.43, 0.35] (build)
evolve Kettle 0.62
Public->Cup of Tea
Cup of Tea->Kettle
Cup of Tea->Milk
\`\`\`

> Seen by the supplier:
>
> \`\`\`owm
> style wardley
> component Power [0.3, 0.7]
> component Grid [0.1, 0.8]
> Power->Grid
> \`\`\`

\`\`\`mermaid
graph TD
  A-->B
\`\`\`
`;

describe("maps in Markdown", () => {
  let window: Workbench;

  before(async () => {
    window = await openWindow({
      open: ["story.md"],
      viewport: { width: 1500, height: 1000 },
      prepare: (folder) => writeFileSync(path.join(folder, "story.md"), STORY),
    });
  });

  after(() => window.close());

  it("are understood in their fences: problems, hover and colours", async () => {
    await until("the problem", async () => (await window.problems()).warnings > 0, 60_000);
    await window.page.locator(".view-overlays .squiggly-warning").first().waitFor();
    assert.match(await window.hover("Kettle"), /Custom Built/);
    const colourOf = (text: string) =>
      window.page
        .locator(".view-line span span", { hasText: new RegExp(`^\\s*${text}\\s*$`) })
        .first()
        .evaluate((element) => getComputedStyle(element).color);
    assert.notEqual(await colourOf("component"), await colourOf("What.the.public.needs:"));
    await window.page.mouse.move(5, 5);
    await window.screenshot("markdown-editor");
  });

  it("complete what is typed in a fence, also in a quotation", async () => {
    await window.tab("story.md").click();
    await window.putCaret(22, 14);
    await window.page.keyboard.insertText("\n> Grid->");
    const labels = await window.suggestions();
    assert.ok(labels.includes("Power"), labels.join(", "));
    await window.screenshot("markdown-completion");
    await window.page
      .locator(".suggest-widget.visible .monaco-list-row", { hasText: "Power" })
      .first()
      .click();
    await until("the name", async () => (await window.visibleText()).includes("> Grid->Power"));
    await window.press("Escape");
  });

  it("are drawn in the preview, in the look of the editor, with what is wrong below", async () => {
    await window.tab("story.md").click();
    await window.runCommand("Markdown: Open Preview to the Side");
    // The page is made anew now and then, by VS Code.
    const shown = async () => {
      const page = await window.webviewWith(".mapwright-map svg:visible");
      const pictures = page.locator(".mapwright-map svg:visible");
      return pictures.evaluateAll((all) => all.map((svg) => svg.getAttribute("data-theme"))).catch(() => []);
    };
    const looks = [
      ["Dark Modern", "vscode-dark"],
      ["Dark High Contrast", "vscode-high-contrast"],
      ["Light High Contrast", "vscode-high-contrast-light"],
      ["Light Modern", "vscode-light"],
    ] as const;
    for (const [colourTheme, look] of looks) {
      await window.runCommandAndPick("Preferences: Color Theme", colourTheme);
      await until(look, async () => (await shown()).join() === `${look},wardley`);
      await window.screenshot(`markdown-${colourTheme.replaceAll(" ", "-").toLowerCase()}`);
    }
    const preview = await window.webviewWith(".mapwright-map svg:visible");
    const problems = await preview.locator(".mapwright-problems").allInnerTexts();
    assert.equal(problems.length, 1);
    assert.match(problems[0] ?? "", /Line 13: .*Milk/);
    const widths = await preview
      .locator(".mapwright-map svg:visible")
      .evaluateAll((all) => all.map((svg) => svg.getBoundingClientRect().width <= document.body.clientWidth));
    assert.deepEqual(widths, [true, true]);
    assert.equal(await preview.locator(".mapwright-map[data-line='4']").count(), 1);
  });

  it("follow what is typed", async () => {
    await window.tab("story.md").click();
    await window.putCaret(8, 21);
    await window.type("2");
    const preview = await window.webviewWith('.mapwright-map svg:visible [data-name="Cup of Tea2"]');
    assert.match(await preview.locator(".mapwright-problems").first().innerText(), /Cup of Tea/);
    await window.runCommand("File: Revert File");
  });
});

describe("maps in Markdown, in the extension host of the browser", () => {
  it("are understood without Node", async () => {
    const window = await openWindow({
      viewport: { width: 1500, height: 1000 },
      prepare: (folder) => writeFileSync(path.join(folder, "story.md"), STORY),
    });
    window.setSettings({ "remote.extensionKind": { "mapwright.mapwright": ["web"] } });
    try {
      await window.reload();
      await window.openFile("story.md");
      await window.page.locator(".view-overlays .squiggly-warning").first().waitFor();
      assert.match(await window.hover("Kettle"), /Custom Built/);
    } finally {
      window.setSettings({});
      await window.close();
    }
  });
});
