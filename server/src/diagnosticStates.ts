import {
  type Diagnostic,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
} from "vscode-languageserver";

/** What clients were last told of documents when they asked, so that they are not told the same again. */
export interface DiagnosticStates {
  /** True when a client that names its last answer has nothing new to learn from this state of a document. */
  isKnown(uri: string, state: string, previousResultId: string | undefined): boolean;
  /**
   * The answer to `textDocument/diagnostic`: everything, or "unchanged" when the client has been told the same before,
   * be it of this state or of one before an edit that changed nothing about it.
   *
   * @param state names the state of the document and of what is known besides it
   */
  report(
    uri: string,
    state: string,
    previousResultId: string | undefined,
    compute: () => Diagnostic[],
  ): DocumentDiagnosticReport;
  forget(uri: string): void;
}

interface Told {
  readonly state: string;
  readonly resultId: string;
  readonly items: readonly Diagnostic[];
}

/** Nobody was told anything yet. */
export function createDiagnosticStates(): DiagnosticStates {
  const states = new Map<string, Told>();
  const isKnown = (uri: string, state: string, previousResultId: string | undefined) => {
    const told = states.get(uri);
    return told?.state === state && told.resultId === previousResultId;
  };
  return {
    isKnown,
    report: (uri, state, previousResultId, compute) => {
      const told = states.get(uri);
      if (told && isKnown(uri, state, previousResultId)) return unchanged(told.resultId);
      const items = compute();
      // An answer keeps its name as long as it says the same.
      const resultId = told && isSame(told.items, items) ? told.resultId : state;
      states.set(uri, { state, resultId, items });
      if (resultId === previousResultId) return unchanged(resultId);
      return { kind: DocumentDiagnosticReportKind.Full, resultId, items };
    },
    forget: (uri) => {
      states.delete(uri);
    },
  };
}

function unchanged(resultId: string): DocumentDiagnosticReport {
  return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
}

/** True for values that would be sent alike. */
function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  const [names, others] = [Object.keys(a), Object.keys(b)];
  if (names.length !== others.length) return false;
  const [left, right] = [a as Readonly<Record<string, unknown>>, b as Readonly<Record<string, unknown>>];
  return names.every((name) => isSame(left[name], right[name]));
}
