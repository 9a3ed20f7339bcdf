import { wellFormed } from "./embeddedSource";

/**
 * A PNG that carries its map, as an SVG does: a `tEXt` chunk (PNG 1.2, 4.2.3.1) with the text percent-encoded, so that it
 * is ASCII whatever it says. Programs that show pictures pass such chunks by.
 */

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] as const;

/** Keyword of the chunk, with the null that ends it. */
const KEYWORD = "mapwright-source\0";

/** Bytes of a chunk besides its data: length, type, checksum. */
const AROUND = 12;

/** Whether bytes begin as a PNG does. */
export function isPng(bytes: Uint8Array): boolean {
  return SIGNATURE.every((byte, at) => bytes[at] === byte);
}

/** The picture with the text of its map behind its header; the same bytes for the same picture and text. */
export function pngWithSource(png: Uint8Array, text: string): Uint8Array {
  const header = SIGNATURE.length + AROUND + lengthAt(png, SIGNATURE.length);
  const chunk = chunkOf("tEXt", `${KEYWORD}${encodeURIComponent(wellFormed(text))}`);
  const result = new Uint8Array(png.length + chunk.length);
  result.set(png.subarray(0, header));
  result.set(chunk, header);
  result.set(png.subarray(header), header + chunk.length);
  return result;
}

/** The text of the map that a PNG carries; undefined when it carries none that can be read. */
export function sourceOfPng(bytes: Uint8Array): string | undefined {
  if (!isPng(bytes)) return undefined;
  for (let at = SIGNATURE.length; at + AROUND <= bytes.length; at += AROUND + lengthAt(bytes, at)) {
    const data = at + 8;
    const end = data + lengthAt(bytes, at);
    if (asciiOf(bytes, at + 4, data) !== "tEXt" || end + 4 > bytes.length) continue;
    if (asciiOf(bytes, data, Math.min(end, data + KEYWORD.length)) !== KEYWORD) continue;
    try {
      return decodeURIComponent(asciiOf(bytes, data + KEYWORD.length, end));
    } catch {
      // Somebody changed it by hand.
      return undefined;
    }
  }
  return undefined;
}

function chunkOf(type: string, data: string): Uint8Array {
  const chunk = new Uint8Array(AROUND + data.length);
  const view = new DataView(chunk.buffer);
  view.setUint32(0, data.length);
  const body = type + data;
  for (let at = 0; at < body.length; at++) chunk[4 + at] = body.charCodeAt(at);
  view.setUint32(chunk.length - 4, checksum(chunk.subarray(4, chunk.length - 4)));
  return chunk;
}

/** Big-endian, as all numbers of a PNG; 0 behind the end. */
function lengthAt(bytes: Uint8Array, at: number): number {
  const [a = 0, b = 0, c = 0, d = 0] = bytes.subarray(at, at + 4);
  return a * 2 ** 24 + b * 2 ** 16 + c * 2 ** 8 + d;
}

function asciiOf(bytes: Uint8Array, start: number, end: number): string {
  let text = "";
  for (let at = start; at < end; at++) text += String.fromCharCode(bytes[at] ?? 0);
  return text;
}

/** CRC-32 as in PNG 1.2, 3.4 and its appendix. */
function checksum(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}
