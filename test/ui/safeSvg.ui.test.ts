import assert from "node:assert/strict";
import path from "node:path";
import * as esbuild from "esbuild";
import type { Page } from "playwright-core";
import { renderScene } from "../../core/src/render/renderScene";
import { sceneToSvg } from "../../core/src/render/svg";
import { createSnapshot } from "../../core/src/services/snapshot";
import { root } from "../support/paths";
import { newPage } from "./stage";

/** A picture with something in it. */
function svg(inside: string, attributes = ""): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" ${attributes}>${inside}</svg>`;
}

const REFUSED = [
  svg("<script>1</script>"),
  svg('<g onclick="1"/>'),
  svg("", 'onload="1"'),
  svg('<a href="https://example.org"><text>x</text></a>'),
  svg('<text><tspan href="x">x</tspan></text>'),
  svg('<use xlink:href="#a" xmlns:xlink="http://www.w3.org/1999/xlink"/>'),
  svg('<image href="https://example.org/x.png"/>'),
  svg("<foreignObject><p>x</p></foreignObject>"),
  svg('<p xmlns="http://www.w3.org/1999/xhtml">x</p>'),
  svg('<html:script xmlns:html="http://www.w3.org/1999/xhtml">1</html:script>'),
  svg("<style>*{}</style>"),
  svg('<circle r="1" style="fill:red"/>'),
  svg('<circle r="1" fill="url(https://example.org/#a)"/>'),
  svg('<circle r="1" fill="URL( //example.org/#a )"/>'),
  svg('<animate attributeName="href" to="x"/>'),
  svg("<g>"),
  "<html/>",
  "no markup",
  "",
];

describe("the second lock before markup gets into the page", () => {
  let page: Page;

  before(async () => {
    const { outputFiles } = await esbuild.build({
      entryPoints: [path.join(root, "client/webview/src/view/safeSvg.ts")],
      bundle: true,
      format: "iife",
      globalName: "safeSvg",
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
      const { parseSvg } = globalThis.safeSvg;
      try {
        return parseSvg(text).tagName;
      } catch (error) {
        return String(error);
      }
    }, markup);
  }

  it("lets through what the renderer draws, whatever is written in the map", async () => {
    const text = [
      "title <script>alert(1)</script> & ]]> url(https://example.org)",
      "style wardley",
      "anchor url(#a) [0.9, 0.5]",
      "component A (ecosystem) [0.5, 0.5] inertia",
      "component \"onload='1' \u0000\u0008\ud800\" [0.4, 0.5] (market)",
      "evolve A 0.8",
      "A->B+'<b>'>A",
      "note <!-- --> <![CDATA[ x ]]> &amp; [0.2, 0.2]",
      "accelerator <x/> [0.1, 0.1]",
      "townplanners [0.3, 0.3, 0.1, 0.6]",
    ].join("\n");
    const { map } = createSnapshot("file:///a.owm", 1, text);
    assert.equal(await passed(sceneToSvg(renderScene(map))), "svg");
  });

  for (const markup of REFUSED) {
    it(`refuses ${JSON.stringify(markup)}`, async () => {
      assert.match(await passed(markup), /^Error: /);
    });
  }
});
