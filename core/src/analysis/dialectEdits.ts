import type { SyntaxTree } from "../language/nodes";
import { parse } from "../language/parse";
import { print } from "../language/print";
import { lineAt, type TextChange } from "../language/text";
import type { WardleyMap } from "../model/wardleyMap";

/** Edits are thought out in OnlineWardleyMaps' spelling; here they become what another dialect reads. */

/** A repair may show the next one: a name that had to be quoted stands behind a keyword, say. */
const MOST_PASSES = 3;

/** A brace on a line of its own, which Mermaid wants behind the name of the pipeline. */
const BRACE_BELOW = /[ \t]*(?:\r\n|\n|\r)[ \t]*\{(?=[ \t]*(?:[\r\n]|$))/g;

/**
 * The same changes in the spelling of the map's dialect. In a Mermaid map `//` becomes `%%`, a name that needs
 * quotes gets them, `1` becomes `1.0`: whatever the parser finds wrong in the changed text and can repair itself.
 *
 * @param changes non-overlapping, in offsets of the map's text
 */
export function inDialect(map: WardleyMap, changes: readonly TextChange[]): readonly TextChange[] {
  if (map.tree.dialect === "owm" || changes.length === 0) return changes;
  const before = print(map.tree);
  let result: readonly TextChange[] = changes.map((change) => ({
    ...change,
    text: change.text.replace(BRACE_BELOW, " {"),
  }));
  for (let pass = 0; pass < MOST_PASSES; pass++) {
    const repaired = repair(before, result);
    if (!repaired) break;
    result = repaired;
  }
  return result;
}

/**
 * True when changes leave more in a Mermaid map that Mermaid refuses than there was: such an edit is better not offered,
 * because Mermaid draws nothing of a map with a mistake in it. Never in another dialect.
 */
export function isRefused(map: WardleyMap, changes: readonly TextChange[]): boolean {
  if (map.tree.dialect !== "mermaid" || changes.length === 0) return false;
  const { after } = applied(print(map.tree), changes);
  return problemCount(parse(after)) > problemCount(map.tree);
}

function problemCount({ lines }: SyntaxTree): number {
  let count = 0;
  for (const { problems, statements } of lines) {
    count += problems.length;
    for (const statement of statements) count += statement.problems.length;
  }
  return count;
}

/** A text with changes, and where each of these begins in it. */
function applied(
  before: string,
  changes: readonly TextChange[],
): { readonly after: string; readonly starts: readonly number[] } {
  const order = changes
    .map((_, index) => index)
    .sort((a, b) => (changes[a]?.start ?? 0) - (changes[b]?.start ?? 0));
  const starts: number[] = [];
  let after = "";
  let copied = 0;
  for (const index of order) {
    const change = changes[index];
    if (!change) continue;
    after += before.slice(copied, change.start);
    starts[index] = after.length;
    after += change.text;
    copied = change.end;
  }
  return { after: after + before.slice(copied), starts };
}

/** The changes with what the parser repairs in their texts; undefined when there is nothing to repair. */
function repair(before: string, changes: readonly TextChange[]): readonly TextChange[] | undefined {
  const { after, starts } = applied(before, changes);
  const tree = parse(after);
  let repaired = false;
  const result = changes.map((change, index) => {
    const start = starts[index] ?? 0;
    const end = start + change.text.length;
    let { text } = change;
    for (let line = lineAt(tree.lineStarts, end); line >= 0; line--) {
      const lineStart = tree.lineStarts[line] ?? 0;
      const node = tree.lines[line];
      const problems = node ? [...node.problems, ...node.statements.flatMap((each) => each.problems)] : [];
      for (const problem of problems.sort((a, b) => b.start - a.start)) {
        const from = lineStart + problem.start - start;
        const to = lineStart + problem.end - start;
        if (problem.replacement === undefined || from < 0 || to > text.length || to > end - start) continue;
        text = text.slice(0, from) + problem.replacement + text.slice(to);
        repaired = true;
      }
      if (lineStart <= start) break;
    }
    return { ...change, text };
  });
  return repaired ? result : undefined;
}
