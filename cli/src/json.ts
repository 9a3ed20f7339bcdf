/** A value as JSON for people and programs: two blanks of indentation and a final line end. */
export function toJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
