import { parse } from "../../language/parse";
import { buildMap } from "../../model/buildMap";
import { type MapSummary, summaryOf } from "./mapSummary";

/** An earlier state of a map, as whoever keeps the history gives it. */
export interface RevisionText {
  /** The day of the revision, as `2026-01-31`. */
  readonly date: string;
  readonly text: string;
}

/** An earlier state of a map. */
export interface Revision {
  /** The day of the revision, as `2026-01-31`. */
  readonly date: string;
  readonly summary: MapSummary;
}

/** The earlier states of a map. */
export interface Revisions {
  /** What the revision is called that the map is compared with, such as `HEAD`. */
  readonly referenceName: string;
  /** The state of that revision. */
  readonly reference: MapSummary;
  /** The states up to the reference, newest first, as far back as anybody looked; may be empty. */
  readonly history: readonly Revision[];
}

/** Reads earlier states of a map; equal texts are read once. */
export function readRevisions(
  referenceName: string,
  reference: string,
  history: readonly RevisionText[],
): Revisions {
  const known = new Map<string, MapSummary>();
  const read = (text: string) => {
    const summary = known.get(text) ?? summaryOf(buildMap(parse(text)));
    known.set(text, summary);
    return summary;
  };
  return {
    referenceName,
    reference: read(reference),
    history: history.map(({ date, text }) => ({ date, summary: read(text) })),
  };
}
