import type { CodeAction, Diagnostic, TextEdit } from "vscode-languageserver-types";
import type { Fix, Outside, RuleFinding } from "../analysis/rule";
import { positionAt } from "../language/positions";
import type { Position, Range } from "../language/text";
import { diagnosticOf } from "./diagnostics";
import { findingsOf } from "./findings";
import type { Snapshot } from "./snapshot";

/** LSP `CodeActionKind.QuickFix`. */
const QUICK_FIX = "quickfix";

/** What the client asks for. */
export interface CodeActionRequest {
  /** The diagnostics it shows there; actions refer to these where they can. */
  readonly diagnostics: readonly Diagnostic[];
  /** Kinds wanted, e.g. `quickfix`; all when not given. A kind covers those below it (`quickfix.x`). */
  readonly only?: readonly string[] | undefined;
  /** What is known besides the map, as for the diagnostics. */
  readonly outside?: Outside;
  readonly ruleDocs?: string | undefined;
}

/** The quick fixes of everything found at a range, the obvious ones marked as preferred. */
export function codeAction(snapshot: Snapshot, range: Range, request: CodeActionRequest): CodeAction[] {
  if (request.only && !request.only.some((kind) => kind === "" || kind === QUICK_FIX)) return [];
  const actions: CodeAction[] = [];
  for (const finding of findingsOf(snapshot, request.outside)) {
    if (!finding.fixes?.length || !meet(finding.range, range)) continue;
    const diagnostic =
      request.diagnostics.find((shown) => isOf(shown, finding)) ??
      diagnosticOf(finding, snapshot.uri, request.ruleDocs);
    for (const fix of finding.fixes) actions.push(actionOf(snapshot, fix, diagnostic));
  }
  return actions;
}

function actionOf(snapshot: Snapshot, fix: Fix, diagnostic: Diagnostic): CodeAction {
  return {
    title: fix.title,
    kind: QUICK_FIX,
    diagnostics: [diagnostic],
    ...(fix.preferred && { isPreferred: true }),
    edit: { changes: { [snapshot.uri]: editsOf(snapshot, fix) } },
  };
}

function editsOf({ tree }: Snapshot, fix: Fix): TextEdit[] {
  return fix.changes.map(({ start, end, text }) => ({
    range: { start: positionAt(tree, start), end: positionAt(tree, end) },
    newText: text,
  }));
}

function isOf(shown: Diagnostic, { rule, range }: RuleFinding): boolean {
  return (
    shown.code === rule.id &&
    compare(shown.range.start, range.start) === 0 &&
    compare(shown.range.end, range.end) === 0
  );
}

/** True when two ranges overlap or touch. */
function meet(a: Range, b: Range): boolean {
  return compare(a.start, b.end) <= 0 && compare(b.start, a.end) <= 0;
}

function compare(a: Position, b: Position): number {
  return a.line - b.line || a.character - b.character;
}
