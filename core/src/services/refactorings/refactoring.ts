import type { Outside } from "../../analysis/rule";
import type { Dialect } from "../../language/dialect";
import type { Range, TextChange } from "../../language/text";
import type { Dependency, MapNode, WardleyMap } from "../../model/wardleyMap";
import type { ClientFeatures } from "../clientFeatures";
import type { Snapshot } from "../snapshot";
import type { Workspace } from "../workspace";

/** What the author has selected, and what may be known besides. */
export interface Selection {
  readonly snapshot: Snapshot;
  readonly map: WardleyMap;
  readonly range: Range;
  /** The first and the last selected line (zero-based). */
  readonly first: number;
  readonly last: number;
  /** Anchors, components and submaps that are declared on the selected lines, in file order. */
  readonly nodes: readonly MapNode[];
  /** Links on the selected lines; at a mere cursor only the one it stands on. */
  readonly links: readonly Dependency[];
  readonly client: ClientFeatures;
  readonly outside: Outside;
}

/** A file that a refactoring adds. */
export interface NewFile {
  readonly uri: string;
  readonly text: string;
}

/** What a refactoring comes to. Inserted texts may hold a `placeholder`. */
export interface Refactored {
  /** Changes of the map; they do not overlap and apply to the text before. */
  readonly changes: readonly TextChange[];
  readonly files?: readonly NewFile[];
}

/** One thing that can be done at a selection. */
export interface Offer {
  readonly title: string;
  /** Below the refactoring's own, where it has several; see `Refactoring.kind`. */
  readonly kind?: string;
  /** Why it cannot be done here, as a sentence to show. */
  readonly disabled?: string;
  /**
   * Worked out when the author has chosen it.
   *
   * @throws Refusal when it turns out that it cannot be done
   */
  edit(workspace: () => Promise<Workspace>): Refactored | Promise<Refactored>;
}

/** A change of the text that the author asks for: one file each, one line in `index.ts`. */
export interface Refactoring {
  /** Kebab-case, unique. */
  readonly id: string;
  /** LSP `CodeActionKind`, e.g. `refactor.rewrite.link`. */
  readonly kind: string;
  /** The dialects that have what it writes; OnlineWardleyMaps' alone when not given. */
  readonly dialects?: readonly Dialect[];
  /** True when it changes the form alone: the map says afterwards what it said before. */
  readonly keepsMeaning?: boolean;
  /** Kinds of nodes that others take the place of, so that their names may go. */
  readonly replaces?: ReadonlySet<MapNode["kind"]>;
  /** What it offers at a selection, cheap to ask; nothing where it does not apply. */
  offers(selection: Selection): Iterable<Offer>;
}

/** An offer that cannot be taken; clients that cannot show the reason do not get it. */
export function disabled(title: string, reason: string): Offer {
  return { title, disabled: reason, edit: () => ({ changes: [] }) };
}
