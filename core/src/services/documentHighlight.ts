import type { DocumentHighlight, DocumentHighlightKind } from "vscode-languageserver-types";
import type { NameUse } from "../analysis/parts/linePart";
import type { Occurrence } from "../analysis/parts/occurrences";
import { type Position, rangeOf } from "../language/text";
import { occurrencesAt } from "./references";
import type { Snapshot } from "./snapshot";

/** LSP `DocumentHighlightKind`. */
const KIND = { text: 1, read: 2, write: 3 } as const satisfies Record<string, DocumentHighlightKind>;

/** Declarations and movements say something of a component; everything else only mentions it. */
const WRITES = new Set<NameUse>(["declaration", "evolveSource", "evolveName", "urlName", "acceleratorName"]);

/** The places of the name under the cursor: write for a declaration or a movement, read for the rest. */
export function documentHighlight(snapshot: Snapshot, position: Position): DocumentHighlight[] | undefined {
  return occurrencesAt(snapshot, position)?.map((occurrence) => ({
    range: rangeOf(occurrence.line, occurrence.part),
    kind: kindOf(occurrence),
  }));
}

function kindOf({ part }: Occurrence): DocumentHighlightKind {
  if (part.role === "number") return KIND.text;
  return WRITES.has(part.use) ? KIND.write : KIND.read;
}
