import assert from "node:assert/strict";
import { offer } from "../../../support/completions";

describe("completion of names on a large map", () => {
  const many = Array.from({ length: 1000 }, (_, i) => `component Part ${i} of it [0.5, 0.5]`);
  const lines = ["component Cup of Tea [0.8, 0.6]", ...many, "component Teapot [0.4, 0.4]"];
  const at = (link: string) => offer([...lines, link]);

  it("offers some, and has the editor ask again", () => {
    const { items, isIncomplete } = at("Cup of Tea-><|>");
    assert.ok(isIncomplete);
    assert.ok(items.length > 100 && items.length <= 200, String(items.length));
  });

  it("finds what is typed at the beginning of a name, of a word, and by its letters", () => {
    const labels = (link: string) => at(link).items.map(({ label }) => label);
    assert.deepEqual(labels("Part 1->teap<|>"), ["Teapot"]);
    assert.ok(labels("Part 1->tea<|>").includes("Cup of Tea"));
    assert.ok(labels("Part 1->cpt<|>").includes("Cup of Tea"));
    assert.ok(labels("Part 1->Part 999<|>").includes("Part 999 of it"));
  });

  it("says so when nothing fits, so that the editor asks again when it does", () => {
    const { items, isIncomplete } = at("Part 1->zzz<|>");
    assert.deepEqual(items, []);
    assert.ok(isIncomplete);
  });
});

describe("completion of names on a map as most are", () => {
  it("offers all at once", () => {
    const lines = Array.from({ length: 150 }, (_, i) => `component Part ${i} of it [0.5, 0.5]`);
    const { items, isIncomplete } = offer([...lines, "Part 1->zzz<|>"]);
    assert.equal(isIncomplete, false);
    assert.ok(items.length >= 149);
  });
});
