import { rangeOf } from "../../language/text";
import type { WardleyMap } from "../../model/wardleyMap";
import { insertAt, insertLinesAfter, replaceSpan, sourceOf } from "../edits";
import { gluedComment } from "../gluedComment";
import type { Finding, Fix, Rule, RuleContext } from "../rule";
import { findingOf, type LocatedProblem, problemsOf } from "../syntaxFindings";
import { freeReference, slugOf } from "../urlNames";

export const commentInText: Rule = {
  id: "comment-in-text",
  family: "language",
  severity: "warning",
  title: "Text that is cut at '//'",
  description:
    "OnlineWardleyMaps takes everything behind the first `//` of a line for a comment, also in a web address. The text, and the coordinates behind it, are lost there. Mapwright keeps `//` behind a colon.",
  example: "note see https://example.org/map [0.2, 0.3]",
  remedy: "Drop the `https://`, or give a submap the address on a `url` line, which is never cut.",
  exceptions: "Maps that are never opened in OnlineWardleyMaps.",
  basis:
    "Behaviour of OnlineWardleyMaps: it cuts every line but those that start with `url` at the first `//`.",
  *check({ map }: RuleContext): Iterable<Finding> {
    for (const located of problemsOf(map, "comment-in-text")) {
      yield findingOf(map, located, [...toUrlLine(map, located), ...dropScheme(map, located)]);
    }
    yield* gluedComments(map);
  },
};

/** A submap's address goes to a line of its own, to which the submap refers by a name. */
function toUrlLine(map: WardleyMap, { line }: LocatedProblem): Fix[] {
  const statement = map.tree.lines[line]?.statements[0];
  if (statement?.kind !== "submap" || !statement.url?.reference.text.includes("//") || !statement.name)
    return [];
  const { reference } = statement.url;
  const name = freeReference(map, slugOf(statement.name.text));
  return [
    {
      title: `Move the address to a line 'url ${name}'`,
      changes: [
        replaceSpan(map, line, reference, name),
        insertLinesAfter(map, line, `url ${name} [${reference.text}]`),
      ],
      preferred: true,
    },
  ];
}

function dropScheme(map: WardleyMap, { line, problem }: LocatedProblem): Fix[] {
  const text = map.tree.lines[line]?.text ?? "";
  let start = problem.start;
  if (text[start - 1] !== ":") return [];
  start--;
  while (start > 0 && /[a-z]/i.test(text[start - 1] ?? "")) start--;
  const span = { start, end: problem.end };
  return [{ title: `Drop '${sourceOf(map, line, span)}'`, changes: [replaceSpan(map, line, span, "")] }];
}

/** Names and texts that end at slashes where text was meant. */
function* gluedComments(map: WardleyMap): Iterable<Finding> {
  const { lines } = map.tree;
  for (let line = 0; line < lines.length; line++) {
    const node = lines[line];
    const comment = node && gluedComment(node);
    const kind = node?.statements[0]?.kind;
    if (!comment || !kind) continue;
    yield {
      range: rangeOf(line, comment),
      message: `Everything after '//' is a comment, so this ${kind} ends here: put a blank between the slashes, or write one.`,
      fixes: [
        {
          title: "Write '/' instead of '//'",
          changes: [replaceSpan(map, line, { start: comment.start, end: comment.start + 2 }, "/")],
        },
        { title: "Put a blank between the slashes", changes: [insertAt(map, line, comment.start + 1, " ")] },
      ],
    };
  }
}
