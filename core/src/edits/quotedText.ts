/**
 * The text of a note as it must be written: in quotes only where it would be misread without.
 *
 * @param followed whether something stands behind it that must not become a part of it
 */
export function quotedText(text: string, followed = false): string {
  const plain = !followed && !/["\\\n]|\[|\/\/|\/\*/.test(text);
  return plain ? text : `"${text.replaceAll("\\", "\\\\").replaceAll('"', '\\"').replaceAll("\n", "\\n")}"`;
}
