import type { Diagnostic, DiagnosticSeverity, DiagnosticTag } from "vscode-languageserver-types";
import type { Outside, RuleFinding, Severity } from "../analysis/rule";
import { PRODUCT } from "../language/product";
import { findingsOf } from "./findings";
import type { Snapshot } from "./snapshot";

/** LSP `DiagnosticSeverity`. */
const SEVERITY = { error: 1, warning: 2, information: 3, hint: 4 } as const satisfies Record<
  Severity,
  DiagnosticSeverity
>;

/** LSP `DiagnosticTag`. */
const TAG = { unnecessary: 1, deprecated: 2 } as const satisfies Record<string, DiagnosticTag>;

/** What a diagnostic carries for whoever wants to repair it. */
export interface DiagnosticData {
  /** Titles of the quick fixes that `textDocument/codeAction` gives for it. */
  readonly fixes: readonly string[];
}

/** What diagnostics depend on besides the snapshot. */
export interface DiagnosticOptions extends Outside {
  /** Folder of the rules' pages, ending in `/`; nothing is linked when not given. */
  readonly ruleDocs?: string | undefined;
}

/** What the rules have to say of a map, in file order. */
export function diagnostics(snapshot: Snapshot, options: DiagnosticOptions = {}): Diagnostic[] {
  const { ruleDocs, ...outside } = options;
  return findingsOf(snapshot, outside).map((finding) => diagnosticOf(finding, snapshot.uri, ruleDocs));
}

/** A finding as LSP shows it; `ruleDocs` as in the options. */
export function diagnosticOf(finding: RuleFinding, uri: string, ruleDocs?: string): Diagnostic {
  const { rule, severity, range, message, related, tag, fixes } = finding;
  const data: DiagnosticData | undefined = fixes?.length
    ? { fixes: fixes.map(({ title }) => title) }
    : undefined;
  return {
    range,
    severity: SEVERITY[severity],
    code: rule.id,
    ...(ruleDocs !== undefined && { codeDescription: { href: `${ruleDocs}${rule.id}.md` } }),
    source: PRODUCT.name,
    message,
    ...(tag && { tags: [TAG[tag]] }),
    ...(related?.length && {
      relatedInformation: related.map((place) => ({
        location: { uri: place.uri ?? uri, range: place.range },
        message: place.message,
      })),
    }),
    ...(data && { data }),
  };
}
