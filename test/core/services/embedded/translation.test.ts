import assert from "node:assert/strict";
import fc from "fast-check";
import { mapFences } from "#core/language/markdown/mapFences";
import type { EmbeddedPlace } from "#core/services/embedded/embeddedPlace";
import { inward } from "#core/services/embedded/inward";
import { mergeAnswers } from "#core/services/embedded/mergeAnswers";
import { mentionsFences, outward } from "#core/services/embedded/outward";
import { concerned, documentOf, fenceOfData } from "#core/services/embedded/routes";

const DOCUMENT = "file:///story.md";

const TEXT = [
  "# Story",
  "> ```wardley",
  "> component Cup [0.8, 0.5]",
  "> Cup->Tea",
  "> ```",
  "```owm",
  "component Tea [0.5, 0.5]",
  "```",
].join("\n");

const places: readonly EmbeddedPlace[] = mapFences(TEXT).map((fence, index) => ({
  uri: `${DOCUMENT}#${index + 1}`,
  document: DOCUMENT,
  version: 7,
  fence,
}));
const [quoted, plain] = places;

const find = (uri: string) => places.find((place) => place.uri === uri);
const at = (line: number, character: number) => ({ line, character });
const range = (line: number, from: number, to: number) => ({ start: at(line, from), end: at(line, to) });

describe("answers of maps in fences", () => {
  it("get places of the document, each by the map that is named beside it", () => {
    const locations = [
      { uri: `${DOCUMENT}#1`, range: range(0, 10, 13) },
      { uri: `${DOCUMENT}#2`, range: range(0, 10, 13) },
      { uri: "file:///other.owm", range: range(0, 10, 13) },
    ];
    const expected = [
      { uri: DOCUMENT, range: range(2, 12, 15) },
      { uri: DOCUMENT, range: range(6, 10, 13) },
      { uri: "file:///other.owm", range: range(0, 10, 13) },
    ];
    assert.deepEqual(outward(locations, quoted, find), expected);
    assert.deepEqual(outward(locations, undefined, find), expected, "also in answers about other documents");
  });

  it("get places of links by their two ends", () => {
    const link = {
      originSelectionRange: range(1, 0, 3),
      targetUri: `${DOCUMENT}#2`,
      targetRange: range(0, 0, 24),
      targetSelectionRange: range(0, 10, 13),
    };
    assert.deepEqual(outward([link], quoted, find), [
      {
        originSelectionRange: range(3, 2, 5),
        targetUri: DOCUMENT,
        targetRange: range(6, 0, 24),
        targetSelectionRange: range(6, 10, 13),
      },
    ]);
  });

  it("get the places of calls that come in by where they come from", () => {
    const call = {
      from: { uri: `${DOCUMENT}#1`, range: range(0, 0, 5), selectionRange: range(0, 0, 5) },
      fromRanges: [range(1, 0, 3)],
    };
    const { from, fromRanges } = outward(call, plain, find) as typeof call;
    assert.deepEqual([from.uri, from.range, fromRanges], [DOCUMENT, range(2, 2, 7), [range(3, 2, 5)]]);
  });

  it("have the edits of one document in one entry, under its version", () => {
    const edit = (index: number) => ({
      textDocument: { uri: `${DOCUMENT}#${index}`, version: index },
      edits: [{ range: range(0, 10, 13), newText: "X" }],
    });
    assert.deepEqual(
      outward({ documentChanges: [edit(1), { kind: "create", uri: "file:///n" }, edit(2)] }, plain, find),
      {
        documentChanges: [
          {
            textDocument: { uri: DOCUMENT, version: 7 },
            edits: [
              { range: range(2, 12, 15), newText: "X" },
              { range: range(6, 10, 13), newText: "X" },
            ],
          },
          { kind: "create", uri: "file:///n" },
        ],
      },
    );
    const edits = [{ range: range(0, 0, 0), newText: "a\n" }];
    assert.deepEqual(
      outward({ changes: { [`${DOCUMENT}#1`]: edits, [`${DOCUMENT}#2`]: edits } }, plain, find),
      {
        changes: {
          [DOCUMENT]: [
            { range: range(2, 2, 2), newText: "a\n> " },
            { range: range(6, 0, 0), newText: "a\n" },
          ],
        },
      },
    );
  });

  it("put the prefix before new lines of whatever is inserted", () => {
    const item = {
      label: "pipeline",
      textEdit: { insert: range(1, 0, 1), replace: range(1, 0, 3), newText: "pipeline {\n}" },
    };
    assert.deepEqual(outward(item, quoted, find), {
      label: "pipeline",
      textEdit: { insert: range(3, 2, 3), replace: range(3, 2, 5), newText: "pipeline {\n> }" },
      insertTextMode: 1,
    });
    assert.deepEqual(outward({ label: "a", insertText: "a\nb" }, quoted, find), {
      label: "a",
      insertText: "a\n> b",
      insertTextMode: 1,
    });
    const proposal = { insertText: "a\nb", range: range(1, 0, 0) };
    const proposed = { insertText: "a\n> b", range: range(3, 2, 2) };
    assert.deepEqual(outward([proposal], quoted, find), [proposed], "has no mode in the protocol");
    const snippet = { range: range(1, 0, 0), snippet: { kind: "snippet", value: "a$0\nb" } };
    assert.deepEqual(outward(snippet, quoted, find), {
      range: range(3, 2, 2),
      snippet: { kind: "snippet", value: "a$0\n> b" },
    });
  });

  it("translate what commands are given, and folding ranges, and nothing that clients give back", () => {
    const command = { title: "", command: "x", arguments: [`${DOCUMENT}#1`, 1, 3, "other"] };
    assert.deepEqual(outward(command, quoted, find), { ...command, arguments: [DOCUMENT, 3, 5, "other"] });
    const list = {
      arguments: [`${DOCUMENT}#1`, at(1, 0), [{ uri: `${DOCUMENT}#2`, range: range(0, 0, 1) }]],
    };
    assert.deepEqual(outward(list, quoted, find), {
      arguments: [DOCUMENT, at(3, 2), [{ uri: DOCUMENT, range: range(6, 0, 1) }]],
    });
    assert.deepEqual(outward([{ startLine: 0, endLine: 1, startCharacter: 3 }], quoted, find), [
      { startLine: 2, endLine: 3, startCharacter: 5 },
    ]);
    const data = { uri: `${DOCUMENT}#1`, range: range(0, 0, 0) };
    assert.deepEqual(outward({ data }, quoted, find), { data });
  });

  it("are one action for each kind that concerns whole maps", () => {
    assert.ok(quoted && plain);
    const edit = (line: number) => ({ range: range(line, 0, 1), newText: "x" });
    const action = (kind: string, line: number, versioned = true) => ({
      title: "Fix all",
      kind,
      edit: versioned
        ? { documentChanges: [{ textDocument: { uri: DOCUMENT, version: 7 }, edits: [edit(line)] }] }
        : { changes: { [DOCUMENT]: [edit(line)] } },
    });
    const merged = (first: unknown[], second: unknown[]) =>
      mergeAnswers([
        { place: quoted, answer: first },
        { place: plain, answer: second },
      ]);
    const textDocument = { uri: DOCUMENT, version: 7 };
    const title = "Fix all (and in 1 other map here)";
    assert.deepEqual(
      merged(
        [action("source.fixAll.x", 2), action("quickfix", 2)],
        [action("quickfix", 6), action("source.fixAll.x", 6), action("source.organize", 6)],
      ),
      [
        {
          title,
          kind: "source.fixAll.x",
          edit: { documentChanges: [{ textDocument, edits: [edit(2), edit(6)] }] },
        },
        action("quickfix", 2),
        action("quickfix", 6),
        action("source.organize", 6),
      ],
    );
    assert.deepEqual(merged([action("source.x", 2, false)], [action("source.x", 6, false)]), [
      { title, kind: "source.x", edit: { changes: { [DOCUMENT]: [edit(2), edit(6)] } } },
    ]);
    const lazy = { title: "Sort", kind: "source.x", data: 1 };
    assert.deepEqual(merged([lazy], [lazy]), [lazy, lazy]);
  });

  it("are lists one behind the other, tokens and reports as one", () => {
    assert.ok(quoted && plain);
    const answers = (first: unknown, second: unknown) =>
      mergeAnswers([
        { place: quoted, answer: first },
        { place: plain, answer: second },
      ]);
    assert.deepEqual(answers([1], null), [1]);
    assert.deepEqual(answers(null, [1, 2]), [1, 2]);
    assert.equal(answers(null, null), null);
    assert.deepEqual(
      answers({ data: [0, 10, 3, 1, 0, 1, 0, 3, 2, 0, 0, 5, 3, 2, 0] }, { data: [0, 10, 3, 1, 0] }),
      {
        data: [2, 12, 3, 1, 0, 1, 2, 3, 2, 0, 0, 5, 3, 2, 0, 3, 10, 3, 1, 0],
      },
    );
    const report = (id: string, ...items: number[]) => ({ kind: "full", resultId: id, items });
    assert.deepEqual(answers(report("1", 1), report("2", 2)), {
      kind: "full",
      resultId: "1@1:2 2@5:0",
      items: [1, 2],
    });
  });
});

describe("an answer about a plain map", () => {
  it("is looked at more closely only when it names a map in a fence", () => {
    const uri = `${DOCUMENT}#1`;
    for (const named of [uri, [{ uri }], { changes: { [uri]: [] } }, { a: [[{ b: uri }]] }]) {
      assert.ok(mentionsFences(named), JSON.stringify(named));
    }
    for (const plain of [DOCUMENT, "C# 1", [1, 2, 3], { data: uri }, null, undefined, 7]) {
      assert.ok(!mentionsFences(plain), JSON.stringify(plain));
    }
  });
});

describe("questions about documents with fences", () => {
  it("are put to the map at the position, those in the range, or all", () => {
    const uris = (params: unknown) => concerned(params, places).map(({ uri }) => uri.slice(-1));
    assert.deepEqual(uris({ position: at(2, 5) }), ["1"]);
    assert.deepEqual(uris({ position: at(2, 1) }), []);
    assert.deepEqual(uris({ position: at(0, 0) }), []);
    assert.deepEqual(uris({ range: { start: at(0, 0), end: at(9, 0) } }), ["1", "2"]);
    assert.deepEqual(uris({ ranges: [range(6, 0, 3), range(0, 0, 3)] }), ["2"]);
    assert.deepEqual(uris({ item: { uri: DOCUMENT, selectionRange: range(6, 10, 13) } }), ["2"]);
    assert.deepEqual(uris({ textDocument: { uri: DOCUMENT } }), ["1", "2"]);
  });

  it("tell their document, or the map that they go on with", () => {
    assert.equal(documentOf({ textDocument: { uri: DOCUMENT } }), DOCUMENT);
    assert.equal(documentOf({ item: { uri: DOCUMENT } }), DOCUMENT);
    assert.equal(documentOf({ query: "" }), undefined);
    assert.equal(fenceOfData({ data: { a: [{ uri: `${DOCUMENT}#2` }] } }), `${DOCUMENT}#2`);
    assert.equal(fenceOfData({ data: { uri: DOCUMENT } }), undefined);
  });

  it("come with places of the map, without what lies outside of it", () => {
    assert.ok(quoted);
    const params = {
      textDocument: { uri: DOCUMENT },
      range: { start: at(0, 0), end: at(7, 3) },
      context: { diagnostics: [{ range: range(3, 7, 10) }, { range: range(6, 10, 13) }] },
    };
    assert.deepEqual(inward(params, quoted), {
      textDocument: { uri: `${DOCUMENT}#1` },
      range: { start: at(0, 0), end: at(1, 8) },
      context: { diagnostics: [{ range: range(1, 5, 8) }] },
    });
  });

  it("name the lines of the document, and of the map when the client gives them back", () => {
    assert.ok(plain);
    const action = {
      title: "Delete the evolve in line 2",
      diagnostics: [{ range: range(0, 10, 13), message: "'line 1' is declared in line 1." }],
      disabled: { reason: "See line 1." },
      data: { message: "line 1" },
    };
    const told = outward(action, plain, find);
    assert.deepEqual(told, {
      title: "Delete the evolve in line 8",
      diagnostics: [{ range: range(6, 10, 13), message: "'line 1' is declared in line 7." }],
      disabled: { reason: "See line 7." },
      data: { message: "line 1" },
    });
    assert.deepEqual(inward(told, plain), action);
  });

  it("lead there and back", () => {
    assert.ok(quoted);
    const position = fc.constantFrom(at(0, 0), at(0, 10), at(0, 24), at(1, 3), at(1, 8));
    const value = fc.letrec((tie) => ({
      any: fc.oneof(
        { maxDepth: 4 },
        position,
        position.map((end) => ({ start: at(0, 0), end })),
        fc.constant({ uri: quoted.uri, range: range(0, 1, 2) }),
        fc.array(tie("any"), { maxLength: 3 }),
        fc.dictionary(fc.constantFrom("range", "a", "items", "data"), tie("any"), {
          maxKeys: 3,
          noNullPrototype: true,
        }),
        fc.constantFrom(null, 1, "text"),
      ),
    })).any;
    fc.assert(
      fc.property(value, (params) => {
        assert.deepEqual(inward(outward(params, quoted, find), quoted), params);
      }),
    );
  });
});
