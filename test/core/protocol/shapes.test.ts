import assert from "node:assert/strict";
import {
  isBoolean,
  isCount,
  isString,
  listOf,
  nullOr,
  objectOf,
  oneOf,
  recordOf,
} from "../../../core/src/protocol/shapes";

describe("shapes", () => {
  it("tell texts, truths and counts", () => {
    assert.ok(isString("") && !isString(1) && !isString(null));
    assert.ok(isBoolean(false) && !isBoolean(0));
    assert.ok(isCount(0) && isCount(7));
    for (const value of [-1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, "1", 2 ** 53])
      assert.ok(!isCount(value));
  });

  it("tell one of several words", () => {
    const isSide = oneOf("left", "right");
    assert.ok(isSide("left") && !isSide("up") && !isSide(undefined));
  });

  it("tell lists and records of things", () => {
    assert.ok(listOf(isString)([]) && listOf(isString)(["a"]));
    assert.ok(!listOf(isString)(["a", 1]) && !listOf(isString)({ length: 0 }));
    assert.ok(recordOf(isString)({}) && recordOf(isString)({ a: "b" }));
    assert.ok(!recordOf(isString)({ a: 1 }) && !recordOf(isString)(["a"]) && !recordOf(isString)(null));
  });

  it("tell null from other things", () => {
    assert.ok(nullOr(isString)(null) && nullOr(isString)("a"));
    assert.ok(!nullOr(isString)(undefined) && !nullOr(isString)(1));
  });

  it("tell objects by their members, of which some may be missing", () => {
    const isPart = objectOf<{ id: string; size?: number }>({ id: isString, size: isCount }, ["size"]);
    assert.ok(isPart({ id: "a" }) && isPart({ id: "a", size: 1 }) && isPart({ id: "a", more: true }));
    for (const value of [{}, { id: 1 }, { id: "a", size: "1" }, { size: 1 }, [], null, "a"]) {
      assert.ok(!isPart(value), JSON.stringify(value));
    }
  });
});
