import type { Diagnostic, DiagnosticSeverity } from "vscode-languageserver-types";
import type { ReadConfig } from "../analysis/config/config";
import { positionIn } from "../analysis/config/positionIn";
import { PRODUCT } from "../language/product";

/** LSP `DiagnosticSeverity`. */
const ERROR: DiagnosticSeverity = 1;
const WARNING: DiagnosticSeverity = 2;

/** What is wrong in the text of a `.mapwright.json`: an error when nothing of it holds, else warnings. */
export function configDiagnostics(text: string, { readable, problems }: ReadConfig): Diagnostic[] {
  return problems.map(({ start, end, message }) => ({
    range: { start: positionIn(text, start), end: positionIn(text, end) },
    severity: readable ? WARNING : ERROR,
    source: PRODUCT.name,
    message,
  }));
}
