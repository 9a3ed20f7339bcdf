import { insertLinesAfter, replaceSpan } from "../analysis/edits";
import { isTaken } from "../analysis/freeName";
import { usableName } from "../analysis/nameText";
import { renameChanges } from "../analysis/renaming";
import { foldName } from "../language/names";
import type { NamePart } from "../language/nodes";
import { parse } from "../language/parse";
import { print } from "../language/print";
import type { TextChange } from "../language/text";
import { buildMap } from "../model/buildMap";
import type { MapNode, MapPosition, WardleyMap } from "../model/wardleyMap";
import { applyChanges } from "./applyChanges";
import { withCarriedComments } from "./carriedComments";
import { insertLines } from "./insertStatement";
import { moveTarget } from "./moveTarget";
import type { EditContext } from "./operation";
import { Shifts } from "./shifts";
import { smallest } from "./smallestChanges";
import { CARRIED, groupOf } from "./statementGroups";
import { textOf } from "./statementText";
import type { Target } from "./targets";
import { clampToMap, numberText } from "./writtenNumber";

/** Copies of statements under free names, put where a person would. */

/** How far a copy stands from what it was made of: a little right and down. */
export const ASIDE: MapPosition = { visibility: -0.04, evolution: 0.04 };

/** The changes that put copies of elements a distance away from them; undefined when one cannot be copied. */
export function copyStatements(
  map: WardleyMap,
  targets: readonly Target[],
  by: MapPosition,
): TextChange[] | undefined {
  const choices = targets.flatMap((target) =>
    target.kind === "node" && target.node.statement.child ? [target.node] : [],
  );
  const others = targets.filter((target) => target.kind !== "node" || !target.node.statement.child);
  const ofChoices = copyChoices(map, choices, by.evolution);
  const ofOthers =
    others.length === 0 ? [] : pasteStatements(map, textOf(map, others, false), by, lastLineOf(others));
  return ofOthers && [...ofChoices, ...ofOthers];
}

/** Choices of a block are copied into the block, with what stands on their lines. */
function copyChoices(map: WardleyMap, choices: readonly MapNode[], by: number): TextChange[] {
  const taken = new Set<string>();
  return choices.map((choice) => {
    const name = usableName(freeNameIn([map], choice.name, taken));
    return insertLinesAfter(
      map,
      choice.line,
      choiceText(map, choice, name, clampToMap(choice.evolution + by)),
    );
  });
}

/** The line of a choice with another name and place; no more than these where a brace stands beside it. */
function choiceText(map: WardleyMap, { statement, line }: MapNode, copy: string, evolution: number): string {
  const text = map.tree.lines[line]?.text ?? "";
  const { name, coordinates } = statement;
  const [number] = coordinates?.numbers ?? [];
  if (name === undefined || number === undefined || /[{}]/.test(text))
    return `component ${copy} [${numberText(evolution)}]`;
  const between = text.slice(name.end, number.start);
  const place = numberText(evolution, text.slice(number.start, number.end));
  return `${text.slice(statement.start, name.start)}${copy}${between}${place}${text.slice(number.end).trimEnd()}`;
}

function lastLineOf(targets: readonly Target[]): number | undefined {
  const only = targets.length === 1 ? targets[0] : undefined;
  switch (only?.kind) {
    case "node":
      return only.node.line;
    case "note":
      return only.note.line;
    default:
      return undefined;
  }
}

/**
 * The changes that take the statements of a text into a map: names that are taken get a number, links follow,
 * every kind goes to its own. Undefined when the text holds nothing that can be put on the map, or is not on it already.
 *
 * @param behind line of the map (zero-based) behind which the first kind goes
 */
export function pasteStatements(
  map: WardleyMap,
  text: string,
  by: MapPosition,
  behind?: number,
): TextChange[] | undefined {
  const source = shifted(renumbered(map, renamed(map, buildMap(parse(withCarriedComments(map, text))))), by);
  const pieces = piecesOf(source, new Set(saidAlready(map, source)));
  if (pieces.length === 0) return undefined;
  const changes: TextChange[] = [];
  for (const { kind, lines } of pieces) {
    const change = insertLines(map, kind, lines, behind === undefined ? [] : [behind]);
    if (change === undefined) return undefined;
    changes.push(change);
  }
  return changes;
}

/** The source with names that neither map has. */
function renamed(map: WardleyMap, source: WardleyMap): WardleyMap {
  let current = source;
  const taken = new Set<string>();
  for (const { name } of source.nodes) {
    if (!isTaken(map, name)) continue;
    const free = freeNameIn([map, source], name, taken);
    const key = current.resolve({ text: name, key: foldName(name) })?.key;
    const changes = key === undefined ? [] : smallest(current, renameChanges(current, key, free));
    if (changes && changes.length > 0) current = buildMap(parse(applyChanges(print(current.tree), changes)));
  }
  return current;
}

/** The source with annotations whose numbers the map does not have: where one is taken, all go on behind the last. */
function renumbered(map: WardleyMap, source: WardleyMap): WardleyMap {
  const numbersOf = ({ annotations }: WardleyMap) => annotations.flatMap(({ number }) => number ?? []);
  const taken = new Set(numbersOf(map));
  const wanted = [...new Set(numbersOf(source))].sort((a, b) => a - b);
  if (!wanted.some((number) => taken.has(number))) return source;
  const last = Math.max(0, ...[...taken].map(Math.trunc));
  const given = new Map(wanted.map((number, at) => [number, String(last + 1 + at)]));
  const changes = source.annotations.flatMap(({ number, statement, line }) => {
    const text = number === undefined ? undefined : given.get(number);
    return text === undefined || statement.number === undefined
      ? []
      : [replaceSpan(source, line, statement.number, text)];
  });
  return buildMap(parse(applyChanges(print(source.tree), smallest(source, changes) ?? [])));
}

/** "Tea 2", or the next number that is free in all maps and not given yet; "Tea 2" itself continues with 3. */
function freeNameIn(maps: readonly WardleyMap[], name: string, taken: Set<string>): string {
  const counted = /^(.*\S) (\d{1,6})$/.exec(name);
  const base = counted?.[1] ?? name;
  for (let number = counted ? Number(counted[2]) + 1 : 2; ; number++) {
    const candidate = `${base} ${number}`;
    if (taken.has(candidate) || maps.some((map) => isTaken(map, candidate))) continue;
    taken.add(candidate);
    return candidate;
  }
}

function shifted(source: WardleyMap, by: MapPosition): WardleyMap {
  if (by.visibility === 0 && by.evolution === 0) return source;
  const shifts = new Shifts(source);
  const context: Pick<EditContext, "map"> = { map: source };
  for (const target of everything(source)) moveTarget(context as EditContext, shifts, target, { id: "" }, by);
  const changes = smallest(source, shifts.changes() ?? []) ?? [];
  return buildMap(parse(applyChanges(print(source.tree), changes)));
}

function* everything(map: WardleyMap): Iterable<Target> {
  for (const node of map.nodes) yield { kind: "node", node };
  for (const pipeline of map.pipelines) yield { kind: "pipeline", pipeline };
  for (const note of map.notes) yield { kind: "note", note };
  for (const annotation of map.annotations) yield { kind: "annotation", annotation };
  for (const attitude of map.attitudes) yield { kind: "attitude", attitude };
  for (const accelerator of map.accelerators) yield { kind: "accelerator", accelerator };
  for (const movement of map.movements) {
    if (movement.node) yield { kind: "evolved", node: movement.node, movement };
  }
}

/** Lines of links and movements among elements of the map that it has, too: again they would say nothing. */
function* saidAlready(map: WardleyMap, source: WardleyMap): Iterable<number> {
  const known = (name: NamePart | undefined) =>
    name && source.resolve(name) === undefined ? map.resolve(name) : undefined;
  for (const { name, line } of source.movements) if (known(name)?.movement !== undefined) yield line;
  for (const { statement, fromName, toName, line, ...link } of source.dependencies) {
    const [from, to] = [known(fromName), known(toName)];
    if (from === undefined || to === undefined || statement.operators.length > 1) continue;
    const same = map.dependencies.some(
      (each) =>
        each.from === from &&
        each.to === to &&
        each.flow === link.flow &&
        each.flowText === link.flowText &&
        each.context === link.context,
    );
    if (same) yield line;
  }
}

interface Piece {
  readonly kind: Parameters<typeof insertLines>[1];
  readonly lines: string[];
}

/** The lines of a map by kind, in the order of the groups, but for some; a pipeline stays with its block. */
function piecesOf({ tree }: WardleyMap, without: ReadonlySet<number>): Piece[] {
  const pieces = new Map<string, Piece>();
  for (let line = 0; line < tree.lines.length; line++) {
    const node = tree.lines[line];
    const [statement] = node?.statements ?? [];
    if (
      node === undefined ||
      statement === undefined ||
      without.has(line) ||
      !CARRIED.includes(statement.kind)
    )
      continue;
    const block = tree.blocks.find(({ ownerLine }) => ownerLine === line);
    const last = block?.endLine ?? line;
    const texts = tree.lines
      .slice(line, last + 1)
      .map(({ text }, at) => (at === 0 ? text.trim() : text.trimEnd()));
    const piece = pieces.get(statement.kind);
    if (piece) piece.lines.push(...texts);
    else pieces.set(statement.kind, { kind: statement.kind, lines: texts });
    line = last;
  }
  return [...pieces.values()].sort((a, b) => groupOf(a.kind) - groupOf(b.kind));
}
