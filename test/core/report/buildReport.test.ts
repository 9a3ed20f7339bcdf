import assert from "node:assert/strict";
import fc from "fast-check";
import { parse } from "#core/language/parse";
import type { Report, Text } from "#core/report/report";
import { mapText } from "../../support/randomMaps";
import { linesOf, reportFor, sectionOf } from "../../support/reports";

const TITLES = [
  "Wardley Map",
  "Map Overview",
  "Component Analysis",
  "Evolution Analysis",
  "Value Chain Analysis",
  "Strategic Positioning",
  "Competitive Analysis",
  "Innovation Opportunities",
  "Risk Assessment",
  "Strategic Recommendations",
  "Future Evolution",
  "Industry Comparison",
  "Ecosystem Analysis",
  "Capability Assessment",
  "Overall Assessment",
];

/** A bottleneck under two needers, on an axis that means a market. */
const HELD_UP = [
  "title Held up",
  "anchor User [0.95, 0.6]",
  "component A [0.8, 0.8]",
  "component B [0.7, 0.75]",
  "component C [0.3, 0.3]",
  "User->A",
  "User->B",
  "A->C",
  "B->C",
];

describe("report", () => {
  it("has the fifteen sections in the seed's order, whatever the map", () => {
    for (const lines of [[], HELD_UP, ["evolution a->b->c->d", "component A"]]) {
      const { sections } = reportFor(...lines);
      assert.deepEqual(
        sections.map(({ number, title }) => `${number} ${title}`),
        TITLES.map((title, i) => `${i + 1} ${title}`),
      );
      for (const { blocks, id } of sections) assert.ok(blocks.length > 0, id);
    }
  });

  it("is called after the map", () => {
    assert.equal(reportFor("title A tea shop").title, "A tea shop");
    assert.equal(reportFor("component A [0.5, 0.5]").title, "Untitled Map");
  });

  it("asks for what only an author can say, until it is said", () => {
    const prompts = (...lines: readonly string[]) =>
      linesOf(reportFor(...lines), "competition").filter((line) => line.startsWith("?"));
    assert.deepEqual(prompts("component A [0.5, 0.5]"), [
      "? competitors: // @competitor …",
      "? partners: // @partner …",
      "? advantages: // @advantage …",
    ]);
    assert.deepEqual(prompts("title T", "// @competitor Bo", "component A [0.5, 0.5]"), [
      "? partners: // @partner …",
      "? advantages: // @advantage …",
    ]);
  });

  it("has the appendices for which there is something, and tells of the others", () => {
    const none = reportFor("component A [0.5, 0.5]");
    assert.deepEqual(
      none.appendices.map(({ id }) => id),
      ["more"],
    );
    assert.equal(linesOf(none, "more").length, 7);
    const some = reportFor(
      "// @pestle legal duties",
      "// @job problem boredom",
      "",
      "title T",
      "// @tool Make",
      "component A [0.5, 0.5]",
    );
    assert.deepEqual(
      some.appendices.map(({ number, id }) => `${number} ${id}`),
      ["C pestle", "E jobs", "F toolchain", " more"],
    );
    assert.equal(linesOf(some, "more").length, 4);
  });

  it("leads to lines of the map alone, has whole tables, and is the same for the same map", () => {
    fc.assert(
      fc.property(mapText, (map) => {
        const report = reportFor(map);
        const { length } = parse(map).lines;
        for (const { line } of links(report)) assert.ok(line >= 0 && line < length);
        for (const { id, blocks } of [...report.sections, ...report.appendices]) {
          for (const block of blocks) {
            if (block.kind !== "table") continue;
            for (const row of block.rows) assert.equal(row.length, block.columns.length, id);
          }
        }
        assert.deepEqual(reportFor(map), report);
      }),
      { numRuns: 60 },
    );
  });

  it("stays short on a map where everything depends on everything", () => {
    const names = Array.from({ length: 40 }, (_, i) => `N${i}`);
    const report = reportFor(
      ...names.map((name, i) => `component ${name} [0.${99 - i}, 0.${10 + i}]`),
      ...names.flatMap((from) => names.filter((to) => to !== from).map((to) => `${from}->${to}`)),
    );
    const words = report.sections.flatMap(({ id }) => linesOf(report, id)).join(" ");
    assert.ok(words.length < 12_000, `${words.length}`);
  });
});

/** All links of a report to lines of the map. */
function links(report: Report): { text: string; line: number }[] {
  const found: { text: string; line: number }[] = [];
  const look = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(look);
    else if (typeof value === "object" && value !== null) {
      if ("line" in value && "text" in value) found.push(value as { text: string; line: number });
      else Object.values(value).forEach(look);
    }
  };
  look(report as unknown as Text);
  return found;
}

describe("report: what is computed", () => {
  const report = reportFor(...HELD_UP);

  it("counts, and names the anchors with their needs", () => {
    assert.deepEqual(linesOf(report, "map"), ["(picture)", "3 components, 1 anchor, 4 links."]);
    assert.equal(linesOf(report, "overview")[0], "User | A and B");
  });

  it("says when the anchors are only implied, or when there are none", () => {
    const implied = reportFor("component U [0.9, 0.5]", "component A [0.5, 0.5]", "U->A");
    assert.match(linesOf(implied, "overview").join("\n"), /^No anchor is declared\. .*\nU \| A/);
    assert.match(linesOf(reportFor(), "overview")[0] ?? "", /^The map has no anchor/);
  });

  it("looks closely at what the map turns on, the most visible first", () => {
    const titles = linesOf(report, "components")
      .filter((line) => !line.startsWith(" ") && !line.startsWith("?"))
      .map((line) => line.split(" ")[0]);
    assert.deepEqual(titles, ["A", "B", "C"]);
    assert.match(
      linesOf(report, "components").join("\n"),
      /Foundation · bottleneck\b.*Both are further evolved/,
    );
  });

  it("lists the critical path, its weakest link and the bottlenecks", () => {
    assert.deepEqual(linesOf(report, "value-chain"), [
      "Critical path (2 steps): A → C.",
      "Its weakest link is C (0.30).",
      "C | 0.30 | A (+0.50) and B (+0.45) | 0.95 | warning",
    ]);
  });

  it("says which components form a circle", () => {
    const circle = reportFor("component A [0.9, 0.5]", "component B [0.5, 0.5]", "A->B", "B->A");
    assert.match(linesOf(circle, "value-chain").join("\n"), /in a circle:\n- A and B/);
  });

  it("begins a mitigation with the bottleneck's own immature need", () => {
    const deeper = reportFor(...HELD_UP, "component D [0.1, 0.1]", "C->D");
    assert.match(linesOf(deeper, "risk").join("\n"), /evolve D \(0\.10\) first, which it needs itself/);
    assert.match(linesOf(report, "risk").join("\n"), /relieve B, which is least ahead \(0\.45\)/);
  });

  it("recommends the loudest first, with reason and horizon", () => {
    assert.deepEqual(linesOf(report, "recommendations").slice(0, 1), [
      "1 | Evolve C | A and B wait for it | long",
    ]);
    const planned = reportFor(...HELD_UP, "evolve C 0.65");
    assert.match(linesOf(planned, "recommendations")[0] ?? "", /^1 \| Carry C through to 0\.65 \|/);
  });

  it("says what the movements change", () => {
    assert.match(linesOf(report, "future")[0] ?? "", /^Nothing is planned to evolve/);
    const planned = reportFor(...HELD_UP, "evolve C 0.75");
    assert.deepEqual(linesOf(planned, "future"), [
      "Across a boundary:",
      "- C (0.30) crosses from Custom Built to Commodity (0.75).",
      "At the targets:",
      "- C is no bottleneck any more.",
    ]);
    const still = reportFor("component A [0.9, 0.5]", "component B [0.5, 0.5]", "A->B", "evolve A 0.55");
    assert.match(
      linesOf(still, "future").join("\n"),
      /stays in its stage\.\nAt the targets the map has the same/,
    );
  });

  it("opens gaps where only one of two moves", () => {
    const moved = reportFor(
      "component A [0.9, 0.5]",
      "component B [0.5, 0.3]",
      "A->B",
      "evolve A->New name 0.9",
    );
    assert.match(
      linesOf(moved, "future").join("\n"),
      /A gap of 0\.60 opens between A \(0\.90\) and B \(0\.30\)/,
    );
  });

  it("derives no market on an axis that is none", () => {
    const own = reportFor("evolution slow->steady->fast->instant", ...HELD_UP);
    for (const id of ["evolution", "competition", "innovation", "capabilities"]) {
      assert.match(linesOf(own, id).join("\n"), /are not derived: they assume evolution in a market/, id);
    }
    assert.match(linesOf(own, "value-chain").join("\n"), /C \| 0\.30/);
  });

  it("sums up in five lines", () => {
    assert.deepEqual(linesOf(report, "assessment"), [
      "Findings | 1 warning",
      "Weakest link | C (0.30)",
      "Stages | Genesis 0 %, Custom Built 33 %, Product 0 %, Commodity 67 %",
      "Hubs | none",
      "Movement | none planned",
    ]);
  });
});

describe("report: risks", () => {
  const risks = (...lines: readonly string[]) => linesOf(reportFor(...lines), "risk");

  it("say what makes a bottleneck one, each reason that there is", () => {
    const held = ["anchor U [0.99, 0.5]", "component A [0.8, 0.8]", "component B [0.7, 0.75]"];
    const links = ["A->C", "B->C"];
    assert.match(
      risks(...held, "component C [0.3, 0.3]", ...links)[0] ?? "",
      /^C \| bottleneck: 2 more evolved components wait for it \|/,
    );
    assert.match(
      risks(...held, "component C [0.3, 0.75] inertia", ...links)[0] ?? "",
      /^C \| bottleneck: inertia holds it \|/,
    );
    assert.match(
      risks(...held, "component C [0.3, 0.65] inertia", "A->C; limited by", "B->C")[0] ?? "",
      /bottleneck: 2 more evolved components wait for it, inertia holds it and the map says that it limits A/,
    );
  });

  it("have no column for new names where nothing is renamed", () => {
    const moving = (line: string) =>
      sectionOf(reportFor("component A [0.5, 0.5]", line), "evolution").blocks.flatMap((block) =>
        block.kind === "table" ? [block.columns.length] : [],
      );
    assert.deepEqual(moving("evolve A 0.6"), [3, 3]);
    assert.deepEqual(moving("evolve A->B 0.6"), [3, 4]);
  });
});

describe("report: what the author says", () => {
  it("quotes each tag where it belongs, with a link to it", () => {
    const report = reportFor(
      "// @source a book",
      "// @axis speed",
      "// @vulnerability fire",
      "// @horizon short-term begin",
      "// @horizon long-term end",
      "// @similar baking",
      "// @strategy alone",
      "// @opportunity growth",
      "",
      "title T",
      "// @significance vital",
      "// @stage Genesis",
      "// @advantage speed",
      "// @partner Ann",
      "// @capability-gap skill",
      "component A [0.5, 0.85]",
    );
    const says = (id: string, line: string) =>
      assert.ok(linesOf(report, id).includes(line), `${id}: ${line}`);
    says("overview", "Source: a book");
    says("overview", "What the axis means: speed");
    says("risk", "Vulnerabilities: fire");
    says("recommendations", "Short term: begin");
    says("recommendations", "Long term: end");
    says("comparison", "Similar: baking");
    says("ecosystem", "Strategy: alone");
    says("ecosystem", "Partners: A: Ann");
    says("competition", "Advantages: A: speed");
    says("competition", "Collaboration: A.");
    says("innovation", "Opportunities: growth");
    says("capabilities", "Gaps: A: skill");
    const source = sectionOf(report, "overview").blocks.find(
      (block) => block.kind === "stated" && block.label === "Source",
    );
    assert.deepEqual(source?.kind === "stated" && source.items, [[{ text: "a book", line: 0 }]]);
  });

  it("has no critical path of one step, and nothing that evolves backwards", () => {
    const report = reportFor(
      "title T",
      "anchor U [0.95, 0.5]",
      "component A [0.7, 0.72]",
      "component B [0.6, 0.5]",
      "U->A",
      "U->B",
      "evolve A 0.6",
      "evolve B 0.6",
    );
    const lines = (id: string) => linesOf(report, id);
    assert.equal(
      lines("value-chain")[0],
      "No chain has more than one step, so that none of them is critical.",
    );
    assert.ok(lines("assessment").includes("Weakest link | none"));
    assert.ok(lines("assessment").includes("Movement | 1 component, 0 across a boundary"));
    assert.ok(!lines("evolution").some((line) => line.startsWith("A |")));
    assert.ok(lines("components").some((line) => line.includes("Drawn to go back from 0.72 to 0.60")));
  });

  it("does not ask to evolve implied users", () => {
    const lines = linesOf(
      reportFor(
        "component User [0.95, 0.2]",
        "component A [0.7, 0.6]",
        "component B [0.5, 0.6]",
        "component C [0.3, 0.6]",
        "component D [0.2, 0.6]",
        "User->A",
        "A->B",
        "B->C",
        "C->D",
      ),
      "recommendations",
    );
    const priorities = lines.find((line) => line.startsWith("Most visible and least evolved"));
    assert.match(priorities ?? "", /: A 0\.28/);
    assert.doesNotMatch(priorities ?? "", /User/);
  });

  it("holds the stated stage against the position", () => {
    const stated = (stage: string) =>
      reportFor("title T", `// @stage ${stage}`, "component A [0.5, 0.85]", "component B [0.4, 0.8]", "A->B");
    assert.match(
      linesOf(stated("Genesis"), "components")[0] ?? "",
      /\(stated: Genesis, which does not fit\)$/,
    );
    assert.match(linesOf(stated("Commodity"), "components")[0] ?? "", /\(stated: Commodity\)$/);
    assert.match(
      linesOf(stated("Genesis"), "positioning").join("\n"),
      /is stated to be Genesis, 0\.68 outside/,
    );
    assert.match(linesOf(stated("Genesis"), "recommendations").join("\n"), /Settle the stage of A/);
  });

  it("sorts PESTLE, trend and jobs, and says which parts are open", () => {
    const report = reportFor("// @pestle legal duties", "// @pestle mood odd", "// @trend trigger rain", "");
    assert.deepEqual(linesOf(report, "pestle"), [
      "political | open: // @pestle political …",
      "economic | open: // @pestle economic …",
      "social | open: // @pestle social …",
      "technological | open: // @pestle technological …",
      "legal | duties",
      "environmental | open: // @pestle environmental …",
      "other | mood odd",
    ]);
    assert.deepEqual(
      linesOf(report, "trend").at(-1),
      "constraint removed | open: // @trend constraint-removed …",
    );
    assert.ok(linesOf(report, "risk").includes("More in the appendix PESTLE."));
  });

  it("lists tools by group and stage, and what the critical path does not measure", () => {
    const report = reportFor(
      "title T",
      "anchor User [0.95, 0.5]",
      "User->A",
      "// @group b",
      "// @tool late",
      "component A [0.9, 0.8]",
      "// @group a",
      "// @tool early",
      "// @metric rate",
      "component B [0.5, 0.5]",
      "A->B",
    );
    assert.deepEqual(linesOf(report, "toolchain"), ["b | Commodity | A | late", "a | Product | B | early"]);
    assert.deepEqual(linesOf(report, "metrics"), [
      "B | rate | yes",
      "On the critical path without a metric: A.",
    ]);
  });
});
