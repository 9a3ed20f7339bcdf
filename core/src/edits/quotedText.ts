/** The text of a note as it must be written: in quotes only where it would be misread without. */
export function quotedText(text: string): string {
  const plain = !/["\\\n]|\[|\/\/|\/\*/.test(text);
  return plain ? text : `"${text.replaceAll("\\", "\\\\").replaceAll('"', '\\"').replaceAll("\n", "\\n")}"`;
}
