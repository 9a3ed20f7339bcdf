import assert from "node:assert/strict";
import * as vscode from "vscode";
import { type HostMap, openMap, removeMap } from "./openMap";
import { closeAll, eventually } from "./support";

/** The part of VS Code's interface that came after the oldest version this is tested on. */
interface ModelInformation {
  readonly id: string;
  readonly name: string;
  readonly family: string;
  readonly version: string;
  readonly maxInputTokens: number;
  readonly maxOutputTokens: number;
  readonly capabilities: Readonly<Record<string, never>>;
}
interface ModelProvider {
  provideLanguageModelChatInformation(): readonly ModelInformation[];
  provideLanguageModelChatResponse(
    model: ModelInformation,
    messages: readonly vscode.LanguageModelChatMessage[],
    options: unknown,
    progress: vscode.Progress<vscode.LanguageModelTextPart>,
    token: vscode.CancellationToken,
  ): Promise<void>;
  provideTokenCount(): Promise<number>;
}
interface ModelRegistry {
  registerLanguageModelChatProvider?(vendor: string, provider: ModelProvider): vscode.Disposable;
}

/** What the command says became of the attempt. */
interface Result {
  readonly shown: number;
  readonly note: string;
}

const VENDOR = "mapwright-tests";

const TEXT = `title Tea Shop
anchor Public [0.95, 0.6]
component Cup of Tea [0.79, 0.61]
component Hot Water [0.52, 0.8]
component Kettle [0.43, 0.35]
Public->Cup of Tea
Cup of Tea->Hot Water
Hot Water->Kettle
`;

/** A sentence for the last section. */
const sentence = (text: string, ...facts: readonly string[]) => ({ text, facts });
const reply = (...sentences: readonly object[]) =>
  `\`\`\`json\n${JSON.stringify({ assessment: sentences })}\n\`\`\``;

const GROUNDED = [
  sentence("The weakest link of Tea Shop is Kettle at 0.35.", "map", "critical-path"),
  sentence("The critical path has 3 steps.", "critical-path"),
];
const HALLUCINATED = [
  sentence("The weakest link of Tea Shop is Samovar.", "map", "critical-path"),
  sentence("Kettle is at 0.36.", "critical-path"),
  sentence("Kettle is still in Genesis.", "critical-path"),
  sentence("Everything is fine."),
];

const { registerLanguageModelChatProvider: register } = vscode.lm as unknown as ModelRegistry;

if (register !== undefined) {
  describe("prose for the report", () => {
    let map: HostMap;
    let provider: vscode.Disposable | undefined;
    let asked: string[] = [];

    beforeEach(async () => {
      asked = [];
      map = await openMap("prose.owm", TEXT);
    });

    afterEach(async () => {
      provider?.dispose();
      provider = undefined;
      await removeMap(map);
      await closeAll();
    });

    type Answer = (report: (text: string) => void, token: vscode.CancellationToken) => void | Promise<void>;

    /** Brings a model that answers so. */
    async function offer(answer: Answer, maxInputTokens = 100_000): Promise<void> {
      provider = register?.(VENDOR, {
        provideLanguageModelChatInformation: () => [
          {
            id: "fake",
            name: "Fake Model",
            family: "fake",
            version: "1",
            maxInputTokens,
            maxOutputTokens: 10_000,
            capabilities: {},
          },
        ],
        async provideLanguageModelChatResponse(_model, messages, _options, progress, token) {
          asked.push(
            messages
              .flatMap(({ content }) => content as readonly unknown[])
              .map((part) => (part instanceof vscode.LanguageModelTextPart ? part.value : ""))
              .join(""),
          );
          await answer((text) => progress.report(new vscode.LanguageModelTextPart(text)), token);
        },
        provideTokenCount: () => Promise.resolve(1000),
      });
      await eventually("the model", async () => (await vscode.lm.selectChatModels()).length > 0);
    }

    const write = async () => {
      const result = await vscode.commands.executeCommand<Result | undefined>("mapwright.writeProse");
      assert.ok(result);
      return result;
    };

    it("shows what a model wrote from the facts, which are all that it is told", async () => {
      await offer((report) => {
        for (const piece of reply(...GROUNDED).match(/.{1,20}/gsu) ?? []) report(piece);
      });
      assert.deepEqual(await write(), { shown: 2, note: "" });
      assert.match(
        asked.join(),
        /"id":"critical-path","steps":3,"path":\["Cup of Tea","Hot Water","Kettle"\]/,
      );
      assert.ok(!asked.join().includes("0.95, 0.6"), "the model is told facts, not the source");
    });

    it("rejects what a model made up, and says so", async () => {
      await offer((report) => report(reply(...GROUNDED, ...HALLUCINATED.slice(0, 3))));
      const { shown, note } = await write();
      assert.equal(shown, 2);
      assert.match(note, /^3 of 5 generated sentences/);
    });

    it("shows nothing of a model that makes everything up", async () => {
      await offer((report) => report(reply(...HALLUCINATED)));
      const { shown, note } = await write();
      assert.equal(shown, 0);
      assert.match(note, /^Nothing that Fake Model wrote holds/);
    });

    it("says when the answer has another form", async () => {
      await offer((report) => report("I would rather talk about the weather."));
      assert.match((await write()).note, /did not answer in the form/);
    });

    it("says when there is no model", async () => {
      assert.match((await write()).note, /^No extension offers a language model here\./);
    });

    it("says when the model may not be used, refuses or fails", async () => {
      const errors: readonly (readonly [Error, RegExp])[] = [
        [vscode.LanguageModelError.NoPermissions("no"), /was not allowed to use Fake Model/],
        [vscode.LanguageModelError.Blocked("no"), /refused the request/],
        [vscode.LanguageModelError.NotFound("no"), /is not there any more/],
        [new Error("out of order"), /failed: .*out of order/],
      ];
      for (const [error, note] of errors) {
        await offer(() => {
          throw error;
        });
        const result = await write();
        assert.match(result.note, note);
        assert.equal(result.shown, 0);
        provider?.dispose();
      }
    });

    it("says when the facts are too many for the model", async () => {
      await offer((report) => report(reply(...GROUNDED)), 10);
      assert.match((await write()).note, /are too much for Fake Model/);
      assert.deepEqual(asked, []);
    });

    it("stops when the report is closed, or left for another map", async () => {
      let stopped = 0;
      await offer(
        (_, token) =>
          new Promise((resolve) => {
            token.onCancellationRequested(() => {
              stopped++;
              resolve();
            });
          }),
      );
      const first = write();
      await eventually("the question", () => asked.length === 1);
      const other = await openMap("prose-too.owm", "title Other\n");
      assert.equal((await first).shown, 0);
      assert.match((await first).note, /was stopped/);
      const second = write();
      await eventually("the second question", () => asked.length === 2);
      const tab = vscode.window.tabGroups.all
        .flatMap(({ tabs }) => tabs)
        .find(({ label }) => label === "Report prose-too.owm");
      assert.ok(tab);
      await vscode.window.tabGroups.close(tab);
      await second;
      await eventually("both stopped", () => stopped === 2);
      await removeMap(other);
    });

    it("goes when the map says something else", async () => {
      await offer((report) => report(reply(...GROUNDED)));
      assert.equal((await write()).shown, 2);
      const edit = new vscode.WorkspaceEdit();
      edit.replace(map.uri, new vscode.Range(4, 0, 4, 100), "component Kettle [0.43, 0.45]");
      await vscode.workspace.applyEdit(edit);
      // The same words would be wrong now; asked again, the model's old numbers do not hold.
      await eventually("another attempt", async () => {
        const { shown, note } = await write();
        return shown === 1 && note.startsWith("1 of 2");
      });
      await map.document.save();
    });
  });
}
