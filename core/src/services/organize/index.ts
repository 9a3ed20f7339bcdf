import type { WardleyMap } from "../../model/wardleyMap";
import { byKind, byValueChain, type SortKey } from "./orders";

/** A way to put a map in order; each is a code action of its own kind, so that it can be run on save. */
export interface Organizer {
  /** LSP `CodeActionKind`. */
  readonly kind: string;
  readonly title: string;
  key(map: WardleyMap): SortKey;
}

/** Every way, the usual one first: a client that asks for `source.organize` gets that one alone. */
export const ORGANIZERS: readonly Organizer[] = [
  {
    kind: "source.organize.mapwright.byKind",
    title: "Sort statements by kind",
    key: byKind,
  },
  {
    kind: "source.organize.mapwright.byValueChain",
    title: "Sort statements by value chain",
    key: byValueChain,
  },
];
