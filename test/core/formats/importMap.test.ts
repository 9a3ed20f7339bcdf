import assert from "node:assert/strict";
import { importMap, recognise } from "#core/formats/importMap";
import { ImportProblem } from "#core/formats/importProblem";

describe("importMap", () => {
  it("reads JSON and tables by their extension, everything else by its first statement", () => {
    const formats = [
      importMap('{"components": []}', ".json"),
      importMap("name,needs\nA,B", ".csv"),
      importMap("wardley-beta\nA -> B", ".txt"),
      importMap("name,needs\nA,B"),
    ].map(({ format, map }) => [format, map.dependencies.length]);
    assert.deepEqual(formats, [
      ["json", 0],
      ["csv", 1],
      ["mermaid", 1],
      ["owm", 0],
    ]);
    assert.throws(() => importMap("A->B", ".csv"), ImportProblem);
  });
});

describe("recognise", () => {
  const texts: readonly (readonly [string, string | undefined])[] = [
    ["wardley-beta\ncomponent A [0.1, 0.2]", "mermaid"],
    ['{"components": [], "links": []}', "json"],
    ["| Name | Evolution |\n|---|---|\n| A | 0.5 |", "csv"],
    ["name\tneeds\nA\tB", "csv"],
    ["component A [0.5, 0.6]\nA->B", undefined],
    ["name, evolution", undefined],
    ['{"name": "mapwright"}', undefined],
    ["some, text\nwith, commas", undefined],
    ["", undefined],
  ];
  for (const [text, format] of texts) {
    it(`takes ${JSON.stringify(text)} for ${format ?? "nothing else"}`, () =>
      assert.equal(recognise(text), format));
  }
});
