/** What a key does while a map is presented. */
export type PresentationAct = "next" | "back" | "first" | "last" | "notes" | "end";

const ACTS: ReadonlyMap<string, PresentationAct> = new Map([
  ...["ArrowRight", "ArrowDown", "PageDown", " ", "Enter"].map((key) => [key, "next"] as const),
  ...["ArrowLeft", "ArrowUp", "PageUp", "Backspace"].map((key) => [key, "back"] as const),
  ["Home", "first"],
  ["End", "last"],
  ["n", "notes"],
  ["N", "notes"],
  ["Escape", "end"],
]);

/** What a key does; clickers send the keys that page. */
export function actOf(key: string): PresentationAct | undefined {
  return ACTS.get(key);
}

/** The step that an act leads to from step `at` of `count`; the ends hold. */
export function stepAfter(act: PresentationAct, at: number, count: number): number {
  switch (act) {
    case "next":
      return Math.max(0, Math.min(count - 1, at + 1));
    case "back":
      return Math.max(0, at - 1);
    case "first":
      return 0;
    case "last":
      return Math.max(0, count - 1);
    default:
      return at;
  }
}
