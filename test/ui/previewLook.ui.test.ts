import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import path from "node:path";
import { until, type Workbench } from "../vscode/workbench";
import { MapPreview } from "./mapPreview";
import { openWindow } from "./stage";

const viewport = { width: 1600, height: 900 };

/** There before the window is opened, so that the explorer need not hear of them. */
const FILES = ["look.owm", "policy.owm", "hostile.owm", "empty.owm"] as const;

const TEA_SHOP = `title Tea Shop
anchor Business [0.95, 0.63]
anchor Public [0.95, 0.78]
component Cup of Tea [0.79, 0.61] label [19, -4]
component Cup [0.73, 0.78] label [19, -4]
component Tea [0.63, 0.81]
component Hot Water [0.52, 0.80]
component Water [0.38, 0.82]
component Kettle [0.43, 0.35] label [-73, 4] (build)
evolve Kettle->Electric Kettle 0.62 label [22, 9]
component Power [0.1, 0.7] label [-29, 30] inertia
evolve Power 0.89 label [-12, 21]
pipeline Power
{
  component Grid [0.62] label [-40, 20]
  component Solar [0.78] label [-10, 22]
}
Business->Cup of Tea
Public->Cup of Tea
Cup of Tea->Cup
Cup of Tea->Tea
Cup of Tea->Hot Water
Hot Water->Water
Hot Water->Kettle; limited by
Kettle+'kWh'>Power
annotation 1 [[0.43,0.49],[0.08,0.79]] Standardising power allows kettles to evolve faster
annotations [0.3, 0.03]
note a generic note [0.16, 0.05]
`;

describe("the look of the preview", () => {
  let window: Workbench;
  let folder = "";

  before(async () => {
    const prepare = (made: string) => {
      folder = made;
      for (const name of FILES) writeFileSync(path.join(folder, name), "");
    };
    window = await openWindow({ viewport, prepare });
  });

  after(() => window.close());

  /** Opens a map with its preview beside it; each has a file of its own, so that nothing of another is left. */
  const opened = async (name: (typeof FILES)[number], text: string) => {
    writeFileSync(path.join(folder, name), text);
    await window.openFile(name);
    return MapPreview.openBeside(window);
  };

  afterEach(async () => {
    await window.page.locator(".tab[data-resource-name$='.owm']").first().click();
    await window.runCommand("File: Revert File");
    await window.runCommand("View: Close All Editors");
    await window.page.locator(".tabs-container .tab").first().waitFor({ state: "detached" });
  });

  it("follows the colour theme of a map without a style, and leaves one with a style alone", async () => {
    const preview = await opened("look.owm", TEA_SHOP);
    const themeOf = () => preview.frame.locator(".canvas svg.mapwright").getAttribute("data-theme");
    const looks = [
      ["Dark Modern", "vscode-dark"],
      ["Dark High Contrast", "vscode-high-contrast"],
      ["Light High Contrast", "vscode-high-contrast-light"],
      ["Light Modern", "vscode-light"],
    ] as const;
    await window.tab("look.owm").click();
    await window.putCaret(10, 8);
    for (const [colourTheme, look] of looks) {
      await window.runCommandAndPick("Preferences: Color Theme", colourTheme);
      await until(look, async () => (await themeOf()) === look);
      await preview.waitForMarked("component:kettle", "evolved:kettle");
      await window.screenshot(`preview-${colourTheme.replaceAll(" ", "-").toLowerCase()}`);
    }
    await window.putCaret(1, 1);
    await window.page.keyboard.insertText("style dark\n");
    await until("the map's own style", async () => (await themeOf()) === "dark");
  });

  it("has a policy without inline styles or scripts, and obeys it", async () => {
    const preview = await opened("policy.owm", TEA_SHOP);
    const policy = await preview.frame.locator("meta[http-equiv]").getAttribute("content");
    assert.match(
      policy ?? "",
      /^default-src 'none'; script-src 'nonce-([0-9a-f]{32})'; style-src 'nonce-\1'; /,
    );
    assert.doesNotMatch(policy ?? "", /unsafe/);
    // Whatever the page fetches, it waits for.
    assert.equal(await preview.frame.locator("script[src], link").count(), 0);
    // The canvas has styles of its own, which say where the picture lies.
    const styled = await preview.frame.locator(".canvas svg.mapwright [style], .canvas style").count();
    assert.equal(styled, 0);
    await preview.frame.evaluate(() => {
      const script = document.createElement("script");
      script.textContent = "document.title = 'broken in'";
      document.body.append(script);
    });
    assert.notEqual(await preview.frame.title(), "broken in");
    await window.page.keyboard.press("Escape");
  });

  it("shows hostile text as text", async () => {
    const evil = `<script>document.title='x'</script>`;
    const image = `<img src=x onerror="document.title='x'">`;
    const preview = await opened(
      "hostile.owm",
      [
        `title ${evil} & ]]> "quoted"`,
        `anchor ${image} [0.9, 0.5]`,
        `component </text>${evil} [0.6, 0.5]`,
        `component A&lt;B ]]> '"\`\u0001\u202e\ud83d\ude00 [0.4, 0.5]`,
        `</text>${evil}->A&lt;B ]]>`,
        `note ${evil} [0.2, 0.2]`,
        `annotation 1 [0.3, 0.3] ${image}`,
        `pioneers [0.9, 0.1] 100 100`,
        `accelerator ${evil} [0.1, 0.1]`,
        `evolution ${evil}->&amp;->]]>-><b>`,
        "",
      ].join("\n"),
    );
    await preview.frame.locator(".element.note").waitFor();
    assert.equal(await preview.frame.locator(".canvas :is(script, img, b, foreignObject)").count(), 0);
    assert.equal(await preview.frame.title(), "Wardley map");
    const title = preview.frame
      .locator(".frame text")
      .filter({ hasText: "]]>" })
      .filter({ hasText: "quoted" });
    assert.equal(await title.textContent(), `${evil} & ]]> "quoted"`);
    assert.deepEqual(await preview.names("anchor"), [image]);
  });

  it("greets an empty map with something to type, and draws it when it is typed", async () => {
    const preview = await opened("empty.owm", "");
    const hint = preview.frame.locator(".notice.hint");
    await hint.filter({ hasText: "component Cup of Tea" }).waitFor();
    await window.screenshot("preview-empty");
    const example = await hint.locator("pre").innerText();
    // The hint lies above the map, which takes a double click on it.
    const words = await hint.locator("p").boundingBox();
    assert.ok(words);
    await window.page.mouse.dblclick(words.x + words.width / 2, words.y + words.height / 2);
    await preview.frame.locator(".name-field:not([hidden])").waitFor();
    await window.press("Escape");
    assert.deepEqual(await preview.names("component"), ["New component"]);
    await window.tab("empty.owm").click();
    await window.replaceAll(example);
    await preview.element("component:cup of tea").waitFor();
    await hint.waitFor({ state: "hidden" });
  });
});

describe("the preview of an enormous map", () => {
  let window: Workbench | undefined;

  const opened = async (text: string) => {
    window = await openWindow({
      open: ["map.owm"],
      viewport,
      prepare: (folder) => writeFileSync(path.join(folder, "map.owm"), text),
    });
    return { window, preview: await MapPreview.openBeside(window) };
  };

  afterEach(() => window?.close());

  it("survives 5 MB of noise", async () => {
    const line = "]] -> [[ component \\ \" {{ pipeline /* ; + ' evolve 0.9 -> ";
    const { preview } = await opened(`component Kettle [0.5, 0.5]\n${`${line.repeat(16)}\n`.repeat(5_000)}`);
    await preview.frame.locator(".canvas svg.mapwright").waitFor({ timeout: 60_000 });
  }).timeout(120_000);

  it("draws 10,000 components and what is typed among them", async () => {
    const lines = Array.from({ length: 10_000 }, (_, at) => {
      const place = `${((at % 100) / 100).toFixed(2)}, ${(Math.floor(at / 100) / 100).toFixed(2)}`;
      return `component C${at} [${place}]`;
    });
    const links = Array.from({ length: 9_999 }, (_, at) => `C${at}->C${at + 1}`);
    const { window, preview } = await opened(`title Large\n${[...lines, ...links].join("\n")}\n`);
    await preview.element("component:c9999").waitFor({ timeout: 60_000 });
    assert.equal(await preview.frame.locator(".element.component").count(), 10_000);
    await window.tab("map.owm").click();
    await window.putCaret(2, 13);
    await window.type("x");
    await preview.element("component:c0x").waitFor({ timeout: 60_000 });
    assert.equal(await preview.frame.locator(".element.component").count(), 10_000);
    await window.screenshot("preview-10000");
  }).timeout(180_000);
});
