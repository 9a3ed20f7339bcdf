import { reportsToHtml } from "./html";
import { reportToJson } from "./json";
import { reportToMarkdown } from "./markdown";
import type { ReportDocument } from "./reportDocument";

/** Writes one report or several as one document. */
export type ReportWriter = (documents: readonly ReportDocument[]) => string;

/** The forms a report can take, by the word that asks for them. */
export const REPORT_WRITERS = {
  md: (documents) => documents.map(reportToMarkdown).join("\n---\n\n"),
  json: (documents) => {
    const values = documents.map(reportToJson);
    return `${JSON.stringify(values.length === 1 ? values[0] : values, null, 2)}\n`;
  },
  html: reportsToHtml,
} as const satisfies Readonly<Record<string, ReportWriter>>;

/** `md`, `json` or `html`. */
export type ReportFormat = keyof typeof REPORT_WRITERS;
