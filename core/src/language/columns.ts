/** Columns of a line in other units than the UTF-16 units that everything here counts in. */

/** True when a line's columns are the same in every encoding. */
function isAscii(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > 127) return false;
  return true;
}

/** Bytes of a code point in UTF-8; half of a pair that stands alone counts as its replacement does. */
function bytesOf(codePoint: number): number {
  if (codePoint < 0x80) return 1;
  if (codePoint < 0x800) return 2;
  return codePoint < 0x10000 ? 3 : 4;
}

/** The column in bytes of UTF-8 of a UTF-16 column; inside of a pair it is that of the pair, behind the end the end. */
export function utf8Column(text: string, column: number): number {
  const end = Math.min(Math.max(0, column), text.length);
  if (isAscii(text)) return end;
  let bytes = 0;
  for (let at = 0; at < end; ) {
    const codePoint = text.codePointAt(at) ?? 0;
    at += codePoint > 0xffff ? 2 : 1;
    if (at <= end) bytes += bytesOf(codePoint);
  }
  return bytes;
}

/** The UTF-16 column of a column in bytes of UTF-8; inside of a character it is that of the character. */
export function utf16Column(text: string, bytes: number): number {
  if (isAscii(text)) return Math.min(Math.max(0, bytes), text.length);
  let rest = bytes;
  let at = 0;
  while (at < text.length) {
    const codePoint = text.codePointAt(at) ?? 0;
    rest -= bytesOf(codePoint);
    if (rest < 0) return at;
    at += codePoint > 0xffff ? 2 : 1;
  }
  return text.length;
}
