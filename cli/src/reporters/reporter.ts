import type { Diagnostic } from "vscode-languageserver-types";

/** What was found in one file. */
export interface FileReport {
  readonly file: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** Turns findings into the text to print. */
export type Reporter = (reports: readonly FileReport[]) => string;
