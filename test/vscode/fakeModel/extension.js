// @ts-nocheck: the types of the oldest VS Code do not know providers of models.

/** An extension that brings a language model: it writes two sentences from the facts and makes one up. */
const vscode = require("vscode");

const information = {
  id: "fake",
  name: "Fake Model",
  family: "fake",
  version: "1",
  maxInputTokens: 100_000,
  maxOutputTokens: 10_000,
  capabilities: {},
};

const reply = {
  overview: [{ text: "The map 'Tea Shop' serves Public, who needs Cup of Tea.", facts: ["map", "anchor-1"] }],
  assessment: [
    { text: "The weakest link of the critical path is Kettle at 0.35.", facts: ["critical-path"] },
    { text: "Kettle will soon be replaced by Samovar.", facts: ["critical-path"] },
  ],
};

exports.activate = (context) => {
  const provider = {
    provideLanguageModelChatInformation: () => [information],
    provideLanguageModelChatResponse: async (_model, _messages, _options, progress) => {
      progress.report(new vscode.LanguageModelTextPart(JSON.stringify(reply)));
    },
    provideTokenCount: async () => 1000,
  };
  context.subscriptions.push(vscode.lm.registerLanguageModelChatProvider("mapwright-tests", provider));
};
