import assert from "node:assert/strict";
import { reportsToHtml } from "#core/report/writers/html";
import { documentFor } from "../../../support/reports";
import { readXml } from "../../../support/xml";

const HOSTILE = [
  "// @risk </section><script>alert(1)</script> \" ' & x",
  "",
  'title <img src=x onerror=alert(1)> & "Tea"',
  "component <b>A</b> [0.9, 0.5]",
  'component B" onclick="x [0.5, 0.2]',
  '<b>A</b>->B" onclick="x',
];

/** The body as XML: `meta` is the one element that HTML leaves open. */
function read(html: string) {
  return readXml(html.replace("<!DOCTYPE html>\n", "").replace(/<meta[^>]*>/g, ""));
}

describe("report as HTML", () => {
  it("is one well-formed page without script, request or handler, whatever the map says", () => {
    const html = reportsToHtml([documentFor(...HOSTILE)]);
    const { tags } = read(html);
    for (const { name, attributes } of tags) {
      assert.ok(!["script", "img", "link", "iframe", "object", "b"].includes(name), name);
      for (const [attribute, value] of Object.entries(attributes)) {
        assert.ok(!attribute.startsWith("on"), attribute);
        if (attribute === "href") assert.match(value, /^(#|maps\/tea\.owm)/);
        if (attribute === "src") assert.fail(value);
      }
    }
    assert.doesNotMatch(html, /url\((?!#)/);
  });

  it("draws the map in both looks, and once when it names its own", () => {
    const themes = (html: string) => [...html.matchAll(/data-theme="([\w-]+)"/g)].map(([, theme]) => theme);
    assert.deepEqual(themes(reportsToHtml([documentFor("component A [0.5, 0.5]")])), [
      "vscode-light",
      "vscode-dark",
    ]);
    assert.deepEqual(themes(reportsToHtml([documentFor("style wardley", "component A [0.5, 0.5]")])), [
      "wardley",
    ]);
  });

  it("links names to the lines of the map, sections to their headings", () => {
    const html = reportsToHtml([documentFor("component A [0.9, 0.5]", "component B [0.5, 0.2]", "A->B")]);
    assert.ok(html.includes('<a href="maps/tea.owm#L2" data-line="2">B</a>'));
    const { tags } = read(html);
    const ids = new Set(tags.flatMap(({ attributes }) => attributes.id ?? []));
    const inside = tags.flatMap(({ attributes: { href } }) => (href?.startsWith("#") ? [href.slice(1)] : []));
    assert.equal(inside.length, 16);
    for (const target of inside) assert.ok(ids.has(target), target);
  });

  it("holds several reports without an id twice", () => {
    const documents = [documentFor("title One", "component A [0.5, 0.5]"), documentFor("title Two")];
    const { tags } = read(reportsToHtml(documents));
    const ids = tags.flatMap(({ name, attributes }) => (name === "section" ? (attributes.id ?? []) : []));
    assert.equal(new Set(ids).size, ids.length);
    assert.equal(ids.length, 32);
  });

  it("gives the same bytes for the same map", () => {
    assert.equal(reportsToHtml([documentFor(...HOSTILE)]), reportsToHtml([documentFor(...HOSTILE)]));
  });
});
