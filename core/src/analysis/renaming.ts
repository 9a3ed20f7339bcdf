import type { NamePart } from "../language/nodes";
import type { TextChange } from "../language/text";
import type { WardleyMap } from "../model/wardleyMap";
import { replaceSpan } from "./edits";
import { usableName } from "./nameText";

/** The changes that write another name wherever a map declares or uses one, in file order. */
export function renameChanges(map: WardleyMap, key: string, newName: string): TextChange[] {
  const text = usableName(newName, map.tree.dialect);
  const changes = new Map<number, TextChange>();
  for (const { name, line } of namesOf(map)) {
    if (name?.key !== key) continue;
    const change = replaceSpan(map, line, name, text);
    // The middle end of a chain belongs to two links.
    changes.set(change.start, change);
  }
  return [...changes.values()].sort((a, b) => a.start - b.start);
}

/** The places where components are named, each with its line. */
function* namesOf(map: WardleyMap): Iterable<{ name: NamePart | undefined; line: number }> {
  for (const { statement, line, methodStatements } of map.nodes) {
    yield { name: statement.name, line };
    for (const method of methodStatements) yield { name: method.statement.name, line: method.line };
  }
  for (const { fromName, toName, line } of map.dependencies) {
    yield { name: fromName, line };
    yield { name: toName, line };
  }
  for (const { name, line } of map.movements) yield { name, line };
  for (const { name, line } of map.pipelines) yield { name, line };
}
