/**
 * The connected parts of an undirected graph, each with its members ascending, ordered by first member. O(V + E).
 *
 * @param size the number of vertices, which are 0 … size - 1
 * @param edges pairs of vertices
 */
export function connectedParts(size: number, edges: Iterable<readonly [number, number]>): number[][] {
  const root = Int32Array.from({ length: size }, (_, vertex) => vertex);
  const find = (vertex: number): number => {
    let top = vertex;
    while ((root[top] ?? top) !== top) top = root[top] ?? top;
    for (let at = vertex; at !== top; ) {
      const next = root[at] ?? top;
      root[at] = top;
      at = next;
    }
    return top;
  };
  for (const [a, b] of edges) {
    const [first, second] = [find(a), find(b)];
    // The smaller number becomes the root, so that a part is found under its first member.
    if (first < second) root[second] = first;
    else root[first] = second;
  }
  const parts = new Map<number, number[]>();
  for (let vertex = 0; vertex < size; vertex++) {
    const top = find(vertex);
    const part = parts.get(top);
    if (part) part.push(vertex);
    else parts.set(top, [vertex]);
  }
  return [...parts.values()];
}
