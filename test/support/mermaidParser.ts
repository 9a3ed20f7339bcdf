/** Mermaid's own parser, and what Mermaid then checks when it fills its diagram (language reference 4.2). */
import type { Wardley } from "@mermaid-js/parser";

/** What Mermaid reads out of a map; throws what it says when it refuses one. */
export async function readByMermaid(text: string): Promise<Wardley> {
  const { parse } = await import("@mermaid-js/parser");
  const read = await parse("wardley", text);
  const owners = new Set([...read.anchors, ...read.components].map(({ name }) => name));
  for (const { parent } of read.pipelines) {
    if (!owners.has(parent)) throw new Error(`Pipeline "${parent}" must reference an existing component`);
  }
  for (const value of placesOf(read)) {
    if (value < 0 || value > 100) throw new Error(`must be between 0-1 or 0-100. Received: ${value}`);
  }
  return read;
}

/** Everything that Mermaid wants between 0 and 1. */
function placesOf(read: Wardley): number[] {
  return [
    ...[...read.anchors, ...read.components, ...read.notes].flatMap((each) => [
      each.visibility,
      each.evolution,
    ]),
    ...[...read.annotations, ...read.annotation, ...read.accelerators, ...read.deaccelerators].flatMap(
      (each) => [each.x, each.y],
    ),
    ...read.evolves.map(({ target }) => target),
    ...read.pipelines.flatMap(({ components }) => components.map(({ evolution }) => evolution)),
  ];
}

/** True for a map that Mermaid takes. */
export async function isTaken(text: string): Promise<boolean> {
  try {
    await readByMermaid(text);
    return true;
  } catch {
    return false;
  }
}
