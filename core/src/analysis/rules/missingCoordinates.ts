import type { ElementStatement } from "../../language/nodes";
import { rangeOf } from "../../language/text";
import type { MapNode, WardleyMap } from "../../model/wardleyMap";
import { type BareNumbers, bareNumbers } from "../bareNumbers";
import { deleteLines, insertAt, replaceSpan, sourceOf } from "../edits";
import { gluedComment } from "../gluedComment";
import { suggestPosition } from "../placement";
import type { Finding, Fix, Rule, RuleContext } from "../rule";
import { neighboursOf } from "../valueChain";
import { count, quote, written, writtenPair } from "../words";

/** Where OnlineWardleyMaps puts what has no position (language reference 1.6 and 2.9). */
const DEFAULT_PLACE = "[0.90, 0.10]";
const DEFAULT_EVOLUTION = "0.10";
const DEFAULT_CHILD_EVOLUTION = "0.20";

export const missingCoordinates: Rule = {
  id: "missing-coordinates",
  family: "language",
  severity: "information",
  title: "Component without a position",
  description:
    "A component's place is its visibility and its evolution, `[0.6, 0.55]`. Without them it is drawn at a default place, where it says nothing and hides others without a position.",
  example: "component Shop [0.8, 0.6]\ncomponent Tea\nShop->Tea",
  picture: "findings",
  remedy: "Write the two numbers, or take the place suggested from the components that need it.",
  exceptions: "A list of names that are still to be placed.",
  basis: "Behaviour of OnlineWardleyMaps: it takes visibility 0.90 and evolution 0.10 without a word.",
  *check({ map }: RuleContext): Iterable<Finding> {
    const lacking = map.nodes.filter((node) => !node.positioned);
    const atDefault = lacking.filter(({ statement }) => numbersOf(statement) === 0 && !statement.child);
    for (const node of lacking) {
      const found = numbersOf(node.statement);
      const isMermaid = map.tree.dialect === "mermaid";
      const needed = node.statement.child ? 1 : 2;
      // Numbers that cannot be read, and those cut off by slashes, have findings of their own.
      if (found >= needed || isMalformed(node.statement)) continue;
      const line = map.tree.lines[node.line];
      if (line && gluedComment(line)) continue;
      yield {
        range: rangeOf(node.line, node.statement.name ?? node.statement),
        message: isMermaid
          ? `${quote(node.name)} has no position; Mermaid draws nothing of the map until it has one.`
          : describe(node, found, atDefault.length - 1) + meant(map, node),
        ...(isMermaid && { severity: "error" as const }),
        fixes: insertPosition(map, node, found),
      };
    }
    yield* nameless(map);
  },
};

function describe(node: MapNode, found: number, others: number): string {
  const name = quote(node.name);
  const engine = "OnlineWardleyMaps";
  if (node.statement.child)
    return `${name} has no evolution; ${engine} puts it at ${DEFAULT_CHILD_EVOLUTION}.`;
  if (found === 1)
    return `${name} has no evolution, only a visibility; ${engine} puts it at ${DEFAULT_EVOLUTION}.`;
  const crowd = others > 0 ? ` together with ${count(others, "other component")}` : "";
  return `${name} has no position; ${engine} puts it at ${DEFAULT_PLACE}${crowd}.`;
}

function meant(map: WardleyMap, node: MapNode): string {
  const bare = numbersAtEnd(map, node);
  return bare ? ` Did you mean ${bare.text}?` : "";
}

/** Numbers that end a name which has no brackets behind it, as coordinates; with the blanks before them. */
function numbersAtEnd(map: WardleyMap, { statement, line }: MapNode): BareNumbers | undefined {
  const { name, coordinates, child } = statement;
  if (!name || name.quoted || coordinates) return undefined;
  return bareNumbers(sourceOf(map, line, name), name.start, child ? 1 : 2);
}

/** How many readable numbers the coordinates have. */
function numbersOf({ coordinates }: ElementStatement): number {
  return coordinates?.numbers.filter((part) => !Number.isNaN(part.value)).length ?? 0;
}

function isMalformed({ coordinates, problems }: ElementStatement): boolean {
  return coordinates !== undefined && problems.some((problem) => problem.code === "malformed-number");
}

function insertPosition(map: WardleyMap, node: MapNode, found: number): Fix[] {
  const { statement, line } = node;
  const { needs, neededBy } = neighboursOf(map);
  const place = suggestPosition(
    map,
    (neededBy[node.index] ?? []).map((link) => link.from),
    (needs[node.index] ?? []).map((link) => link.to),
  );
  const only = statement.coordinates?.numbers[0];
  if (found === 1 && only) {
    const evolution = written(place.evolution);
    return [
      { title: `Add the evolution ${evolution}`, changes: [insertAt(map, line, only.end, `, ${evolution}`)] },
    ];
  }
  if (statement.coordinates || !statement.name) return [];
  const bare = numbersAtEnd(map, node);
  if (bare) {
    const changes = [replaceSpan(map, line, bare, ` ${bare.text}`)];
    return [{ title: `Write ${bare.text}`, changes, preferred: true }];
  }
  const range = node.childOf?.range;
  const middle = range ? (range.start + range.end) / 2 : 0.5;
  const text = statement.child ? `[${written(middle)}]` : writtenPair(place.visibility, place.evolution);
  return [{ title: `Place it at ${text}`, changes: [insertAt(map, line, statement.name.end, ` ${text}`)] }];
}

/** Lines that are nothing but a keyword. */
function* nameless(map: WardleyMap): Iterable<Finding> {
  const { lines } = map.tree;
  for (let line = 0; line < lines.length; line++) {
    const node = lines[line];
    for (const statement of node?.statements ?? []) {
      const isElement =
        statement.kind === "anchor" || statement.kind === "component" || statement.kind === "submap";
      if (!isElement || statement.name || statement.problems.length > 0) continue;
      yield {
        range: rangeOf(line, statement),
        message: `This ${statement.kind} has no name${statement.coordinates ? "" : " and no position"}, so it is not drawn: name it or delete the line.`,
        fixes:
          node?.statements.length === 1
            ? [{ title: "Delete the line", changes: deleteLines(map, [line]) }]
            : [],
      };
    }
  }
}
