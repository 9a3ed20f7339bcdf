import assert from "node:assert/strict";
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { until, type Workbench } from "../vscode/workbench";
import { openWindow } from "./stage";

const TEXT = `title Reading
anchor Customer [0.95, 0.6]
component Cup of Tea [0.79, 0.61]
component Pay [0.52, 0.5]
pipeline Pay
{
  component Cash [0.3]
  component Card [0.6]
}
// @owner the mill
submap Mill [0.4, 0.5] url(mill.owm)
component Kettle [0.43, 0.35]
evolve Kettle->Electric Kettle 0.62
build Kettle

Customer->Cup of Tea
Cup of Tea->Pay
Cup of Tea->Mill
Cup of Tea->Kettel
`;

const MILL = "title The Mill\ncomponent Flour [0.9, 0.5]\ncomponent Stone [0.5, 0.5]\nFlour->Stone\n";

describe("reading a map on the workbench", () => {
  let window: Workbench;
  let folder = "";

  before(async () => {
    window = await openWindow({
      open: ["reading.owm"],
      prepare: (copy) => {
        folder = copy;
        writeFileSync(path.join(folder, "reading.owm"), TEXT);
        writeFileSync(path.join(folder, "mill.owm"), MILL);
      },
    });
    await until("the server", async () => (await window.problems()).warnings > 0, 60_000);
  });
  after(() => window.close());

  /** The colour of a word of the map, as the editor draws it. */
  const colourOf = (word: string): Promise<string | undefined> =>
    window.page.evaluate((wanted) => {
      for (const span of document.querySelectorAll(".view-line span span")) {
        const text = (span.textContent ?? "").replaceAll("\u00a0", " ");
        if (text.trim() === wanted) return getComputedStyle(span).color;
      }
      return undefined;
    }, word);

  const themes = ["Default Light Modern", "Default Dark Modern", "Default High Contrast"];
  for (const theme of themes) {
    it(`tells kinds of names apart by colour in ${theme}`, async () => {
      mkdirSync(path.join(folder, ".vscode"), { recursive: true });
      const settings = JSON.stringify({ "workbench.colorTheme": theme });
      writeFileSync(path.join(folder, ".vscode/settings.json"), settings);
      const seen = () => window.page.locator(".monaco-workbench").getAttribute("class");
      const kind = theme.includes("Light") ? "vs" : theme.includes("Dark") ? "vs-dark" : "hc-black";
      await until("the theme", async () => (await seen())?.split(" ").includes(kind) === true, 30_000);
      await until(
        "colours of a component, a choice and a name that is not declared",
        async () => {
          const colours = await Promise.all(["Kettle", "Cash", "Kettel"].map(colourOf));
          return (
            colours.every((colour) => colour !== undefined) &&
            new Set(colours).size > 1 &&
            colours[0] !== colours[1]
          );
        },
        30_000,
      );
      await window.screenshot(`reading-${kind}`);
    });
  }

  it("shows the value chain as a tree", async () => {
    await window.putCaret(3, 12);
    await window.runCommand("Calls: Show Call Hierarchy");
    const tree = window.page.locator(".part.sidebar");
    await tree.waitFor();
    await until("who needs it", async () => (await tree.innerText()).includes("Customer"));
    await window.screenshot("reading-value-chain");
    assert.ok((await tree.innerText()).includes("Cup of Tea"));
    await window.press("Escape");
  });

  it("explains the number that is to be written", async () => {
    await window.putCaret(3, 28);
    await window.runCommand("Trigger Parameter Hints");
    const hints = window.page.locator(".parameter-hints-widget.visible");
    await hints.waitFor();
    await until("the stage", async () => (await hints.innerText()).includes("Product"));
    await window.screenshot("reading-parameter-hints");
    await window.press("Escape");
  });

  it("shows a picture of what comes of a completion", async () => {
    await window.putCaret(20, 1);
    await window.type("Customer->pa");
    await until("Pay among the suggestions", async () =>
      (await window.suggestions()).some((text) => text.startsWith("Pay")),
    );
    const picture = window.page.locator(".suggest-details img");
    await until("the picture", async () => {
      // The key turns the details on and off, and does nothing while the list is still coming.
      if ((await window.page.locator(".suggest-details-container").count()) === 0) {
        await window.press("Control+Space");
        await window.page.waitForTimeout(1000);
      }
      const widths = await picture.evaluateAll((all) =>
        all.map((one) => (one as HTMLImageElement).naturalWidth),
      );
      return (widths[0] ?? 0) > 100;
    });
    await window.screenshot("reading-completion");
    await window.press("Escape");
    await window.press("Escape");
  });
});
