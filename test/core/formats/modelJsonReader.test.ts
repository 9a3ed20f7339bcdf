import assert from "node:assert/strict";
import fc from "fast-check";
import { ImportProblem } from "#core/formats/importProblem";
import { sourceOf } from "#core/formats/index";
import { jsonFormat } from "#core/formats/jsonText";
import { isModelJson, readModelJson } from "#core/formats/modelJsonReader";
import { owmText } from "#core/formats/owmText";
import { parse } from "#core/language/parse";
import { buildMap } from "#core/model/buildMap";
import { missingFacts } from "../../support/mapFacts";

const text = [
  "title Tea",
  "style wardley",
  "size [800, 600]",
  "evolution a->b->c->d",
  "anchor Public [0.95, 0.6]",
  "component Cup [0.79, 0.61] label [-20, 7] (buy) inertia",
  "component Power [0.4, 0.5]",
  "pipeline Power [0.3, 0.7]",
  "component Shop [0.5, 0.5]",
  "pipeline Shop",
  "{",
  "component Web [0.4]",
  "component Street [0.6]",
  "}",
  "submap Logistics [0.3, 0.4] url(l)",
  "url l [https://example.org]",
  "Public->Cup",
  "Cup+'2/day'<>Power; by road",
  "Cup->Missing",
  "evolve Cup->Mug 0.8",
  "note free [0.1, 0.2]",
  "annotations [0.8, 0.1]",
  "annotation 1 [[0.1, 0.2],[0.3, 0.4]] see",
  "pioneers [0.9, 0.1, 0.7, 0.3]",
  "accelerator X [0.5, 0.5]",
  "",
].join("\n");

describe("readModelJson", () => {
  const map = buildMap(parse(text));
  const json = jsonFormat.write(sourceOf(map, "tea.owm"));

  it("gives back the map that was written", () => {
    assert.deepEqual(json.losses, []);
    assert.ok(isModelJson(json.text));
    const { text: back } = owmText(readModelJson(json.text));
    assert.deepEqual(missingFacts(map, buildMap(parse(back))), []);
    assert.deepEqual(missingFacts(buildMap(parse(back)), map), []);
  });

  it("takes what is of another type as not given", () => {
    const { text: back } = owmText(
      readModelJson(
        '{"components": [{"name": "A", "visibility": "x", "label": 3}, 7], "links": null, "title": 5}',
      ),
    );
    assert.equal(back, "component A [0.9, 0.1]\n");
  });

  it("refuses what is no map", () => {
    for (const wrong of ["", "{", "[]", "{}", "3", '{"components": 3}']) {
      assert.throws(() => readModelJson(wrong), ImportProblem);
      assert.ok(!isModelJson(wrong));
    }
  });

  it("never fails otherwise", () => {
    fc.assert(
      fc.property(fc.json(), (value) => {
        readModelJson(
          `{"components": [${value}], "links": [${value}], "pipelines": [${value}], "size": ${value}}`,
        );
      }),
    );
  });
});
