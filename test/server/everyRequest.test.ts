/** What holds for every request of the table, whatever it is about: nonsense, withdrawal, edits under way. */
import assert from "node:assert/strict";
import { CancellationTokenSource, LSPErrorCodes, ResponseError } from "vscode-languageserver/node";
import { FEATURES } from "#server/features";
import { LanguageClient, PULLING } from "../support/languageClient";

const URI = "file:///maps/every.owm";
const CLOSED = "file:///maps/closed.owm";
const UNKNOWN = "file:///maps/unknown.owm";
const NO_MAP = "file:///maps/letter.txt";

const TEXT =
  "title Tea\nanchor User [0.9, 0.5]\ncomponent Tea [0.5, 0.5]\nUser->Tea\npipeline Tea [0.4, 0.6]\n";

interface Place {
  readonly line: number;
  readonly character: number;
}

const START: Place = { line: 0, character: 0 };
const NAME: Place = { line: 2, character: 11 };

/** Parameters that hold what any of the requests may ask for. */
function paramsFor(uri: string, position: Place): Readonly<Record<string, unknown>> {
  const range = { start: position, end: position };
  const item = { name: "Tea", kind: 5, uri, range, selectionRange: range };
  return {
    textDocument: { uri, version: 1 },
    uri,
    position,
    positions: [position],
    range,
    ranges: [range],
    item,
    label: "Tea",
    title: "",
    data: { uri, version: 1 },
    context: { includeDeclaration: true, diagnostics: [], triggerKind: 1, isRetrigger: false },
    options: { tabSize: 2, insertSpaces: true },
    ch: "]",
    newName: "Coffee",
    query: "te",
    previousResultId: "1",
    previousResultIds: [],
    files: [{ oldUri: uri, newUri: CLOSED, uri }],
  };
}

/** The answer, or the refusal the protocol has for it; anything else is thrown. */
async function answerTo(
  client: LanguageClient,
  method: string,
  params: unknown,
  source = new CancellationTokenSource(),
): Promise<unknown> {
  try {
    return await client.connection.sendRequest(method, params, source.token);
  } catch (error) {
    assert.ok(error instanceof ResponseError, `${method}: ${error}`);
    const { RequestFailed, RequestCancelled, ContentModified } = LSPErrorCodes;
    const fine: readonly number[] = [RequestFailed, RequestCancelled, ContentModified];
    assert.ok(fine.includes(error.code), `${method}: ${error.code} ${error.message}`);
    return error;
  }
}

describe("language server: every request of the table", () => {
  let client: LanguageClient;
  const methods = [...new Set(FEATURES.map(({ method }) => method))];

  before(async () => {
    [client] = await LanguageClient.start({
      sendsNonsense: true,
      capabilities: { ...PULLING, workspace: { ...PULLING.workspace, textDocumentContent: {} } },
    });
    await client.open(URI, TEXT);
    await client.open(CLOSED, TEXT);
    await client.close(CLOSED);
    await client.open(NO_MAP, "Dear Sir,", 1, "plaintext");
  });
  after(async () => {
    // What is resolved comes back as it was, with whatever nonsense was in it.
    const kept = client.violations.filter((problem) => !/^server answers \w+\/resolve/.test(problem));
    client.violations.splice(0, client.violations.length, ...kept);
    // Every other answer was as the protocol has it, or this fails.
    await client.stop();
  });

  const isAlive = async () => {
    const params = { textDocument: { uri: URI }, position: NAME };
    assert.ok(await client.connection.sendRequest("textDocument/hover", params));
    assert.equal(client.stderr, "");
  };

  it("knows more than thirty", () => {
    assert.ok(methods.length > 30, methods.join(", "));
  });

  for (const method of methods) {
    describe(method, () => {
      it("is answered where something is, and where nothing is", async () => {
        for (const position of [NAME, START, { line: 2, character: 999 }, { line: 9999, character: 9999 }]) {
          await answerTo(client, method, paramsFor(URI, position));
        }
        await isAlive();
      });

      it("is answered for closed, unknown and other documents", async () => {
        for (const uri of [CLOSED, UNKNOWN, NO_MAP, "untitled:Nothing", "", "%%%", "a b"]) {
          await answerTo(client, method, paramsFor(uri, NAME));
        }
        await isAlive();
      });

      it("bears parameters that are none", async () => {
        const around = paramsFor(URI, NAME);
        const wrong = [
          {},
          { textDocument: null },
          { textDocument: { uri: 7 } },
          { ...around, position: "x", range: 3, positions: null, ranges: {}, item: [], files: "x" },
          { ...around, position: { line: -1, character: -5 }, range: { start: NAME } },
          { ...around, position: { line: 1e12, character: 0.5 } },
          { ...around, context: null, options: null, newName: 3, query: {}, data: [] },
        ];
        for (const params of wrong) await answerTo(client, method, params);
        await isAlive();
      });

      it("can be withdrawn", async () => {
        const source = new CancellationTokenSource();
        const asked = answerTo(client, method, paramsFor(URI, NAME), source);
        source.cancel();
        await asked;
        await isAlive();
      });

      it("is answered, or refused, when the document changes meanwhile", async () => {
        const uri = `file:///maps/changing-${methods.indexOf(method)}.owm`;
        await client.open(uri, TEXT);
        const asked = answerTo(client, method, paramsFor(uri, NAME));
        await client.change(uri, 2, { range: { start: START, end: START }, text: "// new\n" });
        await client.close(uri);
        await asked;
        await isAlive();
      });
    });
  }

  it("is answered on a map of 20,000 lines", async () => {
    const uri = "file:///maps/huge.owm";
    const lines = Array.from(
      { length: 10_000 },
      (_, i) => `component C${i} [0.${(i % 89) + 10}, 0.${i % 97}]`,
    );
    const links = lines.slice(1).map((_, i) => `C${i}->C${i + 1}`);
    await client.open(uri, [...lines, ...links].join("\n"));
    for (const method of methods)
      await answerTo(client, method, paramsFor(uri, { line: 5000, character: 12 }));
    await client.close(uri);
    await isAlive();
  }).timeout(120_000);
});
