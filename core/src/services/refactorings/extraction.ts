import { blocksByOwner } from "../../analysis/blocks";
import { deleteLines, insertLinesAfter, lineEndOf, replaceSpan, sourceOf } from "../../analysis/edits";
import { declaredText } from "../../analysis/nameText";
import { referenceKey } from "../../analysis/submapAddress";
import { attachedFrom, lineRange, removePart, replaceLine, trimmedLine } from "../../analysis/wholeLines";
import { positionText } from "../../edits/lineStyle";
import { chainText, rewriteLink } from "../../edits/linkLines";
import type { LinkStatement, Statement } from "../../language/nodes";
import type { TextChange } from "../../language/text";
import type { Dependency, MapNode, WardleyMap } from "../../model/wardleyMap";
import type { Refactored } from "./refactoring";

/** How the submap is found. */
interface Address {
  /** The name of the `url` line. */
  readonly reference: string;
  /** The file, relative to the map. */
  readonly file: string;
}

/** Statements that say how a map looks, which its submap takes over. */
const LOOKS: ReadonlySet<Statement["kind"]> = new Set<Statement["kind"]>(["style", "size", "evolution"]);

/** Takes components out of a map: what goes, what stays, and what the submap's file holds. */
export class Extraction {
  readonly #map: WardleyMap;
  readonly #nodes = new Set<MapNode>();
  readonly #root: MapNode;
  readonly #address: Address;
  readonly #changes: TextChange[] = [];
  /** Lines that move, by the part of the submap's file they go to. */
  readonly #declarations = new Set<number>();
  readonly #pipelines = new Set<number>();
  readonly #movements = new Set<number>();
  readonly #links: string[] = [];
  /** Links that the map has already, or gets, so that none stands there twice. */
  readonly #known = new Set<string>();

  /** @param root stands in the map for all of the nodes */
  constructor(map: WardleyMap, nodes: readonly MapNode[], root: MapNode, address: Address) {
    this.#map = map;
    this.#root = root;
    this.#address = address;
    for (const node of nodes) this.#take(node);
  }

  /** The changes of the map, and the submap's file. */
  refactored(uri: string): Refactored {
    this.#takeMovements();
    this.#takeLinks();
    const text = this.#text();
    this.#replaceDeclarations();
    return { changes: this.#changes, files: [{ uri, text }] };
  }

  /** A node with its pipelines and their choices. */
  #take(node: MapNode): void {
    if (this.#nodes.has(node)) return;
    this.#nodes.add(node);
    if (!node.statement.child) this.#add(this.#declarations, node.line);
    for (const pipeline of this.#map.pipelines) {
      if (pipeline.owner !== node) continue;
      const block = blocksByOwner(this.#map).get(pipeline.line);
      this.#add(this.#pipelines, pipeline.line, block?.endLine);
      for (const choice of [...pipeline.children, ...pipeline.inferredChildren]) this.#take(choice);
    }
  }

  #takeMovements(): void {
    for (const { node, inline, line } of this.#map.movements) {
      if (node && !inline && this.#nodes.has(node)) this.#add(this.#movements, line);
    }
    for (const node of this.#nodes) {
      for (const { line } of node.methodStatements) this.#add(this.#movements, line);
    }
  }

  #add(lines: Set<number>, line: number, last = line): void {
    for (const each of lineRange(attachedFrom(this.#map.tree, line), last)) lines.add(each);
  }

  #has(node: MapNode | undefined): boolean {
    return node !== undefined && this.#nodes.has(node);
  }

  /** Links among the nodes move; those with one end among them become links of the submap. */
  #takeLinks(): void {
    const byLine = new Map<number, Dependency[]>();
    for (const link of this.#map.dependencies) {
      if (!this.#has(link.from) && !this.#has(link.to))
        this.#known.add(keyOf(link.fromName.key, link.toName.key));
      byLine.set(link.line, [...(byLine.get(link.line) ?? []), link]);
    }
    for (const [line, links] of byLine) {
      const [first] = links;
      if (!first || !links.some(({ from, to }) => this.#has(from) || this.#has(to))) continue;
      if (links.every(({ from, to }) => this.#has(from) && this.#has(to)))
        this.#moveLink(line, first.statement);
      else if (links.length === 1) this.#renameEnds(first);
      else this.#rewriteChain(line, links);
    }
  }

  #moveLink(line: number, statement: LinkStatement): void {
    const from = attachedFrom(this.#map.tree, line);
    this.#links.push(...lineRange(from, line).map((each) => trimmedLine(this.#map.tree, each)));
    const alone = this.#map.tree.lines[line]?.statements.length === 1;
    this.#changes.push(
      ...(alone ? deleteLines(this.#map, lineRange(from, line)) : removePart(this.#map, line, statement)),
    );
  }

  #renameEnds(link: Dependency): void {
    const { line, statement, fromName, toName } = link;
    const key = this.#keyAfter(link);
    if (this.#known.has(key)) {
      this.#changes.push(...removePart(this.#map, line, statement));
      return;
    }
    this.#known.add(key);
    for (const [node, name] of [
      [link.from, fromName],
      [link.to, toName],
    ] as const) {
      if (!this.#has(node) || name.key === this.#root.key) continue;
      this.#changes.push(replaceSpan(this.#map, line, name, declaredText(this.#map, this.#root)));
    }
  }

  #rewriteChain(line: number, links: readonly Dependency[]): void {
    const [first] = links;
    if (!first) return;
    const texts: string[] = [];
    links.forEach((link, at) => {
      const inside = [this.#has(link.from), this.#has(link.to)];
      const written = chainText(this.#map, line, link.statement, at, at);
      if (inside[0] && inside[1]) this.#links.push(written);
      else if (!inside[0] && !inside[1]) texts.push(written);
      else if (!this.#known.has(this.#keyAfter(link))) {
        this.#known.add(this.#keyAfter(link));
        const name = declaredText(this.#map, this.#root);
        const [from, operator, to] = [link.fromName, link.operator, link.toName].map((part) =>
          sourceOf(this.#map, line, part),
        );
        texts.push(`${inside[0] ? name : from}${operator}${inside[1] ? name : to}`);
      }
    });
    this.#changes.push(
      ...(texts.length === 0
        ? removePart(this.#map, line, first.statement)
        : rewriteLink(this.#map, line, first.statement, texts)),
    );
  }

  #keyAfter({ from, to, fromName, toName }: Dependency): string {
    const { key } = this.#root;
    return keyOf(this.#has(from) ? key : fromName.key, this.#has(to) ? key : toName.key);
  }

  /** The lines of the nodes go; the submap takes the place of the topmost, with its address unless there are others. */
  #replaceDeclarations(): void {
    const { tree, urls } = this.#map;
    const place = attachedFrom(tree, this.#root.line);
    const gone = [...this.#declarations, ...this.#pipelines, ...this.#movements].filter(
      (line) => line !== place,
    );
    const { reference, file } = this.#address;
    const url = `url ${reference} [${file}]`;
    const last = urls.at(-1)?.line;
    const lines = last === undefined ? [this.#submapLine(), url] : [this.#submapLine()];
    this.#changes.push(...deleteLines(this.#map, gone), replaceLine(this.#map, place, lines));
    if (last !== undefined) this.#changes.push(insertLinesAfter(this.#map, last, url));
  }

  #submapLine(): string {
    const { statement, line, visibility, evolution } = this.#root;
    const { coordinates, label } = statement;
    const at = coordinates
      ? sourceOf(this.#map, line, coordinates)
      : positionText(this.#map, "component", { visibility, evolution });
    const beside = label?.offset ? ` ${sourceOf(this.#map, line, label)}` : "";
    return `submap ${declaredText(this.#map, this.#root)} ${at}${beside} url(${this.#address.reference})`;
  }

  #text(): string {
    const { tree } = this.#map;
    const looks = tree.lines.flatMap((node, line) =>
      node.statements.some(({ kind }) => LOOKS.has(kind)) ? [trimmedLine(tree, line)] : [],
    );
    const title = `title ${this.#root.name.replaceAll("\n", " ")}`;
    const sections = [
      [title, ...looks],
      this.#texts(this.#declarations),
      this.#texts(this.#pipelines),
      this.#links,
      this.#texts(this.#movements),
      this.#urls(),
    ].filter((lines) => lines.length > 0);
    const lineEnd = lineEndOf(this.#map);
    return sections.map((lines) => lines.map((text) => text + lineEnd).join("")).join(lineEnd);
  }

  #texts(lines: ReadonlySet<number>): string[] {
    return [...lines]
      .sort((a, b) => a - b)
      .map((line) => (this.#map.tree.lines[line]?.text ?? "").replace("\uFEFF", "").trimEnd());
  }

  /** The addresses of submaps that move. */
  #urls(): string[] {
    const wanted = new Set<string>();
    for (const node of this.#nodes) {
      const key = referenceKey(node);
      if (key !== undefined) wanted.add(key);
    }
    return this.#map.urls
      .filter(({ key }) => wanted.has(key))
      .map(({ line }) => trimmedLine(this.#map.tree, line));
  }
}

function keyOf(from: string, to: string): string {
  return `${from}\n${to}`;
}
