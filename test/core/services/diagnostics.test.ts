import assert from "node:assert/strict";
import { diagnostics } from "#core/services/diagnostics";
import { DEFAULT_SETTINGS } from "#core/services/settings";
import { MAP_URI, openMap, openMapWith } from "../../support/maps";
import { mark, slice } from "../../support/marked";

describe("diagnostics", () => {
  it("says where, how loud, which rule, and where that is explained", () => {
    const { snapshot, text } = openMap("component A [0.5, 0.5]", "component B [0.4, 0.4]", "A->B", "A->Milk");
    const [found] = diagnostics(snapshot).filter(({ code }) => code === "unknown-component");
    assert.ok(found);
    assert.equal(mark(text, [found.range]).split("\n").at(-1), "A-><|Milk|>");
    assert.equal(found.severity, 2);
    assert.equal(found.source, "mapwright");
    assert.equal(found.codeDescription, undefined, "nobody said where the pages are");
    assert.match(String(found.message), /'Milk'/);
  });

  it("leads to the pages the client has", () => {
    const { snapshot } = openMap("Component A [0.5, 0.5]");
    const [found] = diagnostics(snapshot, { ruleDocs: "file:///docs/" });
    assert.equal(found?.codeDescription?.href, `file:///docs/${found?.code}.md`);
  });

  it("points at related places, and fades what is not needed", () => {
    const { snapshot, text } = openMap(
      "component A [0.5, 0.5]",
      "component a [0.6, 0.6]",
      "component B [0.4, 0.4]",
      "A->B",
      "A->B",
    );
    const found = diagnostics(snapshot);
    const related = found.find(({ code }) => code === "duplicate-component")?.relatedInformation?.[0];
    assert.equal(related?.location.uri, MAP_URI);
    assert.match(
      slice(
        text,
        related?.location.range ?? { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
      ),
      /A/,
    );
    assert.deepEqual(found.find(({ code }) => code === "redundant-link")?.tags, [1]);
  });

  it("follows the settings", () => {
    const lines = ["component A [1.5, 0.5]", "component B [0.4, 0.4]", "A->B"];
    const rules = { "coordinate-out-of-range": "error" } as const;
    const [loud] = diagnostics(openMapWith({ ...DEFAULT_SETTINGS, rules }, ...lines).snapshot);
    assert.equal(loud?.severity, 1);
    const off = { "coordinate-out-of-range": "off" } as const;
    assert.deepEqual(diagnostics(openMapWith({ ...DEFAULT_SETTINGS, rules: off }, ...lines).snapshot), []);
  });

  it("asks again when the files around the map changed", () => {
    const { snapshot } = openMap(
      "submap S [0.5, 0.5] url(other)",
      "url other [other.owm]",
      "component A [0.6, 0.5]",
      "A->S",
    );
    const codes = (exists: boolean) =>
      diagnostics(snapshot, { fileExists: () => exists }).map(({ code }) => code);
    assert.ok(codes(false).includes("unresolved-url"));
    assert.ok(!codes(true).includes("unresolved-url"));
  });

  it("carries no more than is shown, however much there is to say", () => {
    const names = Array.from({ length: 3_000 }, (_, at) => `Part ${at}`);
    const { snapshot } = openMap(
      ...names.map((name) => `component ${name} [0.5, 0.5]`),
      "component Alone [0.1, 0.1]",
      "Alone->Nobody",
    );
    const found = diagnostics(snapshot);
    assert.ok(found.length <= 500, `${found.length}`);
    const codes = new Set(found.map(({ code }) => code));
    assert.ok(codes.has("unknown-component") && codes.has("overlapping-components"));
    assert.ok(found.every(({ data }) => data === undefined));
    assert.ok(found.every(({ relatedInformation }) => (relatedInformation?.length ?? 0) <= 20));
    assert.ok(JSON.stringify(found).length < 300_000);
  });

  it("has nothing to say of an empty file", () => {
    assert.deepEqual(diagnostics(openMap("").snapshot), []);
  });
});
