import assert from "node:assert/strict";
import fc from "fast-check";
import { checkPictureMarkup, isPictureAttribute } from "../../../../client/webview/src/view/svgMarkup";
import { renderScene } from "../../../../core/src/render/renderScene";
import { sceneToSvg } from "../../../../core/src/render/svg";
import { createSnapshot } from "../../../../core/src/services/snapshot";
import { generateMap } from "../../../bench/generateMap";

/** A picture with something in it. */
function svg(inside: string, attributes = ""): string {
  return `<svg xmlns="http://www.w3.org/2000/svg"${attributes}>${inside}</svg>`;
}

/** The picture of a map. */
function drawn(text: string): string {
  return sceneToSvg(renderScene(createSnapshot("file:///a.owm", 1, text).map));
}

describe("which markup belongs into a picture", () => {
  it("what the renderer draws", () => {
    checkPictureMarkup(drawn(generateMap(60)));
    checkPictureMarkup(svg('<g data-name="url(x) &#9; \\ :"/><title>a &lt; b</title>\n<text>&#38;</text>'));
  });

  it("what the renderer draws of any text", () => {
    const text = fc.array(fc.constantFrom(..."<>&\"'()\\:;#/=-! aurlA\u0000\t\ud800{}[]".split("")));
    const hostile = text.map((characters) => characters.join(""));
    fc.assert(
      fc.property(hostile, hostile, (name, note) => {
        checkPictureMarkup(
          drawn(`title ${note}\ncomponent ${name} [0.5, 0.5] (market)\nnote ${note} [0.2, 0.2]\nA->${name}`),
        );
      }),
    );
  });

  for (const markup of [
    "",
    "no markup",
    ' <svg xmlns="http://www.w3.org/2000/svg"/>',
    `<?xml version="1.0"?>${svg("")}`,
    `${svg("")}${svg("")}`,
    `${svg("")} behind`,
    svg("</svg><script>1</script><svg>"),
    svg("<g>"),
    svg("</g>"),
    svg("<g></text>"),
    svg("<g></g >"),
    svg("<!-- -->"),
    svg("<![CDATA[ ]]>"),
    svg("<title><g/></title>"),
    svg("<desc><circle/></desc>"),
    svg("<SCRIPT>1</SCRIPT>"),
    svg("<G/>"),
    svg("<g/onload=1>"),
    svg("<g onload=1>"),
    svg("<g class='a'/>"),
    svg('<g\tclass="a"/>'),
    svg('<g class = "a"/>'),
    svg('<g class="a"onload="1"/>'),
    svg('<g class="a'),
    svg('<g data-a onload="1"/>'),
    svg('<g data-a=1 onload="1"/>'),
    svg('<circle fill="url(&quot;https://example.org/#a&quot;)"/>'),
    svg('<circle fill="url&#40;https://example.org/#a)"/>'),
    svg('<circle fill="url&lpar;https://example.org/#a)"/>'),
    svg('<circle fill="\\75rl(https://example.org/#a)"/>'),
    svg('<svg xmlns="http://www.w3.org/1999/xhtml"/>'),
    '<svg xmlns="http://www.w3.org/1999/xhtml"/>',
  ]) {
    it(`not ${JSON.stringify(markup)}`, () => {
      assert.throws(() => checkPictureMarkup(markup));
    });
  }

  it("attributes that refer to paints of the picture, or are said", () => {
    assert.ok(isPictureAttribute("fill", "url(#a-b)"));
    assert.ok(isPictureAttribute("transform", "rotate(1 2 3)"));
    assert.ok(isPictureAttribute("aria-label", "url(https://example.org)"));
    assert.ok(!isPictureAttribute("fill", "url(https://example.org)"));
    assert.ok(!isPictureAttribute("style", "fill:red"));
    assert.ok(!isPictureAttribute("onclick", "1"));
  });
});
