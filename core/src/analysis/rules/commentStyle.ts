import { syntaxRule } from "../syntaxFindings";

export const commentStyle = syntaxRule({
  id: "comment-style",
  family: "language",
  severity: "warning",
  title: "Comment that others do not know",
  description:
    "A line starts with `#` or `%%`. Mapwright takes it for a comment; OnlineWardleyMaps reports an error, or reads `# A->B` as a link.",
  example: "# the kitchen\ncomponent Oven [0.4, 0.6]",
  remedy: "Start comments with `//`.",
  exceptions: "None.",
  basis: "Behaviour of OnlineWardleyMaps; `%%` comes from Mermaid, `#` from its own documentation.",
});
