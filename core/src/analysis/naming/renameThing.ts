import { parsedTree } from "../../language/lineInPlace";
import { foldName } from "../../language/names";
import { swallowingPrefix } from "../../language/reservedPrefixes";
import type { TextChange } from "../../language/text";
import type { WardleyMap } from "../../model/wardleyMap";
import { usableName } from "../nameText";
import { nodeSymbol, type Occurrence, occurrencesOf, type SymbolId } from "../parts/occurrences";
import { Refusal } from "../refusal";
import { lineName, quote } from "../words";
import type { NamedPlace, NamedThing } from "./namedThing";
import { spellLike } from "./newName";
import { changedMeaning } from "./sameMeaning";
import { writeNames } from "./writeName";

/**
 * The changes that give a thing another name wherever it stands in its map, in file order. The map then means the
 * same up to that name, which is checked on the changed text.
 *
 * @param newName see `readNewName`
 * @throws Refusal when another thing has the name, or where it cannot be written
 */
export function renameThing(map: WardleyMap, thing: NamedThing, newName: string): TextChange[] {
  refuseClash(map, thing, newName);
  const writings = thing.places
    .map((place) => ({ ...place, newText: spelling(map, thing, place, newName) }))
    .filter(({ text, newText }) => text !== newText);
  const { tree: after, changes, failed } = writeNames(parsedTree(map.tree), writings);
  const line = failed ?? changedMeaning(map, after, new Set(writings.map((writing) => writing.line)));
  if (line !== undefined) {
    throw new Refusal(`${quote(newName)} would be read as something else in ${lineName(line)}.`);
  }
  return [...changes];
}

/**
 * The new name at one place; a component's with a capital where OnlineWardleyMaps would otherwise drop a link for how its
 * line begins: names match whatever their case, the test for reserved beginnings does not (language reference 2.10).
 */
function spelling({ tree }: WardleyMap, thing: NamedThing, place: NamedPlace, newName: string): string {
  const { line, start, part } = place;
  const name = spellLike(place.text, thing.name, newName);
  if (thing.node === undefined || part?.role !== "name" || part.use !== "linkEnd") return name;
  const text = tree.lines[line]?.text ?? "";
  const begins =
    text.slice(0, start).trim() === "" && text[start] !== '"' && !usableName(name).startsWith('"');
  if (!begins || tree.dialect === "mermaid") return name;
  const swallowed = swallowingPrefix(name, 0, name.length);
  return swallowed && !swallowed.parenthesised ? `${name[0]?.toUpperCase()}${name.slice(1)}` : name;
}

const SYMBOLS: Readonly<Record<NamedThing["kind"], (key: string) => SymbolId>> = {
  node: nodeSymbol,
  evolved: nodeSymbol,
  url: (key) => `url:${key}`,
  accelerator: (key) => `accelerator:${key}`,
  annotation: (key) => `annotation:${key}`,
};

function refuseClash(map: WardleyMap, thing: NamedThing, newName: string): void {
  if (thing.kind === "annotation" && !/^\d{1,9}$/.test(newName)) {
    throw new Refusal("Annotations are numbered: write a whole number.");
  }
  const key = thing.kind === "annotation" ? String(Number(newName)) : foldName(newName);
  const own = new Set(thing.places.map(placeKey));
  const others = (occurrencesOf(map).get(SYMBOLS[thing.kind](key)) ?? []).filter(
    (occurrence) => !own.has(placeKey({ line: occurrence.line, start: occurrence.part.start })),
  );
  const other =
    others.find(({ declares }) => declares) ?? others.find((occurrence) => clashes(thing, occurrence));
  if (!other) return;
  const line = lineName(other.line);
  if (other.declares) throw new Refusal(`${quote(newName)} is already there, in ${line}.`);
  throw new Refusal(
    `${quote(newName)} is already used in ${line}, though nothing declares it: the two would become one.`,
  );
}

/** A new name of an `evolve` is no component, so that a component may be called the same. */
function clashes({ kind }: NamedThing, { part }: Occurrence): boolean {
  return kind === "evolved" || !(part.role === "name" && part.use === "evolveName");
}

function placeKey({ line, start }: { readonly line: number; readonly start: number }): string {
  return `${line}:${start}`;
}
