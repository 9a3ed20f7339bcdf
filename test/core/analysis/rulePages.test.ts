import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { rulePage, rulePages } from "#core/analysis/rulePages";
import { RULES } from "#core/analysis/rules/index";
import { unknownComponent } from "#core/analysis/rules/unknownComponent";
import { root } from "../../support/paths";

const folder = path.join(root, "docs/rules");

describe("rulePages", () => {
  const pages = rulePages(RULES);

  it("are what `node build/generateRuleDocs.mjs` wrote", () => {
    assert.deepEqual(readdirSync(folder).sort(), [...pages.keys()].sort());
    for (const [file, text] of pages) assert.equal(readFileSync(path.join(folder, file), "utf8"), text, file);
  });

  it("say what the rule says of its own example", () => {
    const page = rulePage(unknownComponent);
    assert.match(
      page,
      /^# Name that is not declared\n\n`unknown-component` · warning · language and structure\n/,
    );
    assert.ok(page.includes(`\`\`\`wardley\n${unknownComponent.example}\n\`\`\``));
    assert.match(page, /> Line 3, warning: 'Delivry' is not declared/);
    assert.match(page, /- Replace by 'Delivery'/);
  });

  it("are all reached from the index", () => {
    const index = pages.get("README.md") ?? "";
    for (const file of pages.keys()) assert.ok(file === "README.md" || index.includes(`(${file})`), file);
  });
});
