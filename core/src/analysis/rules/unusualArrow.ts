import { syntaxRule } from "../syntaxFindings";

export const unusualArrow = syntaxRule({
  id: "unusual-arrow",
  family: "language",
  severity: "warning",
  title: "Arrow of another kind",
  description:
    "A link is written with `→`, `—>` or `-&gt;`, as word processors and web pages leave it. Mapwright reads it as `->`; other tools report an error.",
  example: "component Shop [0.8, 0.6]\ncomponent Tea [0.6, 0.8]\nShop→Tea",
  remedy: "Write `->`.",
  exceptions: "None.",
  basis: "Behaviour of OnlineWardleyMaps, which knows `->` and the flow arrows only.",
});
