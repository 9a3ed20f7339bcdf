import { analysisToJson } from "../../analysis/strategy/analysisJson";
import type { ReportDocument } from "./reportDocument";

/**
 * The report as plain data: the facts of the analysis, then sections and appendices as their blocks. Lines of
 * links count from 1; a link into another map has that map's address as `file`.
 */
export function reportToJson(document: ReportDocument) {
  const { report, analysis, file } = document;
  return {
    file,
    title: report.title,
    facts: analysisToJson(analysis),
    sections: report.sections.map((section) => blockToJson(section, document)),
    appendices: report.appendices.map((section) => blockToJson(section, document)),
  };
}

/** A copy in which every `line` counts from 1 and every `uri` of another map is its address. */
function blockToJson(value: unknown, document: ReportDocument): unknown {
  if (Array.isArray(value)) return value.map((part) => blockToJson(part, document));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, part]) => {
      if (name === "line" && typeof part === "number") return [name, part + 1];
      if (name === "uri" && typeof part === "string")
        return ["file", document.elsewhere?.(part)?.source ?? null];
      return [name, blockToJson(part, document)];
    }),
  );
}
