import type { LinkStatement, NamePart } from "../language/nodes";
import type { Dependency, MapNode, WardleyMap } from "../model/wardleyMap";
import { perMap } from "./perMap";

/** What a name is used for. */
export type UseKind = "link" | "evolve" | "pipeline" | "method";

/** One place where an undeclared name stands. */
export interface UnknownUse {
  readonly kind: UseKind;
  readonly name: NamePart;
  /** Zero-based. */
  readonly line: number;
  /** The link it is an end of, for links. */
  readonly statement: LinkStatement | undefined;
}

/** An undeclared name with everything said about it. */
export interface UnknownName {
  /** As written at its first use. */
  readonly name: string;
  readonly key: string;
  /** In file order, at least one. A chain's middle end, which belongs to two links, counts once. */
  readonly uses: readonly UnknownUse[];
  /** Declared components that need it. */
  readonly needers: readonly MapNode[];
  /** Declared components that it needs. */
  readonly needs: readonly MapNode[];
}

interface Draft {
  readonly uses: UnknownUse[];
  readonly needers: MapNode[];
  readonly needs: MapNode[];
}

/** The names used but not declared, by first use. Names of nothing (a missing link end) are left out. */
export const unknownNames = perMap((map: WardleyMap): readonly UnknownName[] => {
  const drafts = new Map<string, Draft>();
  const draftOf = (key: string): Draft => {
    const draft = drafts.get(key) ?? { uses: [], needers: [], needs: [] };
    drafts.set(key, draft);
    return draft;
  };
  const add = (kind: UseKind, name: NamePart | undefined, line: number, statement?: LinkStatement) => {
    if (!name || name.key === "") return;
    const { uses } = draftOf(name.key);
    const last = uses.at(-1);
    if (last?.line !== line || last.name.start !== name.start) uses.push({ kind, name, line, statement });
  };
  for (const link of map.dependencies) addLink(link, draftOf, add);
  for (const movement of map.movements) {
    if (!movement.node && !movement.inline) add("evolve", movement.name, movement.line);
  }
  for (const pipeline of map.pipelines) if (!pipeline.owner) add("pipeline", pipeline.name, pipeline.line);
  for (const { statement, line } of map.unresolvedMethods) add("method", statement.name, line);
  return [...drafts].flatMap(([key, draft]) => {
    const uses = draft.uses.sort((a, b) => a.line - b.line || a.name.start - b.name.start);
    const name = uses[0]?.name.text;
    return name === undefined ? [] : [{ name, key, ...draft, uses }];
  });
});

function addLink(
  link: Dependency,
  draftOf: (key: string) => Draft,
  add: (kind: UseKind, name: NamePart, line: number, statement: LinkStatement) => void,
): void {
  if (!link.from) {
    add("link", link.fromName, link.line, link.statement);
    if (link.to && link.fromName.key !== "") draftOf(link.fromName.key).needs.push(link.to);
  }
  if (!link.to) {
    add("link", link.toName, link.line, link.statement);
    if (link.from && link.toName.key !== "") draftOf(link.toName.key).needers.push(link.from);
  }
}
