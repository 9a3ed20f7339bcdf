/** True when two values of plain data (texts, numbers, lists, objects without cycles) are the same. */
export function samePlainData(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return Object.is(a, b);
  if (Array.isArray(a)) {
    if (!Array.isArray(b) || a.length !== b.length) return false;
    for (let i = 0; i < a.length; i++) if (!samePlainData(a[i], b[i])) return false;
    return true;
  }
  if (Array.isArray(b)) return false;
  const [first, second] = [a as Readonly<Record<string, unknown>>, b as Readonly<Record<string, unknown>>];
  let names = 0;
  for (const name in first) {
    if (!samePlainData(first[name], second[name])) return false;
    names++;
  }
  for (const _ in second) names--;
  return names === 0;
}
