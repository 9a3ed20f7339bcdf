/** Reports of maps that stand in tests. */
import { lint } from "#core/analysis/lint";
import { type Analysis, analyse } from "#core/analysis/strategy/analyse";
import { parse } from "#core/language/parse";
import { buildMap } from "#core/model/buildMap";
import { DRAWN_BOUNDARIES } from "#core/model/stages";
import { buildReport } from "#core/report/buildReport";
import type { Block, Report, Section, Text } from "#core/report/report";
import type { ReportOptions } from "#core/report/reportContext";
import type { ReportDocument } from "#core/report/writers/reportDocument";

/** The analysis of a map given by its lines. */
export function analysisFor(...lines: readonly string[]): Analysis {
  return analyse(buildMap(parse(lines.join("\n"))));
}

/** The report on a map with what the rules find on it by default. */
export function reportOn(analysis: Analysis, options: Partial<ReportOptions> = {}): Report {
  const findings = lint(analysis.map, { boundaries: DRAWN_BOUNDARIES, rules: {} });
  return buildReport(analysis, { findings, ...options });
}

/** The report on a map given by its lines. */
export function reportFor(...lines: readonly string[]): Report {
  return reportOn(analysisFor(...lines));
}

/** A document of the report on a map, as it would be written beside `maps/tea.owm`. */
export function documentFor(...lines: readonly string[]): ReportDocument {
  const analysis = analysisFor(...lines);
  return { report: reportOn(analysis), analysis, file: "maps/tea.owm", source: "maps/tea.owm" };
}

/** A section or appendix by its id; throws when the report has none. */
export function sectionOf({ sections, appendices }: Report, id: string): Section {
  const found = [...sections, ...appendices].find((section) => section.id === id);
  if (!found) throw new Error(`the report has no section ${id}`);
  return found;
}

/** What a section says as plain lines; cells of a table stand between strokes. */
export function linesOf(report: Report, id: string): readonly string[] {
  return sectionOf(report, id).blocks.flatMap(plainBlock);
}

/** The words of a text. */
export function plain(text: Text): string {
  return text
    .map((piece) => {
      if (typeof piece === "string") return piece;
      if ("strong" in piece) return piece.strong;
      return "code" in piece ? piece.code : piece.text;
    })
    .join("");
}

function plainBlock(block: Block): readonly string[] {
  switch (block.kind) {
    case "paragraph":
      return [plain(block.text)];
    case "list":
      return [...(block.intro ? [plain(block.intro)] : []), ...block.items.map((item) => `- ${plain(item)}`)];
    case "table":
      return block.rows.map((cells) => cells.map(plain).join(" | "));
    case "entries":
      return block.items.flatMap(({ title, note, lines }) => [
        `${plain(title)} · ${plain(note)}`,
        ...lines.map((line) => `  ${plain(line)}`),
      ]);
    case "stated":
      return [`${block.label}: ${block.items.map(plain).join("; ")}`];
    case "prompt":
      return block.items.map(({ what, tag }) => `? ${what}: ${tag}`);
    case "picture":
      return ["(picture)"];
    case "generated":
      return block.sentences.map(({ text, facts }) => `${block.model}: ${plain(text)} [${facts.length}]`);
  }
}
