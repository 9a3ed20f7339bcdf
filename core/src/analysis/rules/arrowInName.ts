import { syntaxRule } from "../syntaxFindings";

export const arrowInName = syntaxRule({
  id: "arrow-in-name",
  family: "language",
  severity: "warning",
  title: "Name that contains an arrow",
  description:
    "A component's name contains `->`. That is allowed, but a link to it without quotes is read as a chain of other names.",
  example: "component A->B [0.5, 0.6]",
  remedy: 'Choose another name, or write `"A->B"` in quotes wherever it is used.',
  exceptions: "A component that no link leads to.",
  basis: "OnlineWardleyMaps cuts a link at every arrow, also at one that belongs to a name.",
});
