import assert from "node:assert/strict";
import { readRevisions } from "#core/analysis/portfolio/revisions";

describe("revisions", () => {
  it("are read, equal texts once", () => {
    const text = "component Tea [0.5, 0.3]";
    const { referenceName, reference, history } = readRevisions("HEAD", text, [
      { date: "2026-01-02", text },
      { date: "2026-01-01", text: "" },
    ]);
    assert.equal(referenceName, "HEAD");
    assert.equal(reference.names.get("tea")?.evolution, 0.3);
    assert.deepEqual(
      history.map(({ date, summary }) => [date, summary.names.size]),
      [
        ["2026-01-02", 1],
        ["2026-01-01", 0],
      ],
    );
    assert.equal(history[0]?.summary, reference);
  });
});
