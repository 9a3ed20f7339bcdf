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
  const path: number[] = [];
  const nextEdge = new Int32Array(size);
  let visited = 0;

  const enter = (vertex: number): void => {
    order[vertex] = low[vertex] = visited++;
    onStack[vertex] = 1;
    stack.push(vertex);
    path.push(vertex);
  };

  for (let root = 0; root < size; root++) {
    if (order[root] !== -1) continue;
    enter(root);
    for (let vertex = path[path.length - 1]; vertex !== undefined; vertex = path[path.length - 1]) {
      const next = successors(vertex)[nextEdge[vertex] ?? 0];
      if (next !== undefined) {
        nextEdge[vertex] = (nextEdge[vertex] ?? 0) + 1;
        if (order[next] === -1) enter(next);
        else if (onStack[next]) low[vertex] = Math.min(low[vertex] ?? 0, order[next] ?? 0);
        continue;
      }
      path.pop();
      const parent = path[path.length - 1];
      if (parent !== undefined) low[parent] = Math.min(low[parent] ?? 0, low[vertex] ?? 0);
      if (low[vertex] === order[vertex]) components.push(closeComponent(stack, onStack, vertex));
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
