import type { DefinitionLink, Location } from "vscode-languageserver-types";
import type { NameLinePart } from "../analysis/parts/linePart";
import { nodeSymbol, type Occurrence, occurrencesOf, symbolOf } from "../analysis/parts/occurrences";
import { type SyntaxAt, syntaxAt } from "../analysis/parts/syntaxAt";
import { type Position, rangeOf, type Span } from "../language/text";
import type { ClientFeatures } from "./clientFeatures";
import type { Snapshot } from "./snapshot";

/** A place a name leads to: what to select there and the statement around it. */
interface Target {
  /** Zero-based. */
  readonly line: number;
  readonly selection: Span;
  readonly whole: Span;
}

/**
 * Where the thing under the cursor is declared: a component, anchor or submap from any use of its name, a url
 * from its reference, the text of an annotation from its number (the other annotation's when the number stands
 * twice). Names are compared folded.
 */
export function definition(
  snapshot: Snapshot,
  position: Position,
  client: ClientFeatures,
): DefinitionLink[] | Location[] | undefined {
  const at = syntaxAt(snapshot.tree, position);
  if (!at) return undefined;
  const targets = targetsOf(snapshot, at);
  if (targets.length === 0) return undefined;
  const { uri } = snapshot;
  if (!client.definitionLinks) {
    return targets.map(({ line, selection }) => ({ uri, range: rangeOf(line, selection) }));
  }
  return targets.map(({ line, selection, whole }) => ({
    originSelectionRange: rangeOf(at.line, at),
    targetUri: uri,
    targetRange: rangeOf(line, whole),
    targetSelectionRange: rangeOf(line, selection),
  }));
}

function targetsOf(snapshot: Snapshot, at: SyntaxAt): readonly Target[] {
  if (at.role === "number") return at.meaning === "annotationNumber" ? annotationTargets(snapshot, at) : [];
  if (at.role !== "name") return [];
  switch (at.use) {
    case "declaration":
    case "urlName":
    case "acceleratorName":
      return [{ line: at.line, selection: at, whole: at.statement ?? at }];
    case "urlReference":
      return declaring(snapshot, at);
    case "evolveName":
      return evolvedNode(snapshot, at);
    default:
      return nodeTargets(snapshot, at);
  }
}

/** The declaration; for a name that only an `evolve` gives, that name. */
function nodeTargets(snapshot: Snapshot, at: NameLinePart): readonly Target[] {
  const node = snapshot.map.resolve(at);
  if (node) {
    const { line, statement } = node;
    return [{ line, selection: statement.name ?? statement, whole: statement }];
  }
  const named = occurrencesOf(snapshot.map).get(nodeSymbol(at.key)) ?? [];
  return named.filter(({ part }) => part.role === "name" && part.use === "evolveName").map(targetOf);
}

/** From the new name of an `evolve`: the component that moves. */
function evolvedNode(snapshot: Snapshot, at: NameLinePart & { readonly line: number }): readonly Target[] {
  const source = at.statement?.kind === "evolve" ? at.statement.name : undefined;
  const node = source && snapshot.map.resolve(source);
  if (!node) return [{ line: at.line, selection: at, whole: at.statement ?? at }];
  return [{ line: node.line, selection: node.statement.name ?? node.statement, whole: node.statement }];
}

function declaring(snapshot: Snapshot, at: SyntaxAt): readonly Target[] {
  const symbol = symbolOf(at);
  const occurrences = symbol === undefined ? undefined : occurrencesOf(snapshot.map).get(symbol);
  return (occurrences ?? [])
    .filter(({ declares }) => declares)
    .slice(0, 1)
    .map(targetOf);
}

function annotationTargets(snapshot: Snapshot, at: SyntaxAt): readonly Target[] {
  const symbol = symbolOf(at);
  const same = (symbol === undefined ? undefined : occurrencesOf(snapshot.map).get(symbol)) ?? [];
  const others = same.filter(({ line, part }) => line !== at.line || part.start !== at.start);
  const texts = (others.length > 0 ? others : same).flatMap(({ line, part }): Target[] => {
    const { statement } = part;
    if (statement?.kind !== "annotation" || !statement.text) return [];
    return [{ line, selection: statement.text, whole: statement }];
  });
  return texts.length > 0 ? texts : others.map(targetOf);
}

function targetOf({ line, part }: Occurrence): Target {
  return { line, selection: part, whole: part.statement ?? part };
}
