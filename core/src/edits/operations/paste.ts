import { parse } from "../../language/parse";
import { buildMap } from "../../model/buildMap";
import type { MapPosition, WardleyMap } from "../../model/wardleyMap";
import { type OperationKind, type PasteOperation, refuse } from "../operation";
import { ASIDE, pasteStatements } from "../statementCopies";

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
        ? beside(map, source)
        : { visibility: at.visibility - middle.visibility, evolution: at.evolution - middle.evolution };
    const changes = pasteStatements(map, text, by);
    if (changes === undefined) {
      const any = source.dependencies.length + source.movements.length > 0;
      return refuse(
        any
          ? "What the clipboard holds is on the map already."
          : "The clipboard holds no statements of a map.",
      );
    }
    return {
      changes,
      said: "Pasted",
      select: ["component", "anchor", "submap", "note", "annotation", "attitude", "accelerator"],
    };
  },
};

/** How often what is pasted is put further aside: from corner to corner of the map. */
const MOST_STEPS = 25;

/** How far aside it goes where its places are taken, so that a copy does not hide what it was made of. */
function beside(map: WardleyMap, source: WardleyMap): MapPosition {
  const key = ({ visibility, evolution }: MapPosition) => `${visibility.toFixed(2)} ${evolution.toFixed(2)}`;
  const taken = new Set(placesOf(map).map(key));
  const places = placesOf(source);
  for (let step = 0; step < MOST_STEPS; step++) {
    const by = { visibility: step * ASIDE.visibility, evolution: step * ASIDE.evolution };
    const at = places.map(({ visibility, evolution }) => ({
      visibility: visibility + by.visibility,
      evolution: evolution + by.evolution,
    }));
    if (!at.some((place) => taken.has(key(place)))) return by;
  }
  return { visibility: 0, evolution: 0 };
}

/** Where everything stands; an area counts by its corners. */
function placesOf({
  nodes,
  notes,
  annotations,
  attitudes,
  accelerators,
}: WardleyMap): readonly MapPosition[] {
  return [
    ...nodes.filter(({ childOf }) => !childOf),
    ...notes,
    ...annotations.flatMap(({ occurrences }) => occurrences),
    ...attitudes.flatMap(({ first, second }) => (second === undefined ? [first] : [first, second])),
    ...accelerators,
  ];
}

/** The middle of all that is pasted. */
function middleOf(source: WardleyMap): MapPosition | undefined {
  const places = placesOf(source);
  if (places.length === 0) return undefined;
  const middle = (values: readonly number[]) => (Math.min(...values) + Math.max(...values)) / 2;
  return {
    visibility: middle(places.map(({ visibility }) => visibility)),
    evolution: middle(places.map(({ evolution }) => evolution)),
  };
}
