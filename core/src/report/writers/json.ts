import { analysisToJson } from "../../analysis/strategy/analysisJson";
import type { Section } from "../report";
import type { ReportDocument } from "./reportDocument";

/**
 * The report as plain data: the facts of the analysis, then sections and appendices as their blocks. Lines of
 * links count from 1.
 */
export function reportToJson({ report, analysis, file }: ReportDocument) {
  return {
    file,
    title: report.title,
    facts: analysisToJson(analysis),
    sections: report.sections.map(sectionToJson),
    appendices: report.appendices.map(sectionToJson),
  };
}

function sectionToJson(section: Section): unknown {
  return linesFromOne(section);
}

/** A copy in which every `line` counts from 1. */
function linesFromOne(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(linesFromOne);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, part]) => [
      name,
      name === "line" && typeof part === "number" ? part + 1 : linesFromOne(part),
    ]),
  );
}
