/** Strongly connected components as a row of numbers, for graphs of many vertices that mostly stand alone. */
export interface ComponentNumbers {
  /** The component of each vertex; every edge leads to the same or a smaller number. */
  readonly componentOf: Int32Array;
  /** How many components there are. */
  readonly count: number;
}

/**
 * Strongly connected components by Tarjan's algorithm (R. Tarjan, "Depth-first search and linear graph
 * algorithms", 1972), with an explicit stack so that long chains do not exhaust the call stack. O(V + E).
 *
 * @param size the number of vertices, which are 0 … size - 1
 * @param successors the vertices an edge leads to
 */
export function componentNumbers(
  size: number,
  successors: (vertex: number) => readonly number[],
): ComponentNumbers {
  const order = new Int32Array(size).fill(-1);
  const low = new Int32Array(size);
  // Vertices without a component are on the stack once they were seen.
  const componentOf = new Int32Array(size).fill(-1);
  const stack = new Int32Array(size);
  const path = new Int32Array(size);
  const nextEdge = new Int32Array(size);
  let visited = 0;
  let stacked = 0;
  let count = 0;

  for (let root = 0; root < size; root++) {
    if (order[root] !== -1) continue;
    let depth = 0;
    let entered = root;
    for (;;) {
      if (entered >= 0) {
        order[entered] = low[entered] = visited++;
        stack[stacked++] = entered;
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
        else if (seen < lowest && componentOf[next] === -1) lowest = seen;
      }
      nextEdge[vertex] = edge;
      low[vertex] = lowest;
      if (entered >= 0) continue;
      depth--;
      if (depth > 0) {
        const parent = path[depth - 1] ?? 0;
        if (lowest < (low[parent] ?? 0)) low[parent] = lowest;
      }
      if (lowest !== order[vertex]) continue;
      let member: number;
      do {
        member = stack[--stacked] ?? vertex;
        componentOf[member] = count;
      } while (member !== vertex);
      count++;
    }
  }
  return { componentOf, count };
}

/**
 * The same components as lists.
 *
 * @returns every component, its members ascending; components in reverse topological order
 */
export function stronglyConnected(
  size: number,
  successors: (vertex: number) => readonly number[],
): number[][] {
  const { componentOf, count } = componentNumbers(size, successors);
  const components = Array.from({ length: count }, (): number[] => []);
  componentOf.forEach((component, vertex) => {
    components[component]?.push(vertex);
  });
  return components;
}
