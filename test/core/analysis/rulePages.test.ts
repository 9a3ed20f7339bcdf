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
    const files = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile());
    assert.deepEqual(files.map(({ name }) => name).sort(), [...pages.keys()].sort());
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

  it("show what can be seen: every rule about strategy has a picture, and no picture lacks its page", () => {
    const pictured = new Set(RULES.filter(({ picture }) => picture !== undefined).map(({ id }) => id));
    // What is only written, not drawn, has none.
    const unseen = RULES.filter(({ family, id }) => family === "strategy" && !pictured.has(id));
    assert.deepEqual(unseen, []);
    for (const id of pictured) {
      const page = pages.get(`${id}.md`) ?? "";
      assert.match(page, /<img alt="The example drawn: [^"]+" src="images\/[a-z-]+-light\.svg">/);
    }
    const files = readdirSync(path.join(folder, "images")).sort();
    const wanted = [...pictured].flatMap((id) => [`${id}-dark.svg`, `${id}-light.svg`]).sort();
    assert.deepEqual(files, wanted);
  });

  it("are all reached from the index", () => {
    const index = pages.get("README.md") ?? "";
    for (const file of pages.keys()) assert.ok(file === "README.md" || index.includes(`(${file})`), file);
  });
});
