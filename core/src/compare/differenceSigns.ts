import type { Badge } from "../render/layers/badges";
import type { LayerInk } from "../render/layers/ink";

/** What a sign in the picture may say. */
export type ChangeSign = "added" | "removed" | "renamed" | "changed";

const sign = (text: string, ink: string, letters: string): Badge => ({ form: "circle", text, ink, letters });

/** One sign for each, so that nothing depends on telling colours apart. */
export const SIGN_BADGES: Readonly<Record<ChangeSign, (ink: LayerInk) => Badge>> = {
  added: ({ move, letters }) => sign("+", move, letters),
  removed: ({ alarm, letters }) => sign("−", alarm, letters),
  renamed: ({ gap, letters }) => sign("~", gap, letters),
  changed: ({ gap, letters }) => sign("*", gap, letters),
};

/** What the signs mean, in the order of the legend. */
export const SIGN_WORDS: readonly (readonly [ChangeSign, string])[] = [
  ["added", "new"],
  ["removed", "gone"],
  ["renamed", "renamed"],
  ["changed", "changed"],
];
