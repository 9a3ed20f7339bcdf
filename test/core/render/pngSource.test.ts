import assert from "node:assert/strict";
import fc from "fast-check";
import { sourceOfPicture } from "#core/render/pictureSource";
import { pngWithSource, sourceOfPng } from "#core/render/pngSource";

/** A PNG of one black pixel, as small as it gets. */
const PIXEL = Uint8Array.from(
  Buffer.from(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==",
    "base64",
  ),
);

/** Types of the chunks, each with whether its checksum is right. */
function chunksOf(png: Uint8Array): [type: string, right: boolean][] {
  const bytes = Buffer.from(png);
  const chunks: [string, boolean][] = [];
  for (let at = 8; at < bytes.length; ) {
    const length = bytes.readUInt32BE(at);
    const body = bytes.subarray(at + 4, at + 8 + length);
    chunks.push([body.toString("latin1", 0, 4), bytes.readUInt32BE(at + 8 + length) === crcOf(body)]);
    at += 12 + length;
  }
  return chunks;
}

/** CRC-32 by its table, as in the appendix of the PNG specification. */
function crcOf(bytes: Uint8Array): number {
  const table = Array.from({ length: 256 }, (_, index) => {
    let value = index;
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
    return value >>> 0;
  });
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (table[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}

describe("a PNG that carries its map", () => {
  it("gives back every character, in well-formed chunks behind the header (any text)", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const png = pngWithSource(PIXEL, text);
        assert.deepEqual(chunksOf(png), [
          ["IHDR", true],
          ["tEXt", true],
          ["IDAT", true],
          ["IEND", true],
        ]);
        assert.equal(sourceOfPng(png), text);
        assert.equal(sourceOfPicture(png), text);
        assert.deepEqual(png, pngWithSource(PIXEL, text));
      }),
    );
  });

  it("finds nothing in other pictures, cut ones and noise, and never fails", () => {
    assert.equal(sourceOfPng(PIXEL), undefined);
    const png = pngWithSource(PIXEL, "title Tea");
    assert.equal(sourceOfPng(png.subarray(0, 60)), undefined);
    const changed = Uint8Array.from(png, (byte) => (byte === 0x25 ? 0x7e : byte));
    assert.equal(sourceOfPng(changed), "title~20Tea");
    assert.equal(
      sourceOfPng(pngWithSource(PIXEL, "x").map((byte) => (byte === 0x78 ? 0x25 : byte))),
      undefined,
    );
    fc.assert(
      fc.property(fc.uint8Array(), (noise) => {
        sourceOfPicture(noise);
        sourceOfPicture(Uint8Array.from([...PIXEL.subarray(0, 8), ...noise]));
      }),
    );
  });
});
