import { syntaxRule } from "../syntaxFindings";

export const incompleteStatement = syntaxRule({
  id: "incomplete-statement",
  family: "language",
  severity: "warning",
  title: "Statement that lacks a part",
  description:
    "A statement without what makes it one: `title` without a text, `evolve` without a component, a link without its second end. It has no effect.",
  example: "title",
  remedy: "Write the part that is missing; the message shows the form.",
  exceptions: "A line that is just being typed.",
  basis:
    "Behaviour of OnlineWardleyMaps: a bare `title` or `style` makes it drop the whole map, other bare keywords are ignored.",
});
