/** What axe-core finds wrong in a preview's page. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { MapPreview } from "./mapPreview";

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string }[];
}

/** One line for each fault, empty when there is none. */
export async function violations({ frame }: MapPreview): Promise<readonly string[]> {
  const source = readFileSync(createRequire(__filename).resolve("axe-core/axe.min.js"), "utf8");
  await frame.evaluate(source);
  const found = (await frame.evaluate(
    "axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) => violations)",
  )) as readonly Violation[];
  return found.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`);
}
