import { parsedTree, sameContext } from "../../language/lineInPlace";
import type { ParsedTree } from "../../language/parse";
import { buildMap } from "../../model/buildMap";
import type { WardleyMap } from "../../model/wardleyMap";
import { sameLine } from "./sameLine";

/**
 * The first line (zero-based) that means something else in the new tree than in the map, apart from the names on the
 * lines that were written anew; undefined when there is none.
 *
 * @param written the lines whose own meaning is known to be the same
 */
export function changedMeaning(
  before: WardleyMap,
  after: ParsedTree,
  written: ReadonlySet<number>,
): number | undefined {
  const tree = parsedTree(before.tree);
  if (tree.lines.length !== after.lines.length) return 0;
  const line = tree.lines.findIndex((node, index) => {
    const now = after.lines[index];
    if (!now) return true;
    if (written.has(index) || (node.text === now.text && sameContext(tree, after, index))) return false;
    return !sameLine(node, now, []);
  });
  if (line >= 0) return line;
  const [old, now] = [connections(before), connections(buildMap(after))];
  const other = old.find(({ meaning }, index) => now[index]?.meaning !== meaning);
  return other?.line ?? (old.length === now.length ? undefined : 0);
}

/** What each line leads to, by the order of the components. */
function connections(map: WardleyMap): { readonly line: number; readonly meaning: string }[] {
  return [
    ...map.nodes.map(
      ({ line, kind, positioned, visibility, evolution, choiceOf, inertia, decorators, ...node }) => ({
        line,
        meaning: [
          kind,
          positioned,
          visibility,
          evolution,
          choiceOf?.index,
          inertia,
          decorators.join(),
          node.methodStatements.map((method) => method.line).join(),
        ].join(" "),
      }),
    ),
    ...map.dependencies.map(({ line, from, to, flow }) => ({
      line,
      meaning: `${from?.index}->${to?.index} ${flow}`,
    })),
    ...map.movements.map(({ line, node, target }) => ({ line, meaning: `${node?.index} ${target}` })),
    ...map.pipelines.map(({ line, owner, range, children }) => ({
      line,
      meaning: `${owner?.index} ${range?.start} ${range?.end} ${children.map(({ index }) => index).join()}`,
    })),
  ];
}
