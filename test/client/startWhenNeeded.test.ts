import assert from "node:assert/strict";
import type * as vscode from "vscode";
import { type OpenDocuments, startWhenNeeded } from "../../client/src/startWhenNeeded";

type Listener<T> = (event: T) => void;

/** Some open documents, as far as it is looked at them, and a server that counts its starts. */
class Editor {
  starts = 0;
  readonly documents: vscode.TextDocument[] = [];
  readonly #opened = new Set<Listener<vscode.TextDocument>>();
  readonly #changed = new Set<Listener<vscode.TextDocumentChangeEvent>>();

  add(languageId: string, text = ""): { edit(text: string): void } {
    const content = { text };
    const document = { languageId, getText: () => content.text } as vscode.TextDocument;
    this.documents.push(document);
    for (const listener of this.#opened) listener(document);
    return {
      edit: (newText) => {
        content.text = newText;
        for (const listener of this.#changed)
          listener({ document, contentChanges: [], reason: undefined } as vscode.TextDocumentChangeEvent);
      },
    };
  }

  /** What the extension does when it is activated. */
  activate(): vscode.Disposable {
    const on =
      <T>(listeners: Set<Listener<T>>) =>
      (listener: Listener<T>) => {
        listeners.add(listener);
        return { dispose: () => listeners.delete(listener) };
      };
    const workspace: OpenDocuments = {
      textDocuments: this.documents,
      onDidOpenTextDocument: on(this.#opened),
      onDidChangeTextDocument: on(this.#changed),
    };
    const server = {
      state: "stopped" as const,
      start: async () => {
        this.starts++;
      },
    };
    return startWhenNeeded(server, workspace, ({ languageId }) => languageId === "wardley");
  }

  /** How many listen to what happens to documents. */
  get listeners(): number {
    return this.#opened.size + this.#changed.size;
  }
}

describe("starting the language server", () => {
  let editor: Editor;
  beforeEach(() => {
    editor = new Editor();
  });

  it("is done at once for a map, for a map in Markdown, and where nothing is open", () => {
    for (const documents of [
      [],
      [["wardley", ""]],
      [["markdown", "```owm\na\n```"]],
      [
        ["markdown", ""],
        ["wardley", ""],
      ],
    ]) {
      editor = new Editor();
      for (const [language = "", text = ""] of documents) editor.add(language, text);
      editor.activate();
      assert.deepEqual([editor.starts, editor.listeners], [1, 0]);
    }
  });

  it("waits as long as only Markdown without maps is open", () => {
    editor.add("markdown", "# Wardley\n\n```js\n```");
    editor.activate();
    editor.add("markdown", "text");
    editor.add("plaintext", "```owm\n```");
    assert.equal(editor.starts, 0);
    editor.add("wardley");
    assert.deepEqual([editor.starts, editor.listeners], [1, 0]);
  });

  it("comes when a map is written into a document", async () => {
    const document = editor.add("markdown", "text");
    const subscription = editor.activate();
    document.edit("```owm\n");
    document.edit("```owm\ncomponent A [0.5, 0.5]\n```");
    assert.equal(editor.starts, 0, "not while somebody types");
    const end = Date.now() + 5000;
    while (editor.starts === 0 && Date.now() < end) await new Promise((resolve) => setTimeout(resolve, 20));
    assert.deepEqual([editor.starts, editor.listeners], [1, 0]);
    subscription.dispose();
  });

  it("is not waited for any more when the extension ends", () => {
    editor.add("markdown", "text");
    editor.activate().dispose();
    editor.add("wardley");
    assert.deepEqual([editor.starts, editor.listeners], [0, 0]);
  });
});
