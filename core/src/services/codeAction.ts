import type { CodeAction, Diagnostic, SnippetTextEdit, TextEdit } from "vscode-languageserver-types";
import { inDialect, isRefused } from "../analysis/dialectEdits";
import { fixAll } from "../analysis/fixAll";
import type { Fix, Outside, RuleFinding } from "../analysis/rule";
import { silenceHere, silenceInMap } from "../analysis/silencing";
import { positionAt } from "../language/positions";
import type { Position, Range } from "../language/text";
import { QUICK_FIX, wantsKind } from "./codeActionKinds";
import { diagnosticOf } from "./diagnostics";
import { findingsOf } from "./findings";
import type { Snapshot } from "./snapshot";

/** What the client asks for. */
export interface CodeActionRequest {
  /** The diagnostics it shows there; actions refer to these where they can. */
  readonly diagnostics: readonly Diagnostic[];
  /** Kinds wanted, e.g. `quickfix`; all when not given. A kind covers those below it (`quickfix.x`). */
  readonly only?: readonly string[] | undefined;
  /** What is known besides the map, as for the diagnostics. */
  readonly outside?: Outside;
  readonly ruleDocs?: string | undefined;
  /** The client takes `SnippetTextEdit`s, so that the cursor can be left where the author is to write on. */
  readonly snippetEdits?: boolean | undefined;
}

/**
 * The quick fixes of everything found at a range, the obvious ones marked as preferred; behind them what repairs
 * all findings of a rule at once, and directives that silence it.
 */
export function codeAction(snapshot: Snapshot, range: Range, request: CodeActionRequest): CodeAction[] {
  if (!wantsKind(request.only, QUICK_FIX)) return [];
  const all = findingsOf(snapshot, request.outside);
  const repairs: CodeAction[] = [];
  const wider = new Map<string, CodeAction>();
  for (const finding of all) {
    if (!meet(finding.range, range)) continue;
    const diagnostic = shownDiagnostic(snapshot, finding, request);
    const actions = (fix: Fix) => actionsOf(snapshot, fix, diagnostic, request.snippetEdits === true);
    repairs.push(...(finding.fixes ?? []).flatMap(actions));
    for (const fix of widerFixes(snapshot, finding, all)) {
      const { line } = finding.range.start;
      const key = `${fix.title} ${line}`;
      for (const action of wider.has(key) ? [] : actions(fix)) wider.set(key, action);
    }
  }
  return [...repairs, ...wider.values()];
}

/** What goes beyond one finding: all of the rule in the file, and directives. */
function widerFixes({ map }: Snapshot, finding: RuleFinding, all: readonly RuleFinding[]): readonly Fix[] {
  // Whoever asks about this finding wants it to be among those that are repaired.
  const together = finding.fixes?.some(({ preferred }) => preferred) && fixAll(finding.rule, all);
  return [...(together ? [together] : []), silenceHere(map, finding), silenceInMap(map, finding)];
}

/** The action of a fix, in the spelling of the map's dialect; none where that has no words for it. */
function actionsOf(
  { uri, version, tree, map }: Snapshot,
  fix: Fix,
  diagnostic: Diagnostic,
  snippetEdits: boolean,
): CodeAction[] {
  const changes = inDialect(map, fix.changes);
  if (changes.length === 0 || isRefused(map, changes)) return [];
  const base = {
    title: fix.title,
    kind: QUICK_FIX,
    diagnostics: [diagnostic],
    ...(fix.preferred && { isPreferred: true }),
  };
  const edits = changes.map(({ start, end, text }) => ({
    range: { start: positionAt(tree, start), end: positionAt(tree, end) },
    newText: text,
  }));
  if (!fix.writeOn || !snippetEdits) return [{ ...base, edit: { changes: { [uri]: edits } } }];
  const [first, ...others] = edits;
  const snippets = first ? [writeOnEdit(first), ...others] : [];
  return [{ ...base, edit: { documentChanges: [{ textDocument: { uri, version }, edits: snippets }] } }];
}

/** An edit that leaves the cursor at the end of its first line that holds text. */
function writeOnEdit({ range, newText }: TextEdit): SnippetTextEdit {
  const lead = newText.length - newText.replace(/^[\r\n]+/, "").length;
  const end = newText.slice(lead).search(/[\r\n]/);
  const at = end < 0 ? newText.length : lead + end;
  const value = `${escapeSnippet(newText.slice(0, at))}$0${escapeSnippet(newText.slice(at))}`;
  return { range, snippet: { kind: "snippet", value } };
}

function escapeSnippet(text: string): string {
  return text.replace(/[\\$}]/g, "\\$&");
}

/** The diagnostic of a finding as the client shows it, to which an action refers. */
export function shownDiagnostic(
  { uri }: Snapshot,
  finding: RuleFinding,
  { diagnostics, ruleDocs }: Pick<CodeActionRequest, "diagnostics" | "ruleDocs">,
): Diagnostic {
  return diagnostics.find((shown) => isOf(shown, finding)) ?? diagnosticOf(finding, uri, ruleDocs);
}

function isOf(shown: Diagnostic, { rule, range }: RuleFinding): boolean {
  return (
    shown.code === rule.id &&
    compare(shown.range.start, range.start) === 0 &&
    compare(shown.range.end, range.end) === 0
  );
}

/** True when two ranges overlap or touch. */
export function meet(a: Range, b: Range): boolean {
  return compare(a.start, b.end) <= 0 && compare(b.start, a.end) <= 0;
}

function compare(a: Position, b: Position): number {
  return a.line - b.line || a.character - b.character;
}
