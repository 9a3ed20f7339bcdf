import assert from "node:assert/strict";
import fc from "fast-check";
import { parse } from "#core/language/parse";
import { buildMap } from "#core/model/buildMap";
import { renderScene } from "#core/render/renderScene";
import { elementToSvg, frameToSvg, sceneToSvg } from "#core/render/svg";
import { THEMES } from "#core/render/themes/index";
import type { ThemeId } from "#core/render/themes/theme";
import { draw, elementOf } from "../../support/pictures";
import { mapText } from "../../support/randomMaps";
import { readXml, type XmlTag } from "../../support/xml";

/** Every element, with a text in every position. */
function everything(text: string): string {
  return [
    `title ${text}`,
    `evolution ${text}->${text}->${text}->${text}`,
    `anchor ${text} u [0.9, 0.5]`,
    `component ${text} a [0.5, 0.5] label [-40, 5]`,
    `component ${text} b [0.4, 0.5] (buy)`,
    `submap ${text} s [0.3, 0.5] url(${text})`,
    `url ${text} [${text}]`,
    `pipeline ${text} a`,
    "{",
    `component ${text} c [0.4]`,
    "}",
    `evolve ${text} b->${text} d 0.8`,
    `${text} a+'${text}'>${text} b; ${text}`,
    `${text} a->${text} c; ${text}`,
    `note ${text} [0.2, 0.2]`,
    `annotation 1 [0.1, 0.1] ${text}`,
    `annotations [0.1, 0.8]`,
    `accelerator ${text} [0.1, 0.5]`,
    `pioneers ${text} [0.9, 0.1, 0.7, 0.3]`,
    `y-axis ${text}->${text}->${text}`,
  ].join("\n");
}

/** What may stand in a picture at all. */
const TAGS = new Set(
  "svg title desc g defs linearGradient stop pattern path rect circle line polygon polyline text tspan".split(
    " ",
  ),
);
const FORBIDDEN_ATTRIBUTES = /^(style|href|xlink:href|on.*|id)$/;

function assertHarmless(tags: readonly XmlTag[]): void {
  for (const { name, attributes } of tags) {
    assert.ok(TAGS.has(name), `<${name}>`);
    for (const [attribute, value] of Object.entries(attributes)) {
      const isPaint = name === "pattern" || name === "linearGradient";
      assert.ok(
        !FORBIDDEN_ATTRIBUTES.test(attribute) || (attribute === "id" && isPaint),
        `${name} ${attribute}`,
      );
      if (/url\(/.test(value) && !/^(aria-label|data-)/.test(attribute))
        assert.match(value, /^url\(#[\w-]+\)$/);
      assert.ok(
        !/NaN|Infinity|undefined/.test(value) || /^(aria-label|data-)/.test(attribute),
        `${attribute}=${value}`,
      );
    }
  }
}

describe("the SVG", () => {
  it("has a title, a description and a group for each element, with name and line", () => {
    const svg = sceneToSvg(
      draw("title Tea\n\ncomponent Cup of Tea [0.5, 0.5]\nanchor User [0.9, 0.5]\nUser->Cup of Tea"),
    );
    const { tags } = readXml(svg);
    assert.deepEqual(tags[0]?.attributes.role, "img");
    assert.match(svg, /<title>Tea<\/title>\n<desc>Wardley map with 1 anchor, 1 component, 1 link.<\/desc>/);
    const groups = tags.filter(({ attributes }) => attributes.class?.startsWith("element "));
    assert.deepEqual(
      groups.map(({ attributes }) => [attributes.class, attributes["data-name"], attributes["data-line"]]),
      [
        ["element link", "User->Cup of Tea", "5"],
        ["element anchor", "User", "4"],
        ["element component", "Cup of Tea", "3"],
      ],
    );
    assert.equal(groups[2]?.attributes["aria-label"], "Component Cup of Tea, visibility 0.5, Product");
  });

  it("has a class on every part of an element", () => {
    const svg = sceneToSvg(draw(everything("x")));
    const inElements = readXml(svg.slice(svg.indexOf('<g class="elements">')).replace("</svg>", "")).tags;
    const classes = inElements
      .filter(({ name }) => name !== "g" && name !== "tspan")
      .map((tag) => tag.attributes.class);
    assert.deepEqual([...new Set(classes)].sort(), ["label", "symbol"]);
    for (const { name, attributes } of inElements) {
      if (name === "text") assert.equal(attributes.class, "label");
    }
  });

  it("is an element's markup for each of its elements, and the frame", () => {
    const scene = draw("component A [0.5, 0.5]");
    const svg = sceneToSvg(scene);
    assert.ok(svg.includes(elementToSvg(elementOf(scene, "component:a"))));
    assert.ok(svg.includes(frameToSvg(scene)));
    assert.equal(
      elementToSvg(elementOf(scene, "component:a")),
      '<g class="element component" data-id="component:a" data-name="A" data-line="1" role="img" aria-label="Component A, visibility 0.5, Product"><circle class="symbol" cx="500" cy="500" r="5" fill="#ffffff" stroke="#000000"/><text class="label" x="505" y="490" font-size="14" fill="#000000">A</text></g>',
    );
  });

  it("writes colours with opacity in a way every viewer reads", () => {
    const svg = sceneToSvg(draw("component A [0.5, 0.5]\ncomponent B [0.4, 0.4]\nA+>B", { style: "dark" }));
    assert.match(svg, /stroke="#99c5ee" stroke-opacity="0.62" stroke-width="10"/);
    assert.match(svg, /fill="#ffffff" fill-opacity="0.8"/);
    assert.doesNotMatch(svg, /#[0-9a-f]{8}"|rgba/);
  });

  it("gives the same bytes for the same map", () => {
    assert.equal(sceneToSvg(draw(everything("x"))), sceneToSvg(draw(everything("x"))));
  });

  for (const theme of Object.keys(THEMES) as ThemeId[]) {
    it(`refers to nothing but its own paints in ${theme}`, () => {
      const map = buildMap(
        parse(
          `${everything("x")}\ncomponent e [0.1, 0.1] (ecosystem)\ncomponent o [0.1, 0.2] (outsource)\nsettlers [0.9, 0.1, 0.7, 0.3]\ntownplanners [0.9, 0.1, 0.7, 0.3]`,
        ),
      );
      const svg = sceneToSvg({ ...renderScene(map, { look: theme }) });
      const { tags } = readXml(svg);
      assertHarmless(tags);
      const ids = new Set(
        tags.flatMap(({ attributes }) => (attributes.id === undefined ? [] : [attributes.id])),
      );
      for (const [, id] of svg.matchAll(/"url\(#([^)]*)\)"/g)) assert.ok(ids.has(id ?? ""), id);
      assert.ok([...ids].every((id) => id.startsWith(`mapwright-${theme}-`)));
    });
  }

  it("lets no text out of its place", () => {
    const hostile = [
      "<script>alert(1)</script>",
      "]]> & &amp; &#0; <![CDATA[",
      '" onload="alert(1)" \' x',
      "</text></g></svg><script/>",
      "--><!-- <?xml?>",
      "a\u0000b\u0008c\u001fd\ud800e\udc00f\ufffe",
      'url(#x) style="" javascript:alert(1)',
      "$1 %s \\u003cscript\\u003e",
    ];
    for (const text of hostile) {
      const svg = sceneToSvg(draw(everything(text)));
      const { tags } = readXml(svg);
      assertHarmless(tags);
      assert.ok(tags.length > 40, text);
    }
  });

  it("is well formed whatever the text", () => {
    fc.assert(
      fc.property(mapText, (text) => {
        assertHarmless(readXml(sceneToSvg(renderScene(buildMap(parse(text))))).tags);
      }),
      { numRuns: 150 },
    );
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 12 }), (text) => {
        assertHarmless(readXml(sceneToSvg(draw(everything(text.replace(/[\r\n]/g, ""))))).tags);
      }),
      { numRuns: 100 },
    );
  });
});
