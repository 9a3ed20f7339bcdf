import assert from "node:assert/strict";
import { diagnostics } from "#core/services/diagnostics";
import { createSnapshot } from "#core/services/snapshot";
import { corpusNames, corpusOracle, corpusText, hasCorpus } from "./corpus";

/** LSP `DiagnosticSeverity.Error`. */
const ERROR = 1;

if (hasCorpus) {
  describe("errors in the corpus", () => {
    it("stand on no line that the reference engine accepts", () => {
      const found = corpusNames().flatMap((name) => {
        const refused = new Set(corpusOracle(name).errors.map(({ line }) => line));
        const snapshot = createSnapshot(`file:///${name}.owm`, 1, corpusText(name));
        return diagnostics(snapshot)
          .filter(({ severity, range }) => severity === ERROR && !refused.has(range.start.line + 1))
          .map(
            ({ range, code }) =>
              `${name}:${range.start.line + 1}: ${code}: ${snapshot.tree.lines[range.start.line]?.text}`,
          );
      });
      assert.deepEqual(found, []);
    });
  });
}
