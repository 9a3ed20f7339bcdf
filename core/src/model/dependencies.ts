import type { LinkStatement, NamePart } from "../language/nodes";
import type { Dependency, MapNode } from "./wardleyMap";

/** Finds the node a name means. */
export type Resolve = (name: NamePart) => MapNode | undefined;

/**
 * Adds the dependencies of one link statement to a list: one, or several for a chain. `firstIndex` is the index of
 * the list's first.
 */
export function addDependencies(
  dependencies: Dependency[],
  statement: LinkStatement,
  line: number,
  firstIndex: number,
  resolve: Resolve,
): void {
  const { ends, operators } = statement;
  const context = statement.context?.text;
  let fromName = ends[0];
  let from = fromName && resolve(fromName);
  for (let i = 0; i < operators.length; i++) {
    const operator = operators[i];
    const toName = ends[i + 1];
    if (!operator || !fromName || !toName) continue;
    if (fromName.text === "" && toName.text === "") continue;
    const to = resolve(toName);
    dependencies.push({
      from,
      to,
      fromName,
      toName,
      operator,
      flow: operator.flow,
      flowText: operator.flowText?.text,
      context,
      index: firstIndex + dependencies.length,
      statement,
      line,
    });
    fromName = toName;
    from = to;
  }
}

/** The same dependency in another version of the map: between other nodes, at another place. */
export function movedDependency(
  dependency: Dependency,
  from: MapNode | undefined,
  to: MapNode | undefined,
  index: number,
  line: number,
): Dependency {
  if (
    dependency.from === from &&
    dependency.to === to &&
    dependency.index === index &&
    dependency.line === line
  ) {
    return dependency;
  }
  const { fromName, toName, operator, flow, flowText, context, statement } = dependency;
  return { from, to, fromName, toName, operator, flow, flowText, context, index, statement, line };
}
