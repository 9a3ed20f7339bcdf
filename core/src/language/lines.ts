/** Cutting a text into lines, which end at LF, CRLF or a lone CR. */

const FEED = 10;
const RETURN = 13;

/** The offsets at which lines begin, ascending; there is always a last line, possibly empty. */
export function lineStartsOf(text: string): Uint32Array {
  if (text.includes("\r")) return startsByCharacter(text);
  let count = 1;
  for (let feed = text.indexOf("\n"); feed >= 0; feed = text.indexOf("\n", feed + 1)) count++;
  const starts = new Uint32Array(count);
  let line = 1;
  for (let feed = text.indexOf("\n"); feed >= 0; feed = text.indexOf("\n", feed + 1))
    starts[line++] = feed + 1;
  return starts;
}

function startsByCharacter(text: string): Uint32Array {
  const starts = [0];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === FEED || (code === RETURN && text.charCodeAt(at + 1) !== FEED)) starts.push(at + 1);
  }
  return Uint32Array.from(starts);
}

/** The end of the line whose share of the text is `[start, next)`: `\n`, `\r\n`, `\r`, or empty. */
export function lineEndOf(text: string, start: number, next: number): string {
  if (next === start) return "";
  const last = text.charCodeAt(next - 1);
  if (last === RETURN) return "\r";
  if (last !== FEED) return "";
  return next - 2 >= start && text.charCodeAt(next - 2) === RETURN ? "\r\n" : "\n";
}
