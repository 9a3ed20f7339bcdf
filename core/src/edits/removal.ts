import { blocksByOwner } from "../analysis/blocks";
import { deleteLines, replaceSpan } from "../analysis/edits";
import { referenceKey } from "../analysis/submapAddress";
import { readTags } from "../analysis/tags/readTags";
import type { Statement } from "../language/nodes";
import { lineAt, type TextChange } from "../language/text";
import type { Annotation, Dependency, MapNode, Pipeline, WardleyMap } from "../model/wardleyMap";
import { removalOfLinks } from "./linkLines";
import { pipelineLines } from "./pipelineLines";
import type { Gone } from "./takenAlong";

/** What goes when elements are deleted: collected first, so that each line and link goes once. */
export class Removal {
  readonly #map: WardleyMap;
  readonly #lines = new Set<number>();
  readonly #links = new Set<Dependency>();
  readonly #nodes = new Set<MapNode>();
  readonly #pipelines = new Set<Pipeline>();
  readonly #annotations = new Set<Annotation>();
  readonly #changes: TextChange[] = [];

  constructor(map: WardleyMap) {
    this.#map = map;
  }

  /** A node with its links, movements, pipelines and legacy method lines, unless another has its name. */
  node(node: MapNode): void {
    if (this.#nodes.has(node)) return;
    this.#nodes.add(node);
    this.statement(node.statement, node.line);
    if (node.kind === "submap") this.#url(node);
    const { key } = node;
    const { nodes, dependencies, movements, pipelines } = this.#map;
    if (nodes.some((each) => each.key === key && !this.#nodes.has(each))) return;
    for (const link of dependencies)
      if (link.from?.key === key || link.to?.key === key) this.#links.add(link);
    for (const movement of movements) {
      if (movement.node?.key === key && !movement.inline) this.line(movement.line);
    }
    for (const each of nodes) {
      if (each.key === key) for (const { line } of each.methodStatements) this.line(line);
    }
    for (const pipeline of pipelines) if (pipeline.owner?.key === key) this.pipeline(pipeline);
  }

  /** A pipeline with the components of its block; those placed in its range by hand stay, and so do other statements. */
  pipeline(pipeline: Pipeline): void {
    this.#pipelines.add(pipeline);
    const block = blocksByOwner(this.#map).get(pipeline.line);
    if (block === undefined) this.statement(pipeline.statement, pipeline.line);
    else {
      const last = block.closed
        ? block.endLine
        : Math.max(block.openLine, ...pipeline.children.map(({ line }) => line));
      for (const line of pipelineLines(this.#map, pipeline.line, block))
        if (line <= last) this.#blockLine(line, pipeline.statement);
      this.#tags(pipeline.line);
    }
    for (const child of pipeline.children) this.node(child);
  }

  /** Pipelines of which every choice goes: nothing would be drawn of them. Those with more in their block stay. */
  emptiedPipelines(): void {
    for (const pipeline of this.#map.pipelines) {
      const { children, line: owner } = pipeline;
      const block = blocksByOwner(this.#map).get(owner);
      if (block === undefined || children.length === 0 || !children.every((child) => this.#nodes.has(child)))
        continue;
      const ownLines = new Set(children.map(({ line }) => line));
      const rest = this.#map.tree.lines
        .slice(block.openLine, block.endLine + 1)
        .filter((_, at) => block.openLine + at !== owner && !ownLines.has(block.openLine + at));
      if (block.closed && rest.every(({ text }) => /^\s*[{}]?\s*$/.test(text))) this.pipeline(pipeline);
    }
  }

  /** Every movement that the map states for a node. */
  movements(node: MapNode): void {
    for (const { node: moving, inline, statement, line } of this.#map.movements) {
      if (moving !== node) continue;
      if (!inline) this.line(line);
      else if (statement.kind !== "evolve" && statement.evolve !== undefined) {
        const text = this.#map.tree.lines[line]?.text ?? "";
        const start = text.slice(0, statement.evolve.start).trimEnd().length;
        this.change(replaceSpan(this.#map, line, { start, end: statement.evolve.end }, ""));
      }
    }
  }

  /** An annotation with all its circles. */
  annotation(annotation: Annotation): void {
    this.#annotations.add(annotation);
    this.statement(annotation.statement, annotation.line);
  }

  link(link: Dependency): void {
    this.#links.add(link);
  }

  /** A statement: its line, or its characters when others stand on the same line. */
  statement(statement: Statement, line: number): void {
    const others = this.#map.tree.lines[line]?.statements.filter((each) => each !== statement) ?? [];
    if (others.length === 0 && !this.#holdsBrace(line)) this.line(line);
    else this.#changes.push(replaceSpan(this.#map, line, statement, ""));
  }

  /** A whole line with the tags above it. */
  line(line: number): void {
    this.#lines.add(line);
    this.#tags(line);
  }

  /** A change of another kind. */
  change(change: TextChange): void {
    this.#changes.push(change);
  }

  /** What goes of what is on the map. */
  get gone(): Gone {
    const moving = [...this.#nodes].flatMap(({ movement }) => movement ?? []);
    return {
      nodes: this.#nodes,
      pipelines: this.#pipelines,
      links: this.#links,
      movements: new Set(moving.filter(({ inline, line }) => inline || this.#lines.has(line))),
      annotations: this.#annotations,
    };
  }

  /** Everything collected as changes of the text. */
  changes(): TextChange[] {
    const links = [...this.#links].filter(({ line }) => !this.#lines.has(line));
    const ofLinks = removalOfLinks(this.#map, links);
    const lines = new Set([...this.#lines, ...ofLinks.lines]);
    const starts = this.#map.tree.lineStarts;
    const inside = this.#changes.filter(({ start }) => !lines.has(lineAt(starts, start)));
    return [...ofLinks.changes, ...inside, ...deleteLines(this.#map, lines)];
  }

  /** A line of a block: all of it, or its brace where a statement stands on it that works outside, too. */
  #blockLine(line: number, owner: Statement): void {
    const { statements = [], openBrace, closeBrace } = this.#map.tree.lines[line] ?? {};
    const stays = statements.some((each) => each !== owner && !("child" in each && each.child));
    if (!stays) this.#lines.add(line);
    else
      for (const brace of [openBrace, closeBrace])
        if (brace !== undefined) this.change(replaceSpan(this.#map, line, brace, ""));
  }

  #holdsBrace(line: number): boolean {
    const node = this.#map.tree.lines[line];
    return node?.openBrace !== undefined || node?.closeBrace !== undefined;
  }

  /** Comments with tags say something of the statement below them. */
  #tags(line: number): void {
    for (const tag of readTags(this.#map.tree).ofLine(line)) this.#lines.add(tag.line);
  }

  /** The address of a submap goes with the last submap that names it. */
  #url(node: MapNode): void {
    const key = referenceKey(node);
    if (key === undefined) return;
    const others = this.#map.nodes.some((each) => !this.#nodes.has(each) && referenceKey(each) === key);
    if (others) return;
    for (const url of this.#map.urls) if (url.key === key) this.line(url.line);
  }
}
