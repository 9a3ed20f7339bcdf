import assert from "node:assert/strict";
import { summaryOf } from "#core/analysis/portfolio/mapSummary";
import { parse } from "#core/language/parse";
import { buildMap } from "#core/model/buildMap";
import type { OtherMap } from "#core/report/reportContext";
import { REPORT_WRITERS } from "#core/report/writers/index";
import { reportToJson } from "#core/report/writers/json";
import type { ReportDocument } from "#core/report/writers/reportDocument";
import { analysisFor, linesOf, reportOn } from "../../../support/reports";

const HERE = [
  "anchor User [0.95, 0.5]",
  "component Tea [0.8, 0.6]",
  "component Cup [0.7, 0.5]",
  "component Kettle [0.5, 0.3]",
  "component Leaf [0.4, 0.4]",
  "User->Tea",
  "Tea->Cup",
  "Tea->Kettle",
  "Tea->Leaf",
];

function other(label: string, ...lines: readonly string[]): OtherMap {
  const summary = summaryOf(buildMap(parse(lines.join("\n"))));
  return { uri: `file:///maps/${label}`, label, summary, isVariant: false };
}

const OTHERS = [
  other("one.owm", "anchor User [0.9, 0.5]", "component Kettle [0.5, 0.62]", "component Cup [0.7, 0.5]"),
  other(
    "two.owm",
    "",
    "component cup [0.6, 0.55]",
    "component tea [0.6, 0.6]",
    "User->cup",
    "anchor User [0.9, 0.1]",
  ),
];

function documentWith(others: readonly OtherMap[]): ReportDocument {
  const analysis = analysisFor(...HERE);
  return {
    report: reportOn(analysis, { others }),
    analysis,
    file: "tea.owm",
    source: "tea.owm",
    elsewhere: (uri) => (uri.endsWith("one.owm") ? { source: "maps/one.owm" } : undefined),
  };
}

describe("comparison section of the report", () => {
  it("lists shared names with the maps that have them: the widest apart first, then what most have", () => {
    assert.deepEqual(linesOf(documentWith(OTHERS).report, "comparison").slice(2, 6), [
      "Kettle | 0.30 | one.owm 0.62",
      "Cup | 0.50 | one.owm 0.50 and two.owm 0.55",
      "User |  | one.owm and two.owm",
      "Tea | 0.60 | two.owm 0.60",
    ]);
  });

  it("tells what no other map has", () => {
    assert.equal(linesOf(documentWith(OTHERS).report, "comparison")[7], "- Leaf");
  });

  it("leads into the other maps where they have an address", () => {
    const document = documentWith(OTHERS);
    const cells = "[one.owm](maps/one.owm#L3) 0.50 and two.owm 0.55";
    assert.ok(REPORT_WRITERS.md([document]).includes(`| [Cup](tea.owm#L3) | 0.50 | ${cells} |`));
    const html = REPORT_WRITERS.html([document]);
    assert.ok(html.includes('<a href="maps/one.owm#L3">one.owm</a> 0.50 and two.owm 0.55</td>'));
    const json = JSON.stringify(reportToJson(document));
    assert.ok(json.includes('{"text":"one.owm","line":3,"file":"maps/one.owm"}'));
    assert.ok(json.includes('{"text":"two.owm","line":2,"file":null}'));
    assert.ok(!json.includes("file:///"));
  });

  it("lists forty shared names and twelve unique ones, and counts the rest", () => {
    const names = Array.from({ length: 60 }, (_, i) => `component C${i + 10} [0.5, 0.5]`);
    const analysis = analysisFor(...names);
    const report = reportOn(analysis, { others: [other("other.owm", ...names.slice(0, 45))] });
    const lines = linesOf(report, "comparison");
    assert.equal(lines.filter((line) => line.includes("| other.owm")).length, 40);
    const tables = report.sections.flatMap(({ blocks }) => blocks).filter((block) => block.kind === "table");
    assert.ok(tables.some(({ caption }) => caption === "Shared names, 5 more not shown"));
    assert.ok(lines.some((line) => line.endsWith(" and 3 more")));
  });
});
