import { inDialect, isRefused } from "../../analysis/dialectEdits";
import { Refusal } from "../../analysis/refusal";
import { applyChanges } from "../../edits/applyChanges";
import { smallest } from "../../edits/smallestChanges";
import { parse } from "../../language/parse";
import { print } from "../../language/print";
import { buildMap } from "../../model/buildMap";
import type { WardleyMap } from "../../model/wardleyMap";
import { saysTheSame } from "../saysTheSame";
import type { Workspace } from "../workspace";
import { plainText } from "./placeholder";
import type { Offer, Refactored, Refactoring, Selection } from "./refactoring";

/**
 * Works out what the author has chosen, by the smallest changes, and looks at the result: what only changes the form
 * must not change what the map says, and nothing may lose a name or a comment.
 *
 * @throws Refusal when it cannot be done
 */
export async function carryOut(
  { map }: Selection,
  refactoring: Refactoring,
  offer: Offer,
  workspace: () => Promise<Workspace>,
): Promise<Refactored> {
  const result = await offer.edit(workspace);
  const changes = smallest(map, inDialect(map, result.changes));
  if (!changes) throw new Refusal("Two parts of this change touch the same text: do one after the other.");
  if (isRefused(map, changes)) throw new Refusal("Mermaid has no words for this: it cannot be done here.");
  const after = buildMap(parse(plainText(applyChanges(print(map.tree), changes))));
  if (refactoring.keepsMeaning && !saysTheSame(map, after)) {
    throw new Refusal("The map would say something else then: look for names that are declared twice.");
  }
  const all = [after, ...(result.files ?? []).map(({ text }) => buildMap(parse(text)))];
  const lost = lostOf(map, all, refactoring.replaces ?? NOTHING);
  if (lost !== undefined) throw new Refusal(`'${lost}' would be lost: this cannot be done here.`);
  return { ...result, changes };
}

const NOTHING: ReadonlySet<string> = new Set();

/** A name or a comment of a map that none of the others has. */
function lostOf(
  map: WardleyMap,
  others: readonly WardleyMap[],
  replaced: ReadonlySet<string>,
): string | undefined {
  const names = new Set(others.flatMap(({ nodes }) => nodes.map(({ key }) => key)));
  const node = map.nodes.find(({ key, kind }) => !replaced.has(kind) && !names.has(key));
  if (node) return node.name;
  const comments = new Map<string, number>();
  for (const comment of others.flatMap(commentsOf)) comments.set(comment, (comments.get(comment) ?? 0) + 1);
  for (const comment of commentsOf(map)) {
    const left = comments.get(comment) ?? 0;
    if (left === 0) return comment;
    comments.set(comment, left - 1);
  }
  return undefined;
}

function commentsOf({ tree }: WardleyMap): string[] {
  return tree.lines.flatMap(({ comments, text }) =>
    comments.map(({ start, end }) => text.slice(start, end).trim()).filter((comment) => comment !== ""),
  );
}
