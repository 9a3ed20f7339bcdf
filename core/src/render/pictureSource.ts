import { sourceOf } from "./embeddedSource";
import { isPng, sourceOfPng } from "./pngSource";

/** Characters that are made of bytes at once, lest there be too many arguments. */
const AT_ONCE = 4096;

/**
 * The text of the map in a picture's file, SVG or PNG; undefined when it carries none. What it carries is ASCII, so that
 * nothing has to be known of the file's encoding.
 */
export function sourceOfPicture(bytes: Uint8Array): string | undefined {
  if (isPng(bytes)) return sourceOfPng(bytes);
  let text = "";
  for (let at = 0; at < bytes.length; at += AT_ONCE) {
    text += String.fromCharCode(...bytes.subarray(at, at + AT_ONCE));
  }
  return sourceOf(text);
}
