import assert from "node:assert/strict";
import MarkdownIt from "markdown-it";
import { DEFAULT_SETTINGS } from "#core/services/settings";
import { drawFence, fenceHtml } from "../../../client/src/markdown/fenceHtml";
import { mapFencePlugin } from "../../../client/src/markdown/mapFencePlugin";
import { readXml } from "../../support/xml";

/** What VS Code's preview would show of a document. */
function rendered(...lines: readonly string[]): string {
  const md = mapFencePlugin(new MarkdownIt({ html: true }), (text, line) =>
    fenceHtml(drawFence(text, DEFAULT_SETTINGS), line),
  );
  md.core.ruler.push("lines", ({ tokens }) => {
    for (const token of tokens) if (token.map) token.attrSet("data-line", String(token.map[0]));
  });
  return md.render(lines.join("\n"));
}

describe("maps in the Markdown preview", () => {
  it("are drawn in each look of the editor, with the line to scroll by", () => {
    const html = rendered("# Tea", "", "```wardley", "component Cup [0.8, 0.5]", "```");
    assert.match(html, /<div data-line="2" class="mapwright-map">/);
    for (const look of ["light", "dark", "high-contrast", "high-contrast-light"]) {
      assert.match(html, new RegExp(`<div class="mapwright-${look}"><svg`));
      assert.match(html, new RegExp(`data-theme="vscode-${look}"`));
    }
    assert.equal(html.match(/data-name="Cup"/g)?.length, 4);
    assert.doesNotMatch(html, /<script|<style|foreignObject|mapwright-problems/);
  });

  it("have one picture when they name a style", () => {
    const html = rendered("~~~OWM", "style dark", "component Cup [0.8, 0.5]", "~~~");
    assert.match(
      html,
      /<div class="mapwright-light mapwright-dark mapwright-high-contrast mapwright-high-contrast-light"><svg/,
    );
    assert.equal(html.match(/<svg/g)?.length, 1);
  });

  it("name what is wrong, with the line of the document", () => {
    const html = rendered("text", "", "> ```owm", "> component Cup [0.8, 0.5]", "> Cup->Pot", "> ```");
    assert.match(html, /<li class="mapwright-warning">Line 5: [^<]*Pot[^<]*<\/li>/);
  });

  it("cannot bring anything of their own into the page", () => {
    const bad = '<img src=x onerror=alert(1)> "&" </div><script>';
    const html = rendered(
      "```wardley",
      `title ${bad}`,
      `component ${bad} [0.8, 0.5]`,
      `${bad}->Nothing ${bad}`,
      "component [0.5",
      "```",
    );
    assert.doesNotMatch(html, /<img|<script|onerror="|<\/div><script/);
    for (const [svg] of html.matchAll(/<svg.*?<\/svg>/g)) assert.ok(readXml(svg).tags.length > 10);
  });

  it("leave other fences as they were, those of Mermaid among them", () => {
    assert.match(rendered("```mermaid", "wardley-beta", "```"), /<pre><code[^>]*language-mermaid/);
    assert.match(rendered("```js", "a", "```"), /language-js/);
    assert.match(rendered("```", "a", "```"), /<pre><code[^>]*>a/);
  });

  it("are drawn also when they are empty or nothing is understood", () => {
    assert.match(rendered("```owm", "```"), /<svg/);
    assert.match(rendered("```owm", "\u0000{{{", "->->", ""), /<svg/);
  });

  it("stay text where they cannot be drawn", () => {
    const md = mapFencePlugin(new MarkdownIt(), () => undefined);
    assert.match(md.render("```owm\na\n```"), /<pre><code class="language-owm">/);
  });
});
