import { syntaxRule } from "../syntaxFindings";

export const malformedNumber = syntaxRule({
  id: "malformed-number",
  family: "language",
  severity: "warning",
  title: "Number that is not written as one",
  description:
    "A number has a decimal comma, a percent sign or a letter, or two numbers are not separated by a comma. When it is clear what was meant, Mapwright reads it so and says what it read; OnlineWardleyMaps takes part of it, or a default. Coordinates that are read otherwise there are an error.",
  example: "component Tea [0.6, 0.5]\nevolve Tea 80%",
  remedy: "Write numbers like `0.55`, separated by a comma: `[0.55, 0.18]`.",
  exceptions: "None.",
  basis:
    "Behaviour of OnlineWardleyMaps: `[0.55. 0.18]` is visibility 0.55 and evolution 0.10, `evolve A 80%` names a component `A 80%`.",
});
