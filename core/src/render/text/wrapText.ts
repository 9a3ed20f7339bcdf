import { type TextStyle, textWidth } from "./textWidth";

/**
 * Breaks a text at its blanks into lines of at most `width` px; a single word that is wider is broken inside.
 * Never more than `maxLines` lines: the last one then ends in an ellipsis. Always at least one line.
 */
export function wrapText(
  text: string,
  width: number,
  style: TextStyle,
  maxLines = Number.POSITIVE_INFINITY,
): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    if (word === "") continue;
    const joined = line === "" ? word : `${line} ${word}`;
    if (textWidth(joined, style) <= width) {
      line = joined;
      continue;
    }
    if (line !== "") lines.push(line);
    line = "";
    for (const piece of breakWord(word, width, style)) {
      if (line !== "") lines.push(line);
      line = piece;
    }
    if (lines.length > maxLines) break;
  }
  if (line !== "" || lines.length === 0) lines.push(line);
  if (lines.length <= maxLines) return lines;
  const kept = lines.slice(0, maxLines);
  const last = kept.pop() ?? "";
  return [...kept, shorten(`${last} ${lines[maxLines] ?? ""}`, width, style)];
}

/** The text itself when it fits, else as much of it as fits before an ellipsis. */
export function shorten(text: string, width: number, style: TextStyle): string {
  if (textWidth(text, style) <= width) return text;
  const room = width - textWidth("…", style);
  let used = 0;
  let kept = "";
  for (const character of text) {
    used += textWidth(character, style);
    if (used > room) break;
    kept += character;
  }
  return `${kept.trimEnd()}…`;
}

function breakWord(word: string, width: number, style: TextStyle): string[] {
  if (textWidth(word, style) <= width) return [word];
  const pieces: string[] = [];
  let piece = "";
  let used = 0;
  for (const character of word) {
    const advance = textWidth(character, style);
    if (piece !== "" && used + advance > width) {
      pieces.push(piece);
      piece = "";
      used = 0;
    }
    piece += character;
    used += advance;
  }
  return [...pieces, piece];
}
