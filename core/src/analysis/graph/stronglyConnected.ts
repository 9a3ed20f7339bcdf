/**
 * Strongly connected components by Tarjan's algorithm (R. Tarjan, "Depth-first search and linear graph
 * algorithms", 1972), with an explicit stack so that long chains do not exhaust the call stack. O(V + E).
 *
 * @param size the number of vertices, which are 0 … size - 1
 * @param successors the vertices an edge leads to
 * @returns every component, its members ascending; components in reverse topological order
 */
export function stronglyConnected(
  size: number,
  successors: (vertex: number) => readonly number[],
): number[][] {
  const order = new Int32Array(size).fill(-1);
  const low = new Int32Array(size);
  const onStack = new Uint8Array(size);
  const stack: number[] = [];
  const components: number[][] = [];
  const path = new Int32Array(size);
  const nextEdge = new Int32Array(size);
  let visited = 0;

  for (let root = 0; root < size; root++) {
    if (order[root] !== -1) continue;
    let depth = 0;
    let entered = root;
    for (;;) {
      if (entered >= 0) {
        order[entered] = low[entered] = visited++;
        onStack[entered] = 1;
        stack.push(entered);
        path[depth++] = entered;
        entered = -1;
      }
      if (depth === 0) break;
      const vertex = path[depth - 1] ?? 0;
      const edges = successors(vertex);
      let edge = nextEdge[vertex] ?? 0;
      let lowest = low[vertex] ?? 0;
      for (; edge < edges.length && entered < 0; edge++) {
        const next = edges[edge] ?? 0;
        const seen = order[next] ?? 0;
        if (seen === -1) entered = next;
        else if (seen < lowest && onStack[next] === 1) lowest = seen;
      }
      nextEdge[vertex] = edge;
      low[vertex] = lowest;
      if (entered >= 0) continue;
      depth--;
      if (depth > 0) {
        const parent = path[depth - 1] ?? 0;
        if (lowest < (low[parent] ?? 0)) low[parent] = lowest;
      }
      if (lowest === order[vertex]) components.push(closeComponent(stack, onStack, vertex));
    }
  }
  return components;
}

function closeComponent(stack: number[], onStack: Uint8Array, root: number): number[] {
  if (stack[stack.length - 1] === root) {
    stack.pop();
    onStack[root] = 0;
    return [root];
  }
  const members: number[] = [];
  let member: number | undefined;
  do {
    member = stack.pop();
    if (member === undefined) break;
    onStack[member] = 0;
    members.push(member);
  } while (member !== root);
  return members.sort((a, b) => a - b);
}
