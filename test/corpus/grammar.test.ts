import assert from "node:assert/strict";
import type { IGrammar } from "vscode-textmate";
import { disagreements } from "../support/grammarAgreement";
import { loadGrammar } from "../support/tokens";
import { corpusNames, corpusText, hasCorpus } from "./corpus";

/** Defined only where the corpus lies beside the repository. */
if (hasCorpus) {
  describe("the corpus, coloured", () => {
    let grammar: IGrammar;
    before(async () => {
      grammar = await loadGrammar();
    });

    it("is coloured as the parser reads it", () => {
      const found = corpusNames().flatMap((name) =>
        disagreements(grammar, corpusText(name)).map((difference) => `${name}:${difference}`),
      );
      assert.deepEqual(found, []);
    }).timeout(120_000);
  });
}
