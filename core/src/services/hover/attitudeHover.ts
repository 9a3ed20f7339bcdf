import { componentsInside } from "../../analysis/areas";
import type { SyntaxAt } from "../../analysis/parts/syntaxAt";
import type { AttitudeName } from "../../language/nodes";
import type { PartContext } from "./hoverContext";
import { listNodes } from "./listNodes";

/** How the people of an area work (analysis reference 2.4, row attitude). */
const PEOPLE: Readonly<Record<AttitudeName, readonly [name: string, work: string]>> = {
  pioneers: ["Pioneers", "Explore what is novel and uncertain; most of it fails, cheaply."],
  settlers: ["Settlers", "Turn what has been found into something useful that others rely on."],
  townplanners: ["Town planners", "Make what is understood standard, cheap and dependable, at scale."],
};

/** Who works in an area, and on what; nothing for other statements. */
export function peopleOf(context: PartContext<Extract<SyntaxAt, { role: "keyword" }>>): readonly string[] {
  const { at, markup, snapshot } = context;
  if (at.statement?.kind !== "attitude") return [];
  const area = snapshot.map.attitudes.find(
    ({ line, statement }) => line === at.line && statement === at.statement,
  );
  const [name, work] = PEOPLE[at.statement.attitude];
  const inside = area?.second ? componentsInside(snapshot.map, area) : undefined;
  return [
    markup.bold(name),
    markup.prose(work),
    ...(inside === undefined
      ? []
      : [inside.length === 0 ? "No component is inside." : `inside: ${listNodes(context, inside)}`]),
  ];
}
