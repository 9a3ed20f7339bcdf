import type { WardleyMap } from "../model/wardleyMap";
import { insertLineBefore, insertLinesAfter, lineEndOf } from "./edits";
import type { Fix, RuleFinding } from "./rule";
import { readTags } from "./tags/readTags";

/** Fixes that silence a rule by a directive; the author writes the reason behind it. */

/** A directive directly above the finding's line. */
export function silenceHere(map: WardleyMap, { rule, range }: RuleFinding): Fix {
  return {
    title: `Silence ${rule.id} here`,
    changes: [insertLineBefore(map, range.start.line, directive(rule.id))],
    writeOn: true,
  };
}

/** A directive at the head of the map, behind the map's other tags when it has any. */
export function silenceInMap(map: WardleyMap, { rule }: RuleFinding): Fix {
  const last = readTags(map.tree).ofMap.at(-1);
  const change = last
    ? insertLinesAfter(map, last.line, directive(rule.id))
    : insertLineBefore(map, 0, directive(rule.id) + (isOpenToTags(map) ? "" : lineEndOf(map)), "");
  return { title: `Silence ${rule.id} in this map`, changes: [change], writeOn: true };
}

function directive(id: string): string {
  return `// @rule ${id} off `;
}

/** A tag above the title, or above a blank line, is one of the map; above anything else it needs a blank line between. */
function isOpenToTags({ tree }: WardleyMap): boolean {
  const [first] = tree.lines;
  if (!first) return true;
  if (first.statements.length > 0) return first.statements[0]?.kind === "title";
  return first.comments.length === 0 && first.text.trim() === "" && tree.lines.length > 1;
}
