import type { Dialect } from "../language/dialect";
import { mermaidDecimal } from "../language/mermaid/words";

/** How names and numbers are written in messages. */

/** A name in single quotes; line breaks become blanks. */
export function quote(name: string): string {
  return `'${oneLine(name)}'`;
}

/** Line breaks become blanks. */
export function oneLine(text: string): string {
  return text.includes("\n") ? text.replaceAll("\n", " ") : text;
}

/** Two decimals, as every message prints positions. */
export function twoDecimals(value: number): string {
  const hundredths = value * 100;
  const whole = Math.round(hundredths);
  const isBetween = Math.abs(hundredths - Math.floor(hundredths) - 0.5) < 1e-6;
  // Integers are written several times faster than fractions; in the middle between two, the exact value decides.
  if (whole >= 0 && whole < 1e6 && !isBetween) {
    const rest = whole % 100;
    return `${(whole - rest) / 100}.${rest < 10 ? "0" : ""}${rest}`;
  }
  const text = value.toFixed(2);
  return text === "-0.00" ? "0.00" : text;
}

/**
 * A number for the file: at most two decimals, without trailing zeros (language reference 5, writing back).
 */
export function written(value: number): string {
  return String(Number(twoDecimals(value)));
}

/** A visibility or an evolution for the file, in the form the dialect reads. */
export function placeText(value: number, dialect: Dialect): string {
  return dialect === "mermaid" ? mermaidDecimal(Number(twoDecimals(value))) : written(value);
}

/** `[0.5, 0.6]`. */
export function writtenPair(first: number, second: number): string {
  return `[${written(first)}, ${written(second)}]`;
}

/**
 * A line as messages name it: "line 12".
 *
 * @param line zero-based
 */
export function lineName(line: number): string {
  return `line ${line + 1}`;
}

/**
 * A message about a text that stands further down in a document: each line that it names by `lineName` becomes that
 * of the document. Names of things, which stand in quotes, are left alone.
 *
 * @param down how many lines of the document stand above the text
 */
export function withLinesMoved(message: string, down: number): string {
  return message.replace(/'[^']*'|\bline (\d+)\b/g, (found, number?: string) =>
    number === undefined ? found : lineName(Number(number) - 1 + down),
  );
}

/** "1 link" or "3 links". */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}

/** "'A', 'B' and 'C'"; from `limit` names on the rest is counted: "'A', 'B' and 3 more". */
export function listNames(names: readonly string[], limit = 5): string {
  const shown = names.slice(0, limit).map(quote);
  const rest = names.length - shown.length;
  const last = rest > 0 ? `${rest} more` : shown.pop();
  return shown.length === 0 ? (last ?? "") : `${shown.join(", ")} and ${last}`;
}

/** The length from which a text is cut in messages. */
const LONGEST_EXCERPT = 60;

/** A piece of the file for a message: at most 60 characters. */
export function excerpt(text: string): string {
  return text.length <= LONGEST_EXCERPT ? text : `${text.slice(0, LONGEST_EXCERPT - 1)}…`;
}
