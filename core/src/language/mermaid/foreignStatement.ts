import { type LineScanner, shorten } from "../lineScanner";
import type { UnknownStatement } from "../nodes";
import { nearest } from "../suggest";
import { asErrors } from "./parts";
import { firstWord, MERMAID_KEYWORDS } from "./statements/index";

/** What OnlineWardleyMaps has and Mermaid does not. */
const ONLY_OWM: ReadonlySet<string> = new Set([
  "style",
  "url",
  "submap",
  "pioneers",
  "settlers",
  "townplanners",
  "valuechain",
  "build",
  "buy",
  "outsource",
  "market",
  "ecosystem",
  "y-axis",
  "x-axis",
]);

/** A line that is no statement of Mermaid's; its problem says what was probably meant. */
export function foreignStatement(scanner: LineScanner): UnknownStatement {
  const { text, position: start, end } = scanner;
  const { word, end: wordEnd } = firstWord(text, start, end);
  const line = shorten(text.slice(start, end));
  const guess = ONLY_OWM.has(word) ? undefined : nearest(word.toLowerCase(), MERMAID_KEYWORDS);
  if (ONLY_OWM.has(word)) {
    scanner.problem(
      "syntax-error",
      start,
      end,
      `Mermaid has no '${word}': remove the line, or make it a comment with '%%'.`,
    );
  } else if (guess !== undefined) {
    const replacement = `${guess}${text.slice(wordEnd, end)}`;
    scanner.problem(
      "syntax-error",
      start,
      end,
      `Not understood: '${line}'. Did you mean '${shorten(replacement)}'?`,
      {
        replacement,
        fixTitle: `Write '${shorten(replacement)}'`,
      },
    );
  } else {
    scanner.problem(
      "syntax-error",
      start,
      end,
      `Not understood: '${line}'. Start the line with a keyword such as 'component', link two names with '->', or make it a comment with '%%'.`,
    );
  }
  scanner.position = end;
  const problems = asErrors(scanner.takeProblems());
  return { kind: "unknown", start, end, keyword: undefined, problems };
}
