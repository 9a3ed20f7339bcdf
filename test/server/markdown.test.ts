import assert from "node:assert/strict";
import { pathToFileURL } from "node:url";
import {
  CodeActionRequest,
  CodeLensRequest,
  CompletionRequest,
  DefinitionRequest,
  DocumentFormattingRequest,
  DocumentHighlightRequest,
  DocumentSymbolRequest,
  FoldingRangeRequest,
  HoverRequest,
  InlayHintRequest,
  PrepareRenameRequest,
  ReferencesRequest,
  RenameRequest,
  SelectionRangeRequest,
  SemanticTokensRequest,
  SignatureHelpRequest,
  type TextEdit,
  type WorkspaceEdit,
} from "vscode-languageserver/node";
import { TextDocument } from "vscode-languageserver-textdocument";
import { folderWith } from "../support/commandLine";
import { type ClientOptions, LanguageClient, PULLING } from "../support/languageClient";
import { applyTextEdits, type Marked, mark, marked } from "../support/marked";
import { readTokens } from "../support/semanticTokens";

const URI = "file:///docs/story.md";

describe("language server: maps in Markdown fences", () => {
  let client: LanguageClient;
  let others: LanguageClient[] = [];

  beforeEach(async () => {
    [client] = await LanguageClient.start();
  });
  afterEach(async () => {
    await Promise.all([client, ...others].map((each) => each.stop()));
    others = [];
  });

  /** A client that introduces itself otherwise. */
  async function otherClient(options: ClientOptions): Promise<LanguageClient> {
    const [other] = await LanguageClient.start(options);
    others.push(other);
    return other;
  }

  async function open(...lines: readonly string[]): Promise<Marked> {
    const document = marked(...lines);
    await client.open(URI, document.text, 1, "markdown");
    return document;
  }

  const textDocument = { uri: URI };

  it("reports what is wrong in every fence, where it stands", async () => {
    const { text, ranges } = await open(
      "# Story",
      "> ```wardley",
      "> component Cup [0.8, 0.5]",
      "> Cup-><|Kettle|>",
      "> ```",
      "- ~~~owm",
      "",
      "  Tea-><|Milk|>",
      "  component Tea [0.5, 0.5]",
    );
    const report = await client.pull(URI);
    assert.ok(report.kind === "full");
    const unknown = report.items.filter(({ code }) => code === "unknown-component");
    assert.deepEqual(
      unknown.map(({ range }) => range),
      ranges,
      mark(
        text,
        unknown.map(({ range }) => range),
      ),
    );
    const again = await client.pull(URI, report.resultId);
    assert.equal(again.kind, "unchanged");
    await client.change(URI, 2, { range: { start: at(0, 0), end: at(0, 0) }, text: "\n" });
    assert.equal((await client.pull(URI, report.resultId)).kind, "full");
  });

  it("publishes diagnostics of all fences to clients that do not ask", async () => {
    const plain = await otherClient({ capabilities: {} });
    await plain.open(URI, "```owm\nA->B\n```\n\n```wardley\nC->D\n```\n", 1, "markdown");
    await plain.until("diagnostics", () => plain.published.some(({ uri }) => uri === URI));
    const lines = plain.published.at(-1)?.diagnostics.map(({ range }) => range.start.line) ?? [];
    assert.ok(lines.includes(1) && lines.includes(5), lines.join());
    await plain.change(URI, 2, { text: "no map" });
    await plain.until("none", () => plain.published.at(-1)?.diagnostics.length === 0);
  });

  it("answers at a position from the fence around it, and not outside", async () => {
    const { cursors, ranges } = await open(
      "text <|>",
      "1. ```wardley",
      "   component <|Cup|> [0.8, 0.5]",
      "   component Tea [0.5, 0.5]",
      "   C<|>up->Tea",
      "   ```",
      "",
      "```owm",
      "component Cup [0.1, 0.1]",
      "```",
    );
    const [outside = at(0, 0), inside = at(0, 0)] = cursors;
    const hover = await client.connection.sendRequest(HoverRequest.type, { textDocument, position: inside });
    assert.deepEqual(hover?.range, { start: at(4, 3), end: at(4, 6) });
    assert.match(JSON.stringify(hover?.contents), /story\.md#L4,/, "links lead into the document");
    assert.equal(
      await client.connection.sendRequest(HoverRequest.type, { textDocument, position: outside }),
      null,
    );
    const found = await client.connection.sendRequest(DefinitionRequest.type, {
      textDocument,
      position: inside,
    });
    assert.deepEqual(found, [{ uri: URI, range: ranges[0] }]);
    const uses = await client.connection.sendRequest(ReferencesRequest.type, {
      textDocument,
      position: inside,
      context: { includeDeclaration: true },
    });
    assert.deepEqual(
      uses?.map(({ uri, range }) => `${uri} ${range.start.line}:${range.start.character}`),
      [`${URI} 2:13`, `${URI} 4:3`],
    );
    const marks = await client.connection.sendRequest(DocumentHighlightRequest.type, {
      textDocument,
      position: inside,
    });
    assert.deepEqual(
      marks?.map(({ range }) => range.start.line),
      [2, 4],
    );
  });

  it("completes inside a quotation, in its columns", async () => {
    const { text, cursor } = await open(
      "> ```wardley",
      "> component Kettle [0.8, 0.5]",
      "> component Tea [0.6, 0.5]",
      "> Tea->Ke<|>",
      "> ```",
    );
    const list = await client.connection.sendRequest(CompletionRequest.type, {
      textDocument,
      position: cursor,
    });
    const items = Array.isArray(list) ? list : (list?.items ?? []);
    const edits = items.flatMap(({ textEdit }) => (textEdit && "range" in textEdit ? [textEdit] : []));
    assert.ok(items.some(({ label }) => label === "Kettle") && edits.length > 0);
    for (const { range } of edits) assert.deepEqual([range.start.line, range.start.character], [3, 7], text);
  });

  it("renames within the fence alone, and prepares it", async () => {
    const { text, cursor } = await open(
      "> ```wardley",
      "> component Cup [0.8, 0.5]",
      "> component Tea [0.5, 0.5]",
      "> Cu<|>p->Tea",
      "> ```",
    );
    const prepared = await client.connection.sendRequest(PrepareRenameRequest.type, {
      textDocument,
      position: cursor,
    });
    assert.deepEqual(prepared && "range" in prepared && prepared.range, { start: at(3, 2), end: at(3, 5) });
    const edit = await client.connection.sendRequest(RenameRequest.type, {
      textDocument,
      position: cursor,
      newName: "Mug",
    });
    assert.equal(applyTextEdits(text, editsOf(edit, URI)), text.replaceAll("Cup", "Mug"));
  });

  it("formats every fence and leaves the document around alone", async () => {
    const { text } = await open(
      "Some    text",
      "> ```wardley",
      "> component   Cup   [0.8,0.5]",
      "> ```",
      "- ```owm",
      "  Cup   ->   Tea",
      "  ```",
    );
    const edits = await client.connection.sendRequest(DocumentFormattingRequest.type, {
      textDocument,
      options: { tabSize: 2, insertSpaces: true },
    });
    assert.equal(
      applyTextEdits(text, edits ?? []),
      [
        "Some    text",
        "> ```wardley",
        "> component Cup [0.8, 0.5]",
        "> ```",
        "- ```owm",
        "  Cup->Tea",
        "  ```",
      ].join("\n"),
    );
  });

  it("applies quick fixes with the prefix before new lines", async () => {
    const { text } = await open("> ```wardley", "> component Cup [0.8, 0.5]", "> Cup->Kettle", "> ```");
    const report = await client.pull(URI);
    assert.ok(report.kind === "full");
    const diagnostics = report.items.filter(({ range }) => range.start.line === 2);
    const actions = await client.connection.sendRequest(CodeActionRequest.type, {
      textDocument,
      range: { start: at(2, 8), end: at(2, 8) },
      context: { diagnostics },
    });
    const results = (actions ?? []).flatMap((action) =>
      "edit" in action && action.edit ? [applyTextEdits(text, editsOf(action.edit, URI))] : [],
    );
    assert.ok(results.length > 0);
    for (const result of results) {
      const inside = result.split("\n").slice(1, -1);
      assert.ok(
        inside.every((line) => line.startsWith(">")),
        result,
      );
    }
    assert.ok(
      results.some((result) => /^> component Kettle/m.test(result)),
      results.join("\n---\n"),
    );
  });

  it("answers about the whole document from all fences", async () => {
    const { text } = await open(
      "```wardley",
      "component Cup [0.8, 0.5]",
      "```",
      "> ```owm",
      "> // one",
      "> // two",
      "> component Tea [0.5, 0.5]",
      "> Tea->Milk",
      "> component Pot [0.5, 0.5]",
      "> Tea->Pot",
      "> ```",
    );
    const whole = { start: at(0, 0), end: at(11, 0) };
    const symbols = await client.connection.sendRequest(DocumentSymbolRequest.type, { textDocument });
    assert.deepEqual(
      symbols?.map((symbol) => `${symbol.name} ${"range" in symbol && symbol.range.start.line}`),
      ["Cup 1", "Tea 6", "Pot 8"],
    );
    const hints = await client.connection.sendRequest(InlayHintRequest.type, { textDocument, range: whole });
    assert.deepEqual(
      hints?.map(({ position }) => [position.line, position.character]),
      [
        [1, 24],
        [6, 26],
        [8, 26],
      ],
    );
    const folds = await client.connection.sendRequest(FoldingRangeRequest.type, { textDocument });
    assert.deepEqual(
      folds?.map(({ startLine, endLine }) => [startLine, endLine]),
      [[4, 5]],
    );
    await client.changeConfiguration({ mapwright: { codeLens: "all" } });
    const lenses = await client.connection.sendRequest(CodeLensRequest.type, { textDocument });
    assert.ok(lenses?.some(({ range }) => range.start.line === 6));
    const tokens = await client.connection.sendRequest(SemanticTokensRequest.type, { textDocument });
    const kinds = readTokens(tokens?.data ?? [], text).map((token) => token.text);
    assert.ok(kinds.includes("Cup") && kinds.includes("Tea") && kinds.includes("Milk"), kinds.join());
    const selections = await client.connection.sendRequest(SelectionRangeRequest.type, {
      textDocument,
      positions: [at(6, 13), at(3, 1), at(1, 11)],
    });
    assert.deepEqual(
      selections?.map(({ range }) => [range.start.line, range.start.character]),
      [
        [6, 12],
        [3, 1],
        [1, 10],
      ],
    );
    const help = await client.connection.sendRequest(SignatureHelpRequest.type, {
      textDocument,
      position: at(6, 20),
    });
    assert.ok(help);
  });

  it("follows edits inside, above and around fences, and fences that come and go", async () => {
    await open("```owm", "component A [0.5, 0.5]", "```", "", "```owm", "component B [0.5, 0.5]", "```", "");
    const outline = async () =>
      (await client.connection.sendRequest(DocumentSymbolRequest.type, { textDocument }))?.map(
        (symbol) => `${symbol.name} ${"range" in symbol && symbol.range.start.line}`,
      );
    await client.change(URI, 2, { range: { start: at(5, 10), end: at(5, 11) }, text: "Bee" });
    assert.deepEqual(await outline(), ["A 1", "Bee 5"]);
    await client.change(URI, 3, {
      range: { start: at(0, 0), end: at(0, 0) },
      text: "# x\r\n```owm\r\ncomponent C [0.5, 0.5]\r\n```\r\n",
    });
    assert.deepEqual(await outline(), ["C 2", "A 5", "Bee 9"]);
    await client.change(URI, 4, { range: { start: at(4, 3), end: at(4, 6) }, text: "js" });
    assert.deepEqual(await outline(), ["C 2", "Bee 9"]);
    await client.change(URI, 4, { text: "" });
    assert.deepEqual(await outline(), ["C 2", "Bee 9"], "an edit that comes late is refused");
    await client.change(URI, 5, { text: "plain" });
    assert.equal(await outline(), undefined);
  });

  it("understands a map of Mermaid, and leaves other diagrams alone", async () => {
    await open(
      "```mermaid",
      "graph TD",
      "  A-->B",
      "```",
      "",
      "```mermaid",
      "wardley-beta",
      "component Cup [0.8, 0.5]",
      "Cup -> Kettle",
      "```",
    );
    const symbols = await client.connection.sendRequest(DocumentSymbolRequest.type, { textDocument });
    assert.deepEqual(
      symbols?.map(({ name }) => name),
      ["Cup"],
    );
    const report = await client.pull(URI);
    assert.ok(report.kind === "full" && report.items.length > 0);
    assert.ok(report.items.every(({ range }) => range.start.line >= 6));
  });

  it("knows the fences of documents that are not open", async () => {
    const folder = folderWith({
      "tea.owm": "component Cup of tea [0.8, 0.5]\n",
      "docs/story.md":
        "# Tea\n\n> ```wardley\n> component Cup of tea [0.7, 0.5]\n> Cup of tea->Cup of tea\n> ```\n",
    });
    const uri = (name: string) => pathToFileURL(`${folder}/${name}`).href;
    const own = await otherClient({
      folders: [pathToFileURL(folder).href],
      capabilities: { ...PULLING, workspace: { ...PULLING.workspace, configuration: true } },
      configuration: () => ({ rename: { otherMaps: "always" } }),
    });
    await own.open(uri("tea.owm"), "component Cup of tea [0.8, 0.5]\n");
    const edit = await own.connection.sendRequest(RenameRequest.type, {
      textDocument: { uri: uri("tea.owm") },
      position: at(0, 12),
      newName: "Mug",
    });
    const edits = editsOf(edit, uri("docs/story.md"));
    assert.deepEqual(
      edits.map(({ range, newText }) => `${range.start.line}:${range.start.character} ${newText}`),
      ["3:12 Mug", "4:2 Mug", "4:14 Mug"],
    );
  });

  it("keeps fifty fences apart through edits of every kind", async () => {
    const forms = [
      ["```wardley", "component Cup N [0.8, 0.5]", "Cup N->Tea N", "```"],
      ["> ~~~owm", "> component Cup N [0.8, 0.5]", ">", "> Cup N->Tea N", "> ~~~"],
      ["-\t```wardleymap", "\tcomponent Cup N [0.8, 0.5]", "", "\tCup N->Tea N", "\t```"],
      ["1. > ````owm", "   > component Cup N [0.8, 0.5]", "   > ```", "   > Cup N->Tea N", "   > ````"],
    ];
    const parts = Array.from({ length: 50 }, (_, n) =>
      (forms[n % forms.length] ?? []).map((line) => line.replaceAll("N", `${n}`)).join("\r\n"),
    );
    const text = parts.join("\r\n\r\n# Next\r\n\r\n");
    await client.open(URI, text, 1, "markdown");
    const everything = async (uri: string) => {
      const symbols = await client.connection.sendRequest(DocumentSymbolRequest.type, {
        textDocument: { uri },
      });
      const report = await client.pull(uri);
      assert.ok(report.kind === "full");
      return { symbols, items: report.items.map(({ range, code, message }) => ({ range, code, message })) };
    };
    assert.equal((await everything(URI)).symbols?.length, 50);

    const pieces = ["x", "\r\n", "> ", "```", "\n```owm\ncomponent New [0.1, 0.1]\n```\n", "\t", "->", "- "];
    let edited = text;
    // Always the same way through: a failure can be had again.
    let seed = 7;
    const random = (below: number) => {
      seed = (seed * 48271) % 2147483647;
      return seed % below;
    };
    for (let version = 2; version < 60; version++) {
      const document = TextDocument.create(URI, "markdown", version, edited);
      const start = random(edited.length);
      const end = Math.min(edited.length, start + random(12));
      const change = {
        range: { start: document.positionAt(start), end: document.positionAt(end) },
        text: pieces[random(pieces.length)] ?? "",
      };
      await client.change(URI, version, change);
      edited = TextDocument.applyEdits(document, [{ range: change.range, newText: change.text }]);
    }
    const fresh = "file:///docs/fresh.md";
    await client.open(fresh, edited, 1, "markdown");
    assert.deepEqual(await everything(URI), await everything(fresh));
  });

  it("stays silent about documents without maps", async () => {
    await open("# Wardley maps", "", "```js", "component A [0.5", "```");
    assert.deepEqual(await client.codes(URI), []);
    assert.equal(
      await client.connection.sendRequest(HoverRequest.type, { textDocument, position: at(3, 2) }),
      null,
    );
    assert.deepEqual(client.logged, []);
  });
});

function at(line: number, character: number) {
  return { line, character };
}

/** The edits of one document, whichever form they come in. */
function editsOf(edit: WorkspaceEdit | null, uri: string): readonly TextEdit[] {
  const changed = edit?.documentChanges?.flatMap((change) =>
    "textDocument" in change && change.textDocument.uri === uri ? change.edits : [],
  );
  const edits = edit?.changes?.[uri] ?? changed ?? [];
  return edits.filter((each): each is TextEdit => "newText" in each);
}
