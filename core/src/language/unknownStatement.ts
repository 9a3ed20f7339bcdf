import { isBlank } from "./characters";
import { type LineScanner, shorten } from "./lineScanner";
import type { UnknownStatement } from "./nodes";
import { swallowingPrefix } from "./reservedPrefixes";
import { KEYWORDS } from "./statements";
import { nearest } from "./suggest";

/**
 * A line that is no statement, link, comment or block; its problem offers what was probably meant. It is an error
 * where OnlineWardleyMaps reports one too, and a warning where that skips the line without a word because of how
 * it begins (language reference 1.9, 2.10): `componentTea [0.6, 0.5]`.
 */
export function unknownStatement(scanner: LineScanner): UnknownStatement {
  const { text, position: start, end } = scanner;
  const guess = guessed(text, start, end);
  const line = shorten(text.slice(start, end));
  scanner.problem(
    "syntax-error",
    start,
    end,
    guess
      ? `Not understood: '${line}'. Did you mean '${shorten(guess)}'?`
      : `Not understood: '${line}'. Start the line with a keyword such as 'component', link two names with '->', or make it a comment with '//'.`,
    {
      ...(guess !== undefined && { replacement: guess, fixTitle: `Write '${shorten(guess)}'` }),
      ...(swallowingPrefix(text, start, end) && { severity: "warning" as const }),
    },
  );
  scanner.position = end;
  return { kind: "unknown", start, end, keyword: undefined, problems: scanner.takeProblems() };
}

function guessed(text: string, start: number, end: number): string | undefined {
  return (
    guessedWithoutBullet(text, start, end) ??
    guessedArrow(text, start, end) ??
    guessedKeyword(text, start, end)
  );
}

/** What an item of a list begins with. */
const BULLET = /^(?:[-*•]|\d{1,3}[.)])\s+/;

/** `- component Tea [0.5, 0.6]`, `1. component Tea [0.5, 0.6]`. */
function guessedWithoutBullet(text: string, start: number, end: number): string | undefined {
  const item = text.slice(start, end);
  const bullet = BULLET.exec(item)?.[0];
  if (bullet === undefined) return undefined;
  const rest = item.slice(bullet.length);
  const [word = ""] = rest.split(/[\s[]/, 1);
  return KEYWORDS.includes(word) && word.length < rest.length ? rest : undefined;
}

const WRONG_ARROWS = ["<->", "<-", "=>", "+ >", "- >", "->", ">", "-<"] as const;

/** `devops>recommendation engine`, `A=>B`, `A<-B`. */
function guessedArrow(text: string, start: number, end: number): string | undefined {
  const line = text.slice(start, end);
  for (const arrow of WRONG_ARROWS) {
    const at = line.indexOf(arrow);
    if (at <= 0 || at + arrow.length >= line.length || line.indexOf(arrow, at + 1) >= 0) continue;
    const left = line.slice(0, at).trimEnd();
    const right = line.slice(at + arrow.length).trimStart();
    if (left === "" || right === "" || right.startsWith(">") || left.endsWith("<")) continue;
    return arrow === "<-" ? `${right}->${left}` : `${left}->${right}`;
  }
  return undefined;
}

function guessedKeyword(text: string, start: number, end: number): string | undefined {
  // `"evolution": []` is another format, and no slip of the keyword.
  if (text.charCodeAt(start) === 34) return undefined;
  let wordEnd = start;
  while (wordEnd < end && wordEnd - start < 24) {
    const code = text.charCodeAt(wordEnd);
    if (isBlank(code) || code === 91 || code === 58) break;
    wordEnd++;
  }
  const word = text.slice(start, wordEnd).toLowerCase();
  const exact = KEYWORDS.includes(word) ? word : undefined;
  const keyword = exact ?? nearest(word, KEYWORDS);
  if (!keyword) return undefined;
  const rest = text.slice(text.charCodeAt(wordEnd) === 58 ? wordEnd + 1 : wordEnd, end).trimStart();
  return rest === "" ? keyword : `${keyword} ${rest}`;
}
