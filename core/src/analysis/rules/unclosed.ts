import { syntaxRule } from "../syntaxFindings";

export const unclosed = syntaxRule({
  id: "unclosed",
  family: "language",
  severity: "warning",
  title: "Bracket, quote or block that is not closed",
  description:
    'A `[`, a `"`, a `(` or the `{` of a pipeline has no counterpart. Mapwright guesses where it ends; OnlineWardleyMaps takes default coordinates, or every later component into the pipeline.',
  example: "component Tea [0.6, 0.8",
  remedy: "Close it.",
  exceptions: "None.",
  basis:
    "Behaviour of OnlineWardleyMaps: an unclosed `[` gives the default position, an unclosed `{` swallows all later components.",
});
