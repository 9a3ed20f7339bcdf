import { parse } from "../../language/parse";
import { buildMap } from "../../model/buildMap";
import type { MapPosition, WardleyMap } from "../../model/wardleyMap";
import { type OperationKind, type PasteOperation, refuse } from "../operation";
import { pasteStatements } from "../statementCopies";

/** Longest text taken in, in characters: the design limit of a map (language reference 1.2). */
const LONGEST = 100_000;

/** Takes the statements of a text in. */
export const paste: OperationKind<PasteOperation> = {
  op: "paste",
  apply({ map }, { text, at }) {
    if (text.length > LONGEST) return refuse("The clipboard holds too much text for a map.");
    const source = buildMap(parse(text));
    const middle = at === null ? undefined : middleOf(source);
    const by =
      at === null || middle === undefined
        ? { visibility: 0, evolution: 0 }
        : { visibility: at.visibility - middle.visibility, evolution: at.evolution - middle.evolution };
    const changes = pasteStatements(map, text, by);
    if (changes === undefined) return refuse("The clipboard holds no statements of a map.");
    return {
      changes,
      said: "Pasted",
      select: ["component", "anchor", "submap", "note", "annotation", "attitude", "accelerator"],
    };
  },
};

/** The middle of all that stands at a point. */
function middleOf({ nodes, notes, accelerators }: WardleyMap): MapPosition | undefined {
  const places: readonly MapPosition[] = [
    ...nodes.filter(({ childOf }) => !childOf),
    ...notes,
    ...accelerators,
  ];
  if (places.length === 0) return undefined;
  const middle = (values: readonly number[]) => (Math.min(...values) + Math.max(...values)) / 2;
  return {
    visibility: middle(places.map(({ visibility }) => visibility)),
    evolution: middle(places.map(({ evolution }) => evolution)),
  };
}
