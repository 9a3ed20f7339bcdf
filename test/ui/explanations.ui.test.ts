import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import path from "node:path";
import type { Locator } from "playwright-core";
import { until, type Workbench } from "../vscode/workbench";
import { MapPreview } from "./mapPreview";
import { openWindow } from "./stage";

const MAP = `title Delivery
component Delivery [0.7, 0.88]
component Deployment [0.6, 0.9]
component Compliance [0.4, 0.5] label [-90, 4]
component <img src=x onerror=alert(1)> [0.2, 0.6]
note something to say [0.1, 0.1]
annotation 1 [0.3, 0.3] Ask the lawyers
settlers [0.8, 0.45, 0.35, 0.65]
Delivery->Compliance
Deployment->Compliance
Compliance-><img src=x onerror=alert(1)>
evolve Deployment->Everywhere 0.95
`;

describe("elements of the picture", () => {
  let window: Workbench;
  let preview: MapPreview;
  let card: Locator;

  before(async () => {
    window = await openWindow({
      open: ["map.owm"],
      viewport: { width: 1600, height: 900 },
      prepare: (folder) => writeFileSync(path.join(folder, "map.owm"), MAP),
    });
    preview = await MapPreview.openBeside(window);
    card = preview.frame.locator(".card");
    // The server is there once it has found the bottleneck.
    await until("the finding", async () => (await window.problems()).warnings > 0);
  });

  after(() => window.close());

  /** Rests the pointer on an element until its card is there. */
  async function rest(element: Locator): Promise<string> {
    const box = await element.boundingBox();
    assert.ok(box);
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    await window.page.mouse.move(x - 1, y);
    await window.page.mouse.move(x, y);
    await card.waitFor();
    return card.innerText();
  }

  async function leave(): Promise<void> {
    const { x, y } = await preview.emptyPoint();
    await window.page.mouse.move(x, y);
    await card.waitFor({ state: "hidden" });
  }

  /** The words of a text, without what is between them. */
  const words = (text: string): readonly string[] => text.match(/[\w.]+/g) ?? [];

  it("say what the text says where the pointer rests, until it leaves", async () => {
    const said = await rest(preview.symbol("component:compliance"));
    await window.screenshot("explanation-light");
    await leave();
    await window.tab("map.owm").click();
    await window.putCaret(1, 1);
    await window.hover("Compliance");
    // The rows of problems have their own words for what else one can do with them.
    const rows = window.page.locator(
      ".monaco-hover-content:visible .hover-row:not(.status-bar, :has(.marker))",
    );
    const hover = words((await rows.allInnerTexts()).join("\n"));
    assert.ok(hover.length > 20);
    assert.deepEqual(
      hover.filter((word) => !words(said).includes(word)),
      [],
    );
    await window.press("Escape");
  });

  it("stay while the pointer is on the card, whose links lead to their place", async () => {
    await rest(preview.symbol("component:compliance"));
    const link = card.locator("button.link", { hasText: "Deployment" }).first();
    const box = await link.boundingBox();
    assert.ok(box);
    await window.page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 5 });
    await link.click();
    await until("the focus", () => window.page.locator(".monaco-editor.focused").first().isVisible());
    await until("the line", async () => (await window.caret()).line === 3);
    assert.equal(await window.tab("Preview map.owm").isVisible(), true);
    await leave();
  });

  it("tell of links, movements, notes, annotations and areas", async () => {
    assert.match(
      await rest(preview.element("link:delivery->compliance").locator("line.symbol")),
      /Delivery needs Compliance/,
    );
    await leave();
    assert.match(await rest(preview.element("evolved:deployment").locator("circle.symbol")), /Deployment/);
    await leave();
    const note = preview.element("note:something to say");
    assert.match(await rest(note), /^Note\s+something to say$/);
    await leave();
    assert.match(await rest(preview.element("annotation:1").first()), /annotation 1\s+Ask the lawyers/);
    await leave();
    const area = await preview.element("attitude:settlers").boundingBox();
    assert.ok(area);
    await window.page.mouse.move(area.x + 6, area.y + 6);
    await window.page.mouse.move(area.x + 7, area.y + 7);
    await card.waitFor();
    assert.match(await card.innerText(), /Settlers[\s\S]+inside: Compliance 0\.50/);
    await window.screenshot("explanation-area");
    await leave();
  });

  it("are explained by a key, and by Escape no more", async () => {
    await preview.focus();
    await until("the component", async () => {
      await window.press("Tab");
      return (await preview.focused())?.startsWith("Component Delivery");
    });
    await window.press("h");
    await card.waitFor();
    await until("the focus", async () => (await preview.focused()) === "About this element");
    await window.press("Tab");
    assert.equal(await card.locator("button.link:focus").count(), 1);
    await window.press("Escape");
    await card.waitFor({ state: "hidden" });
    assert.match((await preview.focused()) ?? "", /^Component Delivery/);
  });

  it("close their card when the map is edited", async () => {
    await rest(preview.symbol("component:compliance"));
    await window.tab("map.owm").click();
    await window.putCaret(1, 15);
    await window.type("s");
    await card.waitFor({ state: "hidden" });
    await window.press("Backspace");
  });

  it("show names as they are, whatever they look like", async () => {
    const text = await rest(preview.symbol("component:<img src=x onerror=alert(1)>"));
    assert.ok(text.includes("<img src=x onerror=alert(1)>"));
    assert.equal(await card.locator("img").count(), 0);
    await leave();
  });

  it("tell what a layer has found on them", async () => {
    await preview.frame.locator(".toolbar button.layers").click();
    await preview.frame.locator(".menu [data-layer=bottlenecks]").click();
    await window.press("Escape");
    const badge = preview.frame.locator("g.mark.bottlenecks[role=img]");
    await badge.waitFor();
    await preview.frame.locator(".legend").waitFor();
    await preview.fits();
    assert.match(
      await rest(badge.locator(".label")),
      /^Bottlenecks\s+Bottleneck 1: 'Compliance' \(0\.50\) holds back/,
    );
    await window.screenshot("explanation-badge-light");
    await leave();
  });

  it("are explained legibly in dark and high contrast", async () => {
    for (const [colourTheme, look] of [
      ["Dark Modern", "vscode-dark"],
      ["Dark High Contrast", "vscode-high-contrast"],
      ["Light Modern", "vscode-light"],
    ] as const) {
      await window.tab("map.owm").click();
      await window.runCommandAndPick("Preferences: Color Theme", colourTheme);
      const themeOf = () => preview.frame.locator(".canvas svg.mapwright").getAttribute("data-theme");
      await until(look, async () => (await themeOf()) === look);
      await rest(preview.symbol("component:compliance"));
      await window.screenshot(`explanation-${look}`);
      await leave();
    }
  });
});
