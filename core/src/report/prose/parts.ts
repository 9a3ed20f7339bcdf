/** A place in the report for generated prose. */
export interface ProsePart {
  /** The section that it closes. */
  readonly section: string;
  /** What is asked for. */
  readonly ask: string;
  /** More sentences than this are left out. */
  readonly most: number;
}

/** The parts of the report that a language model may write (analysis reference 5.1, column L). */
export const PROSE_PARTS: readonly ProsePart[] = [
  { section: "overview", ask: "two sentences on what the map is about and whom it serves", most: 2 },
  {
    section: "positioning",
    ask: "for each of at most five hubs one sentence on what its place means",
    most: 5,
  },
  {
    section: "recommendations",
    ask: "for each of at most five recommendations one sentence that puts it in words for a reader in a hurry",
    most: 5,
  },
  { section: "future", ask: "at most four sentences on what the planned movements imply", most: 4 },
  { section: "assessment", ask: "a paragraph of three to five sentences that sums the map up", most: 5 },
];
