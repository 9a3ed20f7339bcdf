import assert from "node:assert/strict";
import { documentLink, resolveDocumentLink } from "#core/services/documentLink";
import { createSnapshot } from "#core/services/snapshot";
import { openMap } from "../../support/maps";
import { slice } from "../../support/marked";

/** "text -> target" of each link, resolved. */
function links(...lines: readonly string[]): readonly string[] {
  const { snapshot, text } = openMap(...lines);
  return documentLink(snapshot).map(
    (link) => `${slice(text, link.range)} -> ${resolveDocumentLink(link).target}`,
  );
}

describe("documentLink", () => {
  it("follows addresses of urls, and submaps to them or to a file", () => {
    assert.deepEqual(
      links(
        "submap Power [0.1, 0.5] url(Plant)",
        "submap Water [0.2, 0.5] url(../water works.owm)",
        "submap Nothing [0.3, 0.5] url(undefined)",
        "url plant [sub/plant.owm]",
        "url home [https://example.org/(a)]",
      ),
      [
        "../water works.owm -> file:///water%20works.owm",
        "sub/plant.owm -> file:///maps/sub/plant.owm",
        "https://example.org/(a) -> https://example.org/(a)",
        "Plant -> file:///maps/sub/plant.owm",
      ],
    );
  });

  it("finds addresses of the web in remarks, notes and annotations, without the sentence around them", () => {
    assert.deepEqual(
      links(
        "// see https://example.org/a_(b)?q=1, and (http://x.example).",
        "/* https://example.org/b */ component A [0.5, 0.5]",
        "note see https://example.org/c [0.1, 0.1]",
        "annotation 1 [0.1, 0.1] https://example.org/d",
        "// https:// ftp://x.example xhttps://no",
      ).map((link) => link.split(" -> ")[0]),
      [
        "https://example.org/a_(b)?q=1",
        "http://x.example",
        "https://example.org/b",
        "https://example.org/c",
        "https://example.org/d",
      ],
    );
  });

  it("works out where a file is when the link is followed", () => {
    const { snapshot } = openMap("url a [b.owm]", "url c [https://example.org]");
    const [file, web] = documentLink(snapshot);
    assert.equal(file?.target, undefined);
    assert.equal(file?.tooltip, "Open b.owm");
    assert.equal(web?.target, "https://example.org");
    assert.ok(web);
    assert.equal(resolveDocumentLink(web), web);
    const strange = { range: web.range, data: { uri: 7 } };
    assert.equal(resolveDocumentLink(strange), strange);
  });

  it("has none that run something, or lead nowhere", () => {
    assert.deepEqual(links("url a [command:x]", "url b [javascript:x]", "url c []", "url d"), []);
    assert.deepEqual(documentLink(createSnapshot("untitled:Untitled-1", 1, "url a [b.owm]")), []);
  });
});
