/**
 * A graph over vertices that are numbers; an edge leads from the needer to the needed. Neighbours are distinct and
 * ascending.
 */
export interface ChainGraph {
  /** What each vertex needs. */
  readonly needs: readonly (readonly number[])[];
  /** What needs each vertex. */
  readonly needers: readonly (readonly number[])[];
}

/** A graph with the edges it was made from. */
export interface GraphOfEdges {
  readonly edges: EdgeList;
  readonly graph: ChainGraph;
}

/** Edges in two rows of numbers, because a large map has tens of thousands of them. */
export class EdgeList {
  readonly from: Int32Array;
  readonly to: Int32Array;
  count = 0;

  /** Room for so many. */
  constructor(most: number) {
    this.from = new Int32Array(most);
    this.to = new Int32Array(most);
  }

  add(from: number, to: number): void {
    if (from === to) return;
    this.from[this.count] = from;
    this.to[this.count++] = to;
  }

  /** The same edges between what stands for their ends. */
  between(owner: readonly number[]): EdgeList {
    const edges = new EdgeList(this.count);
    for (let i = 0; i < this.count; i++) {
      const from = this.from[i] ?? 0;
      const to = this.to[i] ?? 0;
      edges.add(owner[from] ?? from, owner[to] ?? to);
    }
    return edges;
  }

  /** These edges, then others. */
  with(others: EdgeList): EdgeList {
    const all = new EdgeList(this.count + others.count);
    for (const { from, to, count } of [this, others]) {
      all.from.set(from.subarray(0, count), all.count);
      all.to.set(to.subarray(0, count), all.count);
      all.count += count;
    }
    return all;
  }

  /** Sets 1 for each vertex at which an edge ends. */
  markEnds(marks: Uint8Array): void {
    for (let i = 0; i < this.count; i++) {
      marks[this.from[i] ?? 0] = 1;
      marks[this.to[i] ?? 0] = 1;
    }
  }
}

/** When two versions of a graph differ in more edges, nothing is gained by comparing. */
const MOST_CHANGED = 32;

/**
 * The lists of neighbours. O(V + E).
 *
 * @param size the number of vertices, which are 0 … size - 1
 * @param earlier the same vertices with other edges in much the same order: lists of vertices at which nothing changed
 *   are taken over
 */
export function neighbourLists(size: number, edges: EdgeList, earlier?: GraphOfEdges): ChainGraph {
  const changed = earlier && changedEdges(earlier.edges, edges);
  if (earlier && changed) {
    return {
      needs: replaced(
        earlier.graph.needs,
        new Set(changed.map(({ from }) => from)),
        edges.from,
        edges.to,
        edges.count,
      ),
      needers: replaced(
        earlier.graph.needers,
        new Set(changed.map(({ to }) => to)),
        edges.to,
        edges.from,
        edges.count,
      ),
    };
  }
  const needs = successors(size, edges);
  const needers = turned(size, needs);
  return { needs, needers };
}

/** The edges of either list that stand between what both begin and end with; undefined when there are many. */
function changedEdges(
  before: EdgeList,
  after: EdgeList,
): readonly { from: number; to: number }[] | undefined {
  const shorter = Math.min(before.count, after.count);
  const longer = Math.max(before.count, after.count);
  let head = 0;
  while (head < shorter && before.from[head] === after.from[head] && before.to[head] === after.to[head])
    head++;
  let tail = 0;
  for (; tail < shorter - head; tail++) {
    const [old, now] = [before.count - 1 - tail, after.count - 1 - tail];
    if (before.from[old] !== after.from[now] || before.to[old] !== after.to[now]) break;
  }
  if (longer - head - tail > MOST_CHANGED) return undefined;
  return [before, after].flatMap(({ from, to, count }) =>
    Array.from({ length: count - head - tail }, (_, at) => ({
      from: from[head + at] ?? 0,
      to: to[head + at] ?? 0,
    })),
  );
}

/** Lists of neighbours with those of some vertices made anew from edges between `ends` and `others`. */
function replaced(
  lists: readonly (readonly number[])[],
  vertices: ReadonlySet<number>,
  ends: Int32Array,
  others: Int32Array,
  count: number,
): readonly (readonly number[])[] {
  const found = new Map([...vertices].map((vertex) => [vertex, new Set<number>()]));
  const marks = new Uint8Array(lists.length);
  for (const vertex of vertices) marks[vertex] = 1;
  for (let i = 0; i < count; i++) {
    const end = ends[i] ?? 0;
    if (marks[end] === 1) found.get(end)?.add(others[i] ?? 0);
  }
  const result = lists.slice();
  for (const [vertex, neighbours] of found) {
    result[vertex] = neighbours.size === 0 ? NO_NEIGHBOURS : [...neighbours].sort((a, b) => a - b);
  }
  return result;
}

const NO_NEIGHBOURS: readonly number[] = [];

/** What each vertex needs: distinct, ascending. */
function successors(size: number, { from, to, count }: EdgeList): readonly (readonly number[])[] {
  const starts = new Int32Array(size + 1);
  for (let i = 0; i < count; i++) {
    const behind = (from[i] ?? 0) + 1;
    starts[behind] = (starts[behind] ?? 0) + 1;
  }
  for (let vertex = 0; vertex < size; vertex++) {
    starts[vertex + 1] = (starts[vertex + 1] ?? 0) + (starts[vertex] ?? 0);
  }
  const places = starts.slice();
  const targets = new Int32Array(count);
  for (let i = 0; i < count; i++) {
    const vertex = from[i] ?? 0;
    const place = places[vertex] ?? 0;
    targets[place] = to[i] ?? 0;
    places[vertex] = place + 1;
  }
  const lists = new Array<readonly number[]>(size);
  for (let vertex = 0; vertex < size; vertex++) {
    lists[vertex] = ascending(targets, starts[vertex] ?? 0, starts[vertex + 1] ?? 0);
  }
  return lists;
}

/** The numbers of a part of a row, each once, ascending. */
function ascending(row: Int32Array, start: number, end: number): readonly number[] {
  if (start === end) return NO_NEIGHBOURS;
  // Most vertices have one or two neighbours, and most rows are in order.
  for (let i = start + 1; i < end; i++) {
    if ((row[i] ?? 0) > (row[i - 1] ?? 0)) continue;
    row.subarray(start, end).sort();
    break;
  }
  let count = 0;
  for (let i = start; i < end; i++) if (i === start || row[i] !== row[i - 1]) count++;
  const list = new Array<number>(count);
  let at = 0;
  for (let i = start; i < end; i++) if (i === start || row[i] !== row[i - 1]) list[at++] = row[i] ?? 0;
  return list;
}

/** The same edges seen from their other ends. */
function turned(size: number, lists: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const counts = new Int32Array(size);
  for (const list of lists) for (const other of list) counts[other] = (counts[other] ?? 0) + 1;
  const result = new Array<readonly number[]>(size);
  for (let vertex = 0; vertex < size; vertex++) {
    const count = counts[vertex] ?? 0;
    result[vertex] = count === 0 ? NO_NEIGHBOURS : new Array<number>(count);
  }
  counts.fill(0);
  for (let vertex = 0; vertex < size; vertex++) {
    for (const other of lists[vertex] ?? NO_NEIGHBOURS) {
      const at = counts[other] ?? 0;
      (result[other] as number[])[at] = vertex;
      counts[other] = at + 1;
    }
  }
  return result;
}
