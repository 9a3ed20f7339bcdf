import assert from "node:assert/strict";
import { type Difference, differencesOf } from "./compare";
import { corpusNames, corpusOracle, corpusText, hasCorpus } from "./corpus";
import { DIFFERENCE_KINDS } from "./kinds";

/** Defined only where the corpus lies beside the repository. */
if (hasCorpus) {
  describe("the corpus, read as the reference engine reads it", () => {
    const counts = new Map<string, number>();
    const unexplained: string[] = [];

    before(() => {
      for (const name of corpusNames()) {
        for (const difference of differencesOf(corpusText(name), corpusOracle(name))) {
          const kind = DIFFERENCE_KINDS.find(({ explains }) => explains(difference));
          if (kind) counts.set(kind.id, (counts.get(kind.id) ?? 0) + 1);
          else unexplained.push(describeDifference(name, difference));
        }
      }
    });

    it("reads every map alike but for the kinds of difference in the table", () => {
      assert.deepEqual(unexplained, []);
    });

    for (const { id, because, count } of DIFFERENCE_KINDS) {
      it(`differs ${count} times: ${id} (${because})`, () => {
        assert.equal(counts.get(id) ?? 0, count);
      });
    }
  });
}

function describeDifference(file: string, { path, line, source, ours, theirs }: Difference): string {
  return `${file}:${line}: ${path}: ours ${JSON.stringify(ours)}, theirs ${JSON.stringify(theirs)} in «${source}»`;
}
