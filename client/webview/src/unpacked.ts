/**
 * What was meant by what VS Code brought: long messages come as JSON in UTF-8.
 *
 * @returns undefined for bytes that say nothing, else the message, which may be of any shape
 */
export function unpacked(data: unknown): unknown {
  if (!(data instanceof Uint8Array)) return data;
  try {
    return JSON.parse(new TextDecoder().decode(data));
  } catch {
    return undefined;
  }
}
