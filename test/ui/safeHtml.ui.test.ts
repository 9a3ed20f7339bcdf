import assert from "node:assert/strict";
import path from "node:path";
import * as esbuild from "esbuild";
import type { Page } from "playwright-core";
import { reportView } from "../../core/src/services/report";
import { createSnapshot } from "../../core/src/services/snapshot";
import { root } from "../support/paths";
import { newPage } from "./stage";

/** A section with something in it. */
function section(inside: string, attributes = ""): string {
  return `<section id="map"${attributes}>${inside}</section>`;
}

const REFUSED = [
  section("<script>1</script>"),
  section('<p onclick="1">x</p>'),
  section("", ' onmouseover="1"'),
  section('<a href="https://example.org">x</a>'),
  section('<a href="javascript:1">x</a>'),
  section('<a href="command:workbench.action.quit">x</a>'),
  section('<a href="#L1" target="_blank">x</a>'),
  section('<img src="https://example.org/x.png">'),
  section('<p style="color:red">x</p>'),
  section("<style>*{}</style>"),
  section("<iframe></iframe>"),
  section("<form><button>x</button></form>"),
  section('<svg><a href="#L1"><text>x</text></a></svg>'),
  section("<svg><foreignObject><p>x</p></foreignObject></svg>"),
  section("<math><mi>x</mi></math>"),
  `${section("")}${section("")}`,
  "<p>no section</p>",
  "no markup",
  "",
];

describe("the second lock before the report gets into its page", () => {
  let page: Page;

  before(async () => {
    const { outputFiles } = await esbuild.build({
      entryPoints: [path.join(root, "client/webview/src/view/safeHtml.ts")],
      bundle: true,
      format: "iife",
      globalName: "safeHtml",
      write: false,
    });
    page = await newPage();
    await page.setContent("<!doctype html><title>x</title>");
    await page.addScriptTag({ content: outputFiles[0]?.text ?? "" });
  });

  after(() => page.close());

  /** What the lock says of markup: the element that comes out, or why none does. */
  function passed(markup: string): Promise<string> {
    return page.evaluate((text) => {
      // @ts-expect-error: the bundle above made it.
      const { parseSection } = globalThis.safeHtml;
      try {
        return parseSection(text).localName;
      } catch (error) {
        return String(error);
      }
    }, markup);
  }

  it("lets through every section that is written, whatever the map says", async () => {
    const text = [
      "// @risk <script>alert(1)</script> & ]]> \" '",
      "// @maturity-model mlops",
      "// @pestle legal <b>",
      "// @job problem x",
      "",
      "title <img src=x onerror=alert(1)>",
      "anchor <b>U</b> [0.9, 0.5]",
      "// @group g",
      "// @tool <i>",
      "// @metric <i>",
      "// @significance <i>x</i>",
      'component "onload=1 [0.5, 0.8] (ecosystem) inertia',
      "component A [0.4, 0.2] (market)",
      "evolve A 0.8",
      "<b>U</b>->A",
    ].join("\n");
    for (const theme of ["light", "dark", "high-contrast"] as const) {
      const { sections } = reportView(createSnapshot("file:///a.owm", 1, text), {}, theme);
      assert.ok(sections.length > 20);
      for (const { html, id } of sections) assert.equal(await passed(html), "section", id);
    }
  });

  for (const markup of REFUSED) {
    it(`refuses ${JSON.stringify(markup)}`, async () => {
      assert.match(await passed(markup), /^Error: /);
    });
  }
});
