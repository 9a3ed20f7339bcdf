import { rangeOf } from "../../language/text";
import { deleteLines, replaceSpan } from "../edits";
import type { Finding, Rule, RuleContext } from "../rule";
import { checkTag } from "../tags/checkTag";
import { readTags } from "../tags/readTags";

export const unknownTag: Rule = {
  id: "unknown-tag",
  family: "language",
  severity: "hint",
  title: "A tag that says nothing",
  description:
    "A `// @name value` comment whose name is not known, whose value is none of the words it may be, that says something else than the one before it where only one counts, or that stands above nothing it could be about. Tags of a component stand directly above it; tags of the map at the head of the file, before the title or a blank line.",
  example: "title Tea\n// @ownr Kitchen\ncomponent Tea [0.6, 0.8]\ncomponent Cup [0.5, 0.7]\nTea->Cup",
  remedy: "Take the name or the word that is offered, or move the tag.",
  exceptions: "A remark that begins with `@` for another tool.",
  basis: "Tags are read by the hover, the report and several rules; a misspelt one is lost without a word.",
  *check({ map }: RuleContext): Iterable<Finding> {
    for (const tag of readTags(map.tree).all) {
      const problem = checkTag(map, tag);
      if (!problem) continue;
      const { span, message, replacement, superfluous } = problem;
      yield {
        range: rangeOf(tag.line, span),
        message,
        fixes:
          replacement === undefined
            ? superfluous
              ? [{ title: "Delete this tag", changes: deleteLines(map, [tag.line]) }]
              : []
            : [
                {
                  title: `Write '${replacement}'`,
                  changes: [replaceSpan(map, tag.line, span, replacement)],
                  preferred: true,
                },
              ],
      };
    }
  },
};
