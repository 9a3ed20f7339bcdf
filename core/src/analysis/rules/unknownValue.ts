import { syntaxRule } from "../syntaxFindings";

export const unknownValue = syntaxRule({
  id: "unknown-value",
  family: "language",
  severity: "warning",
  title: "Word that is none of the known ones",
  description:
    "A style or a decorator that does not exist. OnlineWardleyMaps draws the map plain, or the component without the decorator, and says nothing.",
  example: "style wardly",
  remedy: "Use one of the words that the message lists.",
  exceptions: "None.",
  basis: "Behaviour of OnlineWardleyMaps: an unknown style is plain, an unknown decorator none.",
});
