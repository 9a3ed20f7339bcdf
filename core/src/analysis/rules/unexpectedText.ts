import { syntaxRule } from "../syntaxFindings";

export const unexpectedText = syntaxRule({
  id: "unexpected-text",
  family: "language",
  severity: "warning",
  title: "Text that is ignored",
  description: "Something follows a complete statement and means nothing there, so it is left out.",
  example: "component Tea [0.6, 0.8] hot",
  remedy: "Remove it, or make it a comment with `//`.",
  exceptions: "None.",
  basis:
    "OnlineWardleyMaps ignores such text without a word; mostly it is a bracket or a number that went astray.",
});
