import { tokenEdits } from "#core/services/semanticTokens/tokenEdits";
import { isFields } from "./convert";

/** The column that a UTF-16 column of a line is to the client. */
export type ColumnOf = (line: number, column: number) => number;

/** Semantic tokens with their places and lengths in the client's columns. */
export function convertTokens(data: readonly number[], columnOf: ColumnOf): number[] {
  const converted: number[] = [];
  let line = 0;
  let start = 0;
  let before = 0;
  for (let at = 0; at + 4 < data.length; at += 5) {
    const [lines = 0, columns = 0, length = 0, type = 0, modifiers = 0] = data.slice(at, at + 5);
    if (lines > 0) before = 0;
    line += lines;
    start = lines > 0 ? columns : start + columns;
    const column = columnOf(line, start);
    converted.push(lines, column - before, columnOf(line, start + length) - column, type, modifiers);
    before = column;
  }
  return converted;
}

interface State {
  readonly resultId: string;
  readonly data: readonly number[];
  readonly sent: readonly number[];
}

/** Answers to requests for semantic tokens in the client's columns. */
export interface TokenAnswers {
  convert(uri: string, answer: unknown, columnOf: ColumnOf): unknown;
  forget(uri: string): void;
}

/** Edits of tokens count in arrays, so that those that were sent have to be known. */
export function createTokenAnswers(): TokenAnswers {
  const states = new Map<string, State>();
  return {
    convert: (uri, answer, columnOf) => {
      if (!isFields(answer)) return answer;
      const { resultId, data, edits } = answer;
      const state = states.get(uri);
      const all = isNumbers(data) ? data : applied(state?.data ?? [], edits);
      const sent = convertTokens(all, columnOf);
      if (typeof resultId === "string") states.set(uri, { resultId, data: all, sent });
      return isNumbers(data)
        ? { ...answer, data: sent }
        : { ...answer, edits: tokenEdits(state?.sent ?? [], sent) };
    },
    forget: (uri) => {
      states.delete(uri);
    },
  };
}

function applied(data: readonly number[], edits: unknown): readonly number[] {
  const result = [...data];
  for (const edit of Array.isArray(edits) ? edits : []) {
    if (!isFields(edit)) continue;
    const { start, deleteCount, data: added } = edit;
    result.splice(Number(start), Number(deleteCount), ...(isNumbers(added) ? added : []));
  }
  return result;
}

function isNumbers(value: unknown): value is readonly number[] {
  return Array.isArray(value) && value.every((item) => typeof item === "number");
}
