import assert from "node:assert/strict";
import { parseConfig } from "#core/analysis/config/config";
import { configDiagnostics } from "#core/services/configDiagnostics";
import { mark } from "../../support/marked";

const shown = (text: string) => {
  const diagnostics = configDiagnostics(text, parseConfig(text));
  return [
    mark(
      text,
      diagnostics.map(({ range }) => range),
    ),
    diagnostics.map(({ severity }) => severity),
  ];
};

describe("diagnostics of a configuration", () => {
  it("mark what cannot be meant so", () => {
    assert.deepEqual(shown('{\r\n  "profil": "strict",\r\n  "rules": { "unclosed": "loud" }\r\n}'), [
      '{\r\n  <|"profil"|>: "strict",\r\n  "rules": { "unclosed": <|"loud"|> }\r\n}',
      [2, 2],
    ]);
  });

  it("are an error when nothing of it holds", () => {
    assert.deepEqual(shown('{ "profile" }'), ['{ "profile" <|}|>', [1]]);
  });

  it("are none where all is well", () => {
    assert.deepEqual(shown('{ "profile": "quiet" }'), ['{ "profile": "quiet" }', []]);
  });
});
