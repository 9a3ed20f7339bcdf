/** What must hold when a thing of a map was renamed; asked of generated and of real maps. */
import assert from "node:assert/strict";
import { type NamedPlace, type NamedThing, namedThingAt } from "#core/analysis/naming/namedThing";
import { spellLike } from "#core/analysis/naming/newName";
import { renameThing } from "#core/analysis/naming/renameThing";
import { partsOf } from "#core/analysis/parts/partsOf";
import { Refusal } from "#core/analysis/refusal";
import { modelToJson } from "#core/formats/modelJson";
import { foldName } from "#core/language/names";
import type { LineNode } from "#core/language/nodes";
import { parse } from "#core/language/parse";
import { buildMap } from "#core/model/buildMap";
import { createSnapshot, type Snapshot } from "#core/services/snapshot";
import { MAP_URI } from "./maps";

/** The things that are named in a map, each once. */
export function thingsOf({ map }: Snapshot): readonly NamedThing[] {
  const things = new Map<string, NamedThing>();
  map.tree.lines.forEach((line, number) => {
    for (const part of partsOf(line)) {
      if (part.role !== "name" && part.role !== "number") continue;
      const thing = thingAt(map, number, part.start);
      const [first] = thing?.places ?? [];
      if (thing && first) things.set(`${first.line}:${first.start}`, thing);
    }
  });
  return [...things.values()];
}

function thingAt(map: Snapshot["map"], line: number, character: number): NamedThing | undefined {
  try {
    return namedThingAt(map, { line, character })?.thing;
  } catch (error) {
    if (error instanceof Refusal) return undefined;
    throw error;
  }
}

/** The map after a rename; undefined when it is refused. */
export function renamedMap(snapshot: Snapshot, thing: NamedThing, newName: string): string | undefined {
  try {
    const changes = renameThing(snapshot.map, thing, newName);
    const text = textOf(snapshot);
    let result = "";
    let from = 0;
    for (const { start, end, text: written } of changes) {
      assert.ok(start >= from, "changes are in file order and do not overlap");
      result += text.slice(from, start) + written;
      from = end;
    }
    return result + text.slice(from);
  } catch (error) {
    if (error instanceof Refusal) return undefined;
    throw error;
  }
}

export function textOf({ tree }: Snapshot): string {
  return tree.lines.map(({ text, lineEnd }) => text + lineEnd).join("");
}

/** Fails unless two maps say the same but for a name. */
export function assertSameButForName(before: string, after: string, oldName: string, newName: string): void {
  const same = (a: unknown, b: unknown, path: string): void => {
    if (typeof a === "string" && typeof b === "string") {
      const renamed = foldName(a) === foldName(oldName) && foldName(b) === foldName(newName);
      assert.ok(a === b || renamed, `${path}: '${a}' became '${b}' in\n${after}`);
    } else if (typeof a === "object" && typeof b === "object" && a !== null && b !== null) {
      const keys = Object.keys(a);
      assert.deepEqual(Object.keys(b), keys, `${path} in\n${after}`);
      for (const key of keys) {
        same((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key], `${path}.${key}`);
      }
    } else assert.equal(b, a, `${path} in\n${after}`);
  };
  const json = (text: string) => modelToJson(buildMap(parse(text)), "map", []);
  same(json(before), json(after), "map");
}

/** The text that comes back when a thing is renamed there and back: spellings of its own are lost, nothing else. */
export function expectedBack(snapshot: Snapshot, thing: NamedThing, newName: string): string {
  const text = textOf(snapshot);
  let result = "";
  let from = 0;
  for (const place of thing.places) {
    const start = (snapshot.tree.lineStarts[place.line] ?? 0) + place.start;
    const end = start + place.end - place.start;
    const there = spellLike(place.text, thing.name, newName);
    const back = spellLike(there, newName, thing.name);
    const source = text.slice(start, end);
    const returns = back === place.text && (isOrdinary(source, place) || source.startsWith('"'));
    result += text.slice(from, start) + (returns ? source : back);
    from = end;
  }
  return result + text.slice(from);
}

/** True for a name that stands there as it is shown. */
function isOrdinary(source: string, { text }: NamedPlace): boolean {
  return source === text;
}

/** True when nothing is wrong with the lines that name a thing, and it stands on all of them as it is shown. */
export function isWellWritten({ tree }: Snapshot, { places }: NamedThing): boolean {
  return places.every((place) => {
    const line = tree.lines[place.line];
    return (
      line !== undefined && isOrdinary(line.text.slice(place.start, place.end), place) && hasNoProblems(line)
    );
  });
}

/** What quotes would repair is written in quotes when it comes back. */
export function hasNoProblems(line: LineNode): boolean {
  return [line, ...line.statements].every(({ problems }) => problems.length === 0);
}

/** The thing again after it was renamed: its first place has not moved. */
export function sameThing(
  after: string,
  { places: [first] }: NamedThing,
): { snapshot: Snapshot; thing: NamedThing } | undefined {
  const snapshot = createSnapshot(MAP_URI, 2, after);
  const thing = first && thingAt(snapshot.map, first.line, first.start);
  return thing && { snapshot, thing };
}
