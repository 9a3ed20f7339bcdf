import { linkLine, usableName } from "../analysis/nameText";
import { layOutChains } from "./chainLayout";
import { nameChains } from "./nameChains";
import type { MapTemplate } from "./template";

/** A value chain from a list of names: anchor, components and links, laid out from the top down. */
export const valueChain: MapTemplate = {
  id: "value-chain",
  title: "Value chain from a list",
  description: "names that need each other, from the user down",
  asks: {
    prompt:
      "From the user down, with > between them: each needs the one behind it. More chains after a semicolon.",
    example: "Guest > Cup of tea > Hot water > Kettle > Electricity",
  },
  build: (answer) => {
    const { names, links } = layOutChains(nameChains(answer));
    const statements = names.map(({ name, isAnchor, visibility, evolution }) => {
      const place = `[${visibility.toFixed(2)}, ${evolution.toFixed(2)}]`;
      return `${isAnchor ? "anchor" : "component"} ${usableName(name)} ${place}`;
    });
    const anchors = statements.filter((line) => line.startsWith("anchor"));
    const components = statements.filter((line) => !line.startsWith("anchor"));
    const wiring = links.map(([from, to]) => linkLine(usableName(from), usableName(to)));
    const parts = [["title Value chain"], anchors, components, wiring].filter((lines) => lines.length > 0);
    return `${parts.map((lines) => lines.join("\n")).join("\n\n")}\n`;
  },
};
