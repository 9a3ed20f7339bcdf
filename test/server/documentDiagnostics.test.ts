import assert from "node:assert/strict";
import type { Snapshot } from "#core/services/snapshot";
import { type DiagnosticsHost, documentDiagnostics } from "#server/documentDiagnostics";
import { createDocuments } from "#server/documents";

const URI = "file:///notes.md";
const FENCES = 5;
const text = Array.from({ length: FENCES }, () => "```wardley\nthis is prose\n```\n").join("\n");

const nothing = () => {};
const log = { info: nothing, warn: nothing, error: nothing };

/** A Markdown document with fences, and what its diagnostics are made by. */
function openMarkdown(host: Partial<DiagnosticsHost> = {}) {
  const documents = createDocuments(log, {
    changed: nothing,
    closed: nothing,
    markdownOpened: nothing,
    markdownChanged: nothing,
    markdownClosed: nothing,
  });
  documents.open({ textDocument: { uri: URI, languageId: "markdown", version: 1, text } });
  const source = documentDiagnostics(documents, documents.markdown, {
    newest: async (uri) => documents.get(uri),
    prepare: async () => true,
    rest: async () => {},
    diagnosticsOf: ({ uri }: Snapshot) => {
      const start = { line: 0, character: 0 };
      return [{ range: { start, end: start }, message: uri }];
    },
    ...host,
  });
  const change = (version: number) =>
    documents.change({ textDocument: { uri: URI, version }, contentChanges: [{ text }] });
  return { source, change };
}

describe("diagnostics of the fences of a document", () => {
  it("give way between fences, and come in their order", async () => {
    let rests = 0;
    const { source } = openMarkdown({
      rest: async () => {
        rests++;
      },
    });
    const found = await source.compute(URI);
    assert.equal(found?.version, 1);
    assert.deepEqual(
      found.diagnostics.map(({ range }) => range.start.line),
      [1, 5, 9, 13, 17],
    );
    assert.equal(rests, FENCES);
  });

  it("are those of the newest text, also when it changes again and again", async () => {
    let version = 1;
    const { source, change } = openMarkdown({
      rest: async () => {
        if (version < 100) change(++version);
      },
    });
    const found = await source.compute(URI);
    assert.ok(found && found.version === version && version < 100);
    assert.equal(found.diagnostics.length, FENCES);
  });
});
