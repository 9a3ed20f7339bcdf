/** Compares what the grammar colours with what the parser read. */
import type { IGrammar } from "vscode-textmate";
import type { LineNode, Statement } from "#core/language/nodes";
import { parse } from "#core/language/parse";
import type { Span } from "#core/language/text";
import { type Token, tokenLines } from "./tokens";

/** What each part of a statement must be coloured as. */
interface Expectation {
  readonly span: Span;
  readonly scope: RegExp;
}

/**
 * The parts of a map that the grammar colours otherwise than the parser reads them, as
 * `line: text is no scope`.
 */
export function disagreements(grammar: IGrammar, text: string): readonly string[] {
  const { lines } = parse(text);
  const colours = tokenLines(grammar, lines.map((line) => line.text).join("\n"));
  return lines.flatMap((line, number) =>
    expectations(line)
      .filter(({ span, scope }) => !covered(colours[number] ?? [], line.text, span, scope))
      .map(
        ({ span, scope }) =>
          `${number + 1}: '${line.text.slice(span.start, span.end)}' is no ${scope.source}`,
      ),
  );
}

function covered(tokens: readonly Token[], line: string, span: Span, scope: RegExp): boolean {
  let at = 0;
  for (const { text, scopes } of tokens) {
    const start = at;
    at += text.length;
    if (at <= span.start || start >= span.end) continue;
    const inside = line.slice(Math.max(start, span.start), Math.min(at, span.end));
    if (inside.trim() !== "" && !scopes.some((name) => scope.test(name))) return false;
  }
  return true;
}

function expectations(line: LineNode): readonly Expectation[] {
  const comments = line.comments.map((span) => ({ span, scope: /^comment/ }));
  return [...comments, ...line.statements.flatMap(partsOf)];
}

function partsOf(statement: Statement): readonly Expectation[] {
  const found: Expectation[] = [];
  const expect = (span: Span | undefined, scope: RegExp): void => {
    if (span && span.end > span.start) found.push({ span, scope });
  };
  expect(statement.keyword, /^(keyword\.other|invalid)\./);
  switch (statement.kind) {
    case "anchor":
    case "component":
    case "submap":
      expect(statement.name, /^(entity\.name|string\.quoted)/);
      for (const number of statement.coordinates?.numbers ?? []) expect(number, /^constant\.numeric/);
      for (const number of statement.label?.offset?.numbers ?? []) expect(number, /^constant\.numeric/);
      for (const decorator of statement.decorators) {
        if (decorator.start !== statement.keyword?.start) expect(decorator, /^storage\.modifier/);
      }
      expect(statement.inertia, /^storage\.modifier/);
      break;
    case "evolve":
      expect(statement.name, /^(entity\.name|string\.quoted)/);
      expect(statement.newName, /^(entity\.name|string\.quoted)/);
      expect(statement.target, /^constant\.numeric/);
      break;
    case "pipeline":
      expect(statement.name, /^(entity\.name|string\.quoted)/);
      for (const number of statement.range?.numbers ?? []) expect(number, /^constant\.numeric/);
      break;
    case "link":
      for (const end of statement.ends) expect(end, /^(entity\.name|string\.quoted)/);
      for (const operator of statement.operators) expect(operator, /^(keyword\.operator|string\.quoted)/);
      expect(statement.context, /^string\.unquoted/);
      break;
    case "note":
    case "title":
    case "annotation":
      expect(statement.text, /^string/);
      break;
    case "evolution":
      for (const stage of statement.stages) expect(stage, /^string/);
      break;
    default:
  }
  return found;
}
