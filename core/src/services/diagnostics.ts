import type { Diagnostic, DiagnosticSeverity, DiagnosticTag } from "vscode-languageserver-types";
import type { Outside, RuleFinding, Severity } from "../analysis/rule";
import { PRODUCT } from "../language/product";
import { findingsOf } from "./findings";
import { lineOfEdit } from "./lastEdit";
import { listedFindings } from "./listedFindings";
import type { Snapshot } from "./snapshot";

/** LSP `DiagnosticSeverity`. */
const SEVERITY = { error: 1, warning: 2, information: 3, hint: 4 } as const satisfies Record<
  Severity,
  DiagnosticSeverity
>;

/** LSP `DiagnosticTag`. */
const TAG = { unnecessary: 1, deprecated: 2 } as const satisfies Record<string, DiagnosticTag>;

/** So many places that a finding is about are told; nobody walks through more of them. */
const MOST_PLACES = 20;

/** What diagnostics depend on besides the snapshot. */
export interface DiagnosticOptions extends Outside {
  /** Folder of the rules' pages, ending in `/`; nothing is linked when not given. */
  readonly ruleDocs?: string | undefined;
}

/** What the rules have to say of a map, in file order; of a map with very much to say about, see `listedFindings`. */
export function diagnostics(snapshot: Snapshot, options: DiagnosticOptions = {}): Diagnostic[] {
  const { ruleDocs, ...outside } = options;
  const listed = listedFindings(findingsOf(snapshot, outside), lineOfEdit(snapshot.tree));
  return listed.map(({ finding, unlisted }) => {
    const diagnostic = diagnosticOf(finding, snapshot.uri, ruleDocs);
    return unlisted === 0
      ? diagnostic
      : { ...diagnostic, message: `${diagnostic.message} (${unlisted} more like this are not listed.)` };
  });
}

/** A finding as LSP shows it; `ruleDocs` as in the options. Its fixes are worked out when they are asked for. */
export function diagnosticOf(finding: RuleFinding, uri: string, ruleDocs?: string): Diagnostic {
  const { rule, severity, range, message, related, tag } = finding;
  const result: Diagnostic = {
    range,
    severity: SEVERITY[severity],
    code: rule.id,
    source: PRODUCT.name,
    message,
  };
  if (ruleDocs !== undefined) result.codeDescription = { href: `${ruleDocs}${rule.id}.md` };
  if (tag) result.tags = [TAG[tag]];
  if (related?.length) {
    result.relatedInformation = related.slice(0, MOST_PLACES).map((place) => ({
      location: { uri: place.uri ?? uri, range: place.range },
      message: place.message,
    }));
  }
  return result;
}
