import assert from "node:assert/strict";
import { INERTIA_FORMS, TAG_KINDS, tagKind } from "#core/analysis/tags/tagKinds";

describe("kinds of tags", () => {
  it("have names that a tag can have, each once, and are explained in sentences", () => {
    assert.equal(new Set(TAG_KINDS.map(({ name }) => name)).size, TAG_KINDS.length);
    for (const { name, description, value, values } of TAG_KINDS) {
      assert.match(name, /^[a-z]+(-[a-z]+)*$/);
      assert.match(description, /\.$/);
      assert.notEqual(value, "");
      assert.ok(values === undefined || new Set(values).size === values.length);
    }
  });

  it("are found by name", () => {
    assert.equal(tagKind("owner")?.on, "component");
    assert.equal(tagKind("constructor"), undefined);
    assert.equal(tagKind("Owner"), undefined);
  });

  it("know the 17 forms of inertia", () => {
    assert.equal(new Set(INERTIA_FORMS).size, 17);
  });
});
