import assert from "node:assert/strict";
import { BASIC_CLIENT, readClientFeatures } from "#core/services/clientFeatures";

describe("readClientFeatures", () => {
  it("reads what a client announces", () => {
    const capabilities = {
      textDocument: {
        hover: { contentFormat: ["markdown", "plaintext"] },
        completion: { completionItem: { snippetSupport: true, insertReplaceSupport: true } },
        signatureHelp: { signatureInformation: { documentationFormat: ["markdown"] } },
        definition: { linkSupport: true },
      },
    };
    const options = { revealCommand: "go", pictures: "dark", ruleDocs: "file:///docs" };
    assert.deepEqual(readClientFeatures(capabilities, options), {
      markdown: true,
      snippets: true,
      insertReplace: true,
      definitionLinks: true,
      plainCompletion: true,
      revealCommand: "go",
      pictures: "dark",
      ruleDocs: "file:///docs/",
    });
  });

  it("reads what completions and signatures may be", () => {
    const features = readClientFeatures(
      {
        textDocument: {
          hover: { contentFormat: ["markdown"] },
          completion: {
            completionItem: {
              documentationFormat: ["markdown", "plaintext"],
              resolveSupport: { properties: ["documentation"] },
              commitCharactersSupport: true,
            },
            completionList: { itemDefaults: ["data", "commitCharacters"] },
          },
        },
      },
      {},
    );
    assert.deepEqual(features, {
      ...BASIC_CLIENT,
      markdown: true,
      plainSignatures: true,
      resolvesDocumentation: true,
      completionDefaults: true,
      commitCharacters: true,
    });
  });

  it("reads what edits of the workspace may be", () => {
    const featuresWith = (workspaceEdit: unknown) => readClientFeatures({ workspace: { workspaceEdit } }, {});
    assert.deepEqual(
      featuresWith({ documentChanges: true, changeAnnotationSupport: {}, resourceOperations: ["create"] }),
      { ...BASIC_CLIENT, documentChanges: true, changeAnnotations: true, createsFiles: true },
    );
    // Without document changes there is no place for the others.
    assert.deepEqual(
      featuresWith({ changeAnnotationSupport: {}, resourceOperations: ["create"] }),
      BASIC_CLIENT,
    );
    assert.deepEqual(featuresWith({ documentChanges: true, resourceOperations: ["rename"] }), {
      ...BASIC_CLIENT,
      documentChanges: true,
    });
  });

  it("takes anything else for a client that can do nothing special", () => {
    for (const junk of [
      undefined,
      null,
      1,
      "x",
      [],
      { textDocument: 1 },
      { textDocument: { hover: null } },
    ]) {
      assert.deepEqual(readClientFeatures(junk, junk), BASIC_CLIENT);
    }
    assert.deepEqual(
      readClientFeatures({}, { revealCommand: 7, suggestCommand: "", pictures: "mauve" }),
      BASIC_CLIENT,
    );
  });
});
