import type { Span, TextChange } from "../language/text";
import type { MapNode, Pipeline, WardleyMap } from "../model/wardleyMap";
import { deleteLines, lineEndOf, replaceSpan, sourceOf } from "./edits";
import { attachedFrom, isMovable, lineRange, trimmedLine } from "./wholeLines";

/** Choices of pipelines on their way into blocks and out of them. */

/** One level of indentation in the blocks of a map: that of its first choice, else two blanks. */
export function blockIndent(map: WardleyMap): string {
  const choice = map.nodes.find(({ statement, line }) => statement.child && isMovable(map.tree, line));
  const text = choice ? (map.tree.lines[choice.line]?.text ?? "") : "";
  return /^[ \t]+/.exec(text)?.[0] ?? "  ";
}

/** True for a component that can stand in a block as its line is: its coordinates are two plain numbers. */
export function canBeChoice(map: WardleyMap, { statement, line, pipeline }: MapNode): boolean {
  const [visibility, evolution, more] = statement.coordinates?.numbers ?? [];
  if (statement.keyword?.word !== "component" || statement.child || pipeline || !isMovable(map.tree, line)) {
    return false;
  }
  if (!statement.coordinates?.closed || !visibility || !evolution || more) return false;
  return [visibility, evolution].every((number) => Number(sourceOf(map, line, number)) === number.value);
}

/** The lines of components as choices, with the comments above them; evolutions stay as they are written. */
export function choiceLines(map: WardleyMap, nodes: readonly MapNode[], indent: string): string[] {
  return nodes.flatMap((node) => {
    const lines: string[] = [];
    for (let line = attachedFrom(map.tree, node.line); line < node.line; line++) {
      lines.push(indent + trimmedLine(map.tree, line));
    }
    return [...lines, indent + choiceText(map, node)];
  });
}

/** `component A [0.5, 0.6] …` becomes `component A [0.6] …`. */
function choiceText(map: WardleyMap, { statement, line }: MapNode): string {
  const [visibility, evolution] = statement.coordinates?.numbers ?? [];
  const text = map.tree.lines[line]?.text ?? "";
  const start = statement.start;
  if (!visibility || !evolution) return text.slice(start).trimEnd();
  return (text.slice(start, visibility.start) + text.slice(evolution.start)).trimEnd();
}

/** The lines that components and the comments above them stand on. */
export function linesOfNodes(map: WardleyMap, nodes: readonly MapNode[]): number[] {
  return nodes.flatMap(({ line }) => lineRange(attachedFrom(map.tree, line), line));
}

/** The changes that make components the choices of a pipeline that has no block yet. */
export function intoBlock(map: WardleyMap, pipeline: Pipeline, choices: readonly MapNode[]): TextChange[] {
  const range = rangeSpan(pipeline);
  return [
    ...(range ? [replaceSpan(map, pipeline.line, range, "")] : []),
    blockAfter(map, pipeline.line, choiceLines(map, choices, blockIndent(map))),
    ...deleteLines(map, linesOfNodes(map, choices)),
  ];
}

/** A block behind a line. */
function blockAfter(map: WardleyMap, line: number, children: readonly string[]): TextChange {
  const end = map.tree.lines[line]?.text.length ?? 0;
  const text = ["", "{", ...children, "}"].join(lineEndOf(map));
  return replaceSpan(map, line, { start: end, end }, text);
}

/** The range of a pipeline with the blank before it. */
export function rangeSpan({ statement }: Pipeline): Span | undefined {
  const { range, name } = statement;
  return range && name ? { start: name.end, end: range.end } : undefined;
}
