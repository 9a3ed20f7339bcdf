import { ORGANIZERS } from "./organize";

/** The kinds of actions a client wants; undefined for all. */
export type KindFilter = readonly string[] | undefined;

/** LSP `CodeActionKind.QuickFix`. */
export const QUICK_FIX = "quickfix";

/** Repairs everything that has an obvious repair. */
export const FIX_ALL = "source.fixAll.mapwright";

/** Write the places of labels into the text: those nobody has placed, or also those that lie on something else. */
export const LABEL_TIDIERS = [
  { kind: "source.tidyLabels.mapwright", title: "Tidy labels", anew: false },
  { kind: "source.tidyLabelsAnew.mapwright", title: "Tidy labels, overlapping ones anew", anew: true },
] as const;

/** Every kind of action there is, for the client; kinds below these are not listed. */
export const CODE_ACTION_KINDS: readonly string[] = [
  QUICK_FIX,
  "refactor.extract",
  "refactor.inline",
  "refactor.rewrite",
  "refactor.move",
  FIX_ALL,
  ...LABEL_TIDIERS.map(({ kind }) => kind),
  ...ORGANIZERS.map(({ kind }) => kind),
];

/** True when a kind, or one above it, is wanted. What changes the whole file is so only when it is named. */
export function wantsKind(only: KindFilter, kind: string): boolean {
  if (!only) return !kind.startsWith("source.");
  return only.some((wanted) => wanted === "" || kind === wanted || kind.startsWith(`${wanted}.`));
}
