import assert from "node:assert/strict";
import { fixAll } from "#core/analysis/fixAll";
import { keywordCase } from "#core/analysis/rules/keywordCase";
import { redundantLink } from "#core/analysis/rules/redundantLink";
import { unknownComponent } from "#core/analysis/rules/unknownComponent";
import { applyFix, findingsOn } from "./ruleChecks";

describe("fixAll", () => {
  it("repairs every finding of a rule by its obvious fix", () => {
    const text = "Component A [0.5, 0.5]\nCOMPONENT B [0.4, 0.5]\nA->B\nA->B\nB->B";
    const fix = fixAll(keywordCase, findingsOn(text));
    assert.equal(fix?.title, "Fix all 2 of keyword-case in this file");
    assert.equal(applyFix(text, fix), "component A [0.5, 0.5]\ncomponent B [0.4, 0.5]\nA->B\nA->B\nB->B");
    const links = fixAll(redundantLink, findingsOn(text));
    assert.ok(links);
    assert.equal(applyFix(text, links), "Component A [0.5, 0.5]\nCOMPONENT B [0.4, 0.5]\nA->B\n");
  });

  it("is nothing for one finding, and where nothing is obvious", () => {
    const one = "Component A [0.5, 0.5]\ncomponent B [0.4, 0.5]\nA->B";
    assert.equal(fixAll(keywordCase, findingsOn(one)), undefined);
    const unknown = "component A [0.5, 0.5]\nA->Something\nA->Other";
    assert.equal(fixAll(unknownComponent, findingsOn(unknown)), undefined);
  });
});
