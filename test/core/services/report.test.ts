import assert from "node:assert/strict";
import { summaryOf } from "#core/analysis/portfolio/mapSummary";
import { Portfolio } from "#core/analysis/portfolio/portfolio";
import { surroundingsOf } from "#core/analysis/portfolio/surroundings";
import { reportView } from "#core/services/report";
import { createSnapshot } from "#core/services/snapshot";
import { openMap } from "../../support/maps";

const NAMES = ["A", "B", "C", "D", "E", "F", "G", "H"];

describe("report view", () => {
  it("has a section of HTML for each section and appendix", () => {
    const { snapshot } = openMap("title Tea", "component A [0.9, 0.5]", "component B [0.5, 0.2]", "A->B");
    const { title, version, sections } = reportView(snapshot, {}, "light");
    assert.deepEqual([title, version], ["Wardley Map Analysis: Tea", 1]);
    assert.equal(sections.length, 16);
    assert.deepEqual([sections[4]?.id, sections[4]?.title], ["value-chain", "5. Value Chain Analysis"]);
    for (const { html, id } of sections) {
      assert.ok(html.startsWith(`<section id="${id}">`) && html.endsWith("</section>"), id);
    }
    assert.ok(sections[1]?.html.includes('<a href="#L2" data-line="2">A</a>'));
  });

  it("draws the map in the look that is asked for", () => {
    const { snapshot } = openMap("component A [0.9, 0.5]");
    for (const theme of ["light", "dark", "high-contrast"] as const) {
      assert.ok(reportView(snapshot, {}, theme).sections[0]?.html.includes(`data-theme="vscode-${theme}"`));
    }
  });

  it("gives equal sections where an edit changes nothing", () => {
    const lines = ["title Tea", "component A [0.9, 0.5]", "component B [0.5, 0.2]", "A->B"];
    const before = reportView(openMap(...lines).snapshot, {}, "light");
    const after = reportView(openMap(...lines, "// later").snapshot, {}, "light");
    assert.deepEqual(after, before);
    const moved = reportView(openMap(...lines, "evolve B 0.5").snapshot, {}, "light");
    assert.notEqual(moved.sections[10]?.html, before.sections[10]?.html);
    assert.equal(moved.sections[12]?.html, before.sections[12]?.html);
  });

  it("compares with the related maps that are known", () => {
    const text = (evolution: number) =>
      NAMES.map((name) => `component ${name} [0.5, ${evolution}]`).join("\n");
    const snapshot = createSnapshot("file:///maps/one.owm", 1, text(0.2));
    const portfolio = new Portfolio();
    portfolio.set("file:///maps/two.owm", summaryOf(createSnapshot("x", 1, text(0.6)).map));
    const outside = { portfolio: surroundingsOf(portfolio, snapshot.uri, summaryOf(snapshot.map)) };
    const { sections, maps } = reportView(snapshot, outside, "light");
    const comparison = sections[11];
    assert.match(comparison?.html ?? "", /two\.owm<\/td><td class="numeric">8</);
    assert.match(comparison?.html ?? "", /\+0\.40/);
    // The page opens another map by its number.
    assert.deepEqual(maps, ["file:///maps/two.owm"]);
    const link = '<a href="#L1" data-line="1" data-map="0">two.owm</a> 0.60';
    assert.ok(comparison?.html.includes(link), comparison?.html);
  });
});
