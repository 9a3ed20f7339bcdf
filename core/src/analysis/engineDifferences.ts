import type { Span } from "../language/text";
import { rangeOf } from "../language/text";
import type { MapNode, Movement, WardleyMap } from "../model/wardleyMap";
import { insertLinesAfter, replaceSpan, sourceOf } from "./edits";
import { declaredText } from "./nameText";
import type { Finding, Fix } from "./rule";
import { quote, written } from "./words";

/**
 * What OnlineWardleyMaps draws otherwise than it is meant, where that cannot be seen on the line alone
 * (language reference 2.1, 2.5, 2.6, 2.9, 2.17; T22 and T30).
 */
export function* engineDifferences(map: WardleyMap): Iterable<Finding> {
  const { lines } = map.tree;
  for (const node of map.nodes) {
    // A look at the line decides for nearly all of them.
    if (node.childOf || lines[node.line]?.text.includes("}")) yield* ofElement(map, node);
  }
  const moved = new Set(map.movements.flatMap(({ inline, node }) => (node && !inline ? [node] : [])));
  for (const movement of map.movements) yield* ofMovement(map, movement, moved);
  yield* indented(map);
}

function* ofElement(map: WardleyMap, { line, name, childOf, statement }: MapNode): Iterable<Finding> {
  const namePart = statement.name;
  if (namePart && sourceOf(map, line, namePart).includes("}")) {
    yield {
      range: rangeOf(line, namePart),
      message: `OnlineWardleyMaps does not draw ${quote(name)}, because of the '}' in its line: leave the brace out.`,
    };
  }
  const trailer = statement.inertia ?? statement.decorators[0];
  if (childOf && trailer) {
    yield {
      range: rangeOf(line, trailer),
      message: `OnlineWardleyMaps ignores '${sourceOf(map, line, trailer)}' on ${quote(name)}, because it is a component of a pipeline.`,
    };
  }
}

function* ofMovement(map: WardleyMap, movement: Movement, moved: ReadonlySet<MapNode>): Iterable<Finding> {
  const { node, inline, line, name, statement } = movement;
  if (!node || !name) return;
  if (node.childOf) {
    yield {
      range: rangeOf(
        line,
        inline && statement.kind !== "evolve" ? (statement.evolve ?? statement) : statement,
      ),
      message: `OnlineWardleyMaps does not draw where ${quote(node.name)} evolves to, because it is a component of a pipeline.`,
    };
  } else if (inline && !moved.has(node)) yield* inlineEvolve(map, movement, node);
  else if (statement.kind === "evolve" && statement.target) {
    yield* target(map, line, statement.target, statement.newName?.end ?? name.end, name.start);
  }
}

/** An inline `evolve` stops OnlineWardleyMaps from drawing anything, unless a line says the same. */
function* inlineEvolve(
  map: WardleyMap,
  { statement, line, target }: Movement,
  node: MapNode,
): Iterable<Finding> {
  const inline = statement.kind === "evolve" ? undefined : statement.evolve;
  if (!inline) return;
  const text = map.tree.lines[line]?.text ?? "";
  const blank = text[inline.start - 1] === " " ? 1 : 0;
  const fix: Fix = {
    title: "Move it to a line of its own",
    changes: [
      replaceSpan(map, line, { start: inline.start - blank, end: inline.end }, ""),
      insertLinesAfter(map, line, `evolve ${declaredText(map, node)} ${decimal(target)}`),
    ],
  };
  yield {
    range: rangeOf(line, inline),
    severity: "warning",
    message: `OnlineWardleyMaps fails to draw a map with 'evolve' on a component's own line: write 'evolve ${node.name} ${decimal(target)}' on a line of its own.`,
    fixes: [fix],
  };
}

/** Only the first number with a digit, a point and decimals counts there, wherever it stands. */
function* target(
  map: WardleyMap,
  line: number,
  number: Span & { readonly value: number },
  namesEnd: number,
  namesStart: number,
): Iterable<Finding> {
  const names = sourceOf(map, line, { start: namesStart, end: namesEnd });
  const early = /\s(\d\.\d+)(?![^\s>-])/.exec(names)?.[1];
  if (early !== undefined) {
    yield {
      range: rangeOf(line, { start: namesStart, end: namesEnd }),
      message: `OnlineWardleyMaps takes ${early}, the first number of the line, for the target.`,
    };
    return;
  }
  if (/^\d\.\d+$/.test(sourceOf(map, line, number)) || !Number.isFinite(number.value)) return;
  const text = decimal(number.value);
  yield {
    range: rangeOf(line, number),
    message: `OnlineWardleyMaps reads a target only with a digit before and behind the point: write ${text}.`,
    fixes: [{ title: `Write ${text}`, changes: [replaceSpan(map, line, number, text)], preferred: true }],
  };
}

/** `0.8`, `1.0`. */
function decimal(value: number): string {
  const text = written(value);
  return text.includes(".") ? text : `${text}.0`;
}

/** A title that is indented is not read, an indented deaccelerator is drawn as an accelerator. */
function* indented(map: WardleyMap): Iterable<Finding> {
  const { lines } = map.tree;
  for (let line = 0; line < lines.length; line++) {
    const statement = lines[line]?.statements[0];
    if (!statement || statement.start === 0 || lines[line]?.text.startsWith("\uFEFF")) continue;
    const isTitle = statement.kind === "title" && line === map.titleLine;
    if (!isTitle && !(statement.kind === "accelerator" && statement.deaccelerator)) continue;
    yield {
      range: rangeOf(line, statement.keyword ?? statement),
      message: isTitle
        ? "OnlineWardleyMaps does not see a title that is indented: start the line with it."
        : "OnlineWardleyMaps draws an indented deaccelerator as an accelerator: start the line with it.",
      fixes: [
        {
          title: "Remove the indentation",
          changes: [replaceSpan(map, line, { start: 0, end: statement.start }, "")],
          preferred: true,
        },
      ],
    };
  }
}
