import { boundariesOf } from "../analysis/tags/mapBoundaries";
import { skipBlanks } from "../language/characters";
import type {
  CommentPart,
  CoordinatesPart,
  LabelPart,
  LineNode,
  NumberPart,
  PipelineBlock,
  Statement,
} from "../language/nodes";
import type { Span } from "../language/text";
import { DRAWN_BOUNDARIES } from "../model/stages";
import type {
  Accelerator,
  Annotation,
  Dependency,
  MapNode,
  Movement,
  Note,
  Pipeline,
  WardleyMap,
} from "../model/wardleyMap";
import type {
  BlankItem,
  CommentItem,
  DraftItem,
  DraftNumber,
  DraftPlace,
  ElementItem,
  MapDraft,
  PipelineItem,
} from "./draft";
import { lossAt } from "./draft";

/** What a map says, in the order of its lines. */
export function draftOfMap(map: WardleyMap): MapDraft {
  return new Drafter(map).draft();
}

type BlockItem = ElementItem | CommentItem | BlankItem;

/** Walks the lines of a map once. */
class Drafter {
  readonly #map: WardleyMap;
  readonly #items: DraftItem[] = [];
  readonly #losses: string[] = [];
  readonly #nodes = new Map<Statement, MapNode>();
  readonly #links = new Map<number, Dependency[]>();
  readonly #movements = new Map<Statement, Movement>();
  readonly #pipelines = new Map<Statement, Pipeline>();
  readonly #notes: ReadonlyMap<Statement, Note>;
  readonly #annotations: ReadonlyMap<Statement, Annotation>;
  readonly #accelerators: ReadonlyMap<Statement, Accelerator>;
  readonly #blocks: ReadonlyMap<number | undefined, PipelineBlock>;
  /** The last pipeline's block, up to the line it ends on. */
  #block:
    | {
        readonly items: BlockItem[];
        readonly openLine: number;
        readonly endLine: number;
        /** What stands in the block and cannot be in one. */
        readonly later: DraftItem[];
      }
    | undefined;
  #configured = false;

  constructor(map: WardleyMap) {
    this.#map = map;
    for (const node of map.nodes) this.#nodes.set(node.statement, node);
    for (const movement of map.movements) this.#movements.set(movement.statement, movement);
    for (const pipeline of map.pipelines) this.#pipelines.set(pipeline.statement, pipeline);
    this.#notes = byStatement(map.notes);
    this.#annotations = byStatement(map.annotations);
    this.#accelerators = byStatement(map.accelerators);
    this.#blocks = new Map(map.tree.blocks.map((block) => [block.ownerLine, block]));
    for (const link of map.dependencies) {
      const known = this.#links.get(link.line);
      if (known) known.push(link);
      else this.#links.set(link.line, [link]);
    }
  }

  draft(): MapDraft {
    const { lines } = this.#map.tree;
    lines.forEach((node, line) => {
      this.#line(node, line);
      if (this.#block && this.#block.endLine <= line) this.#closeBlock();
    });
    this.#closeBlock();
    // The last line of a text that ends with a line end is no line of its own.
    if (this.#items.at(-1)?.kind === "blank") this.#items.pop();
    return {
      items: this.#items,
      boundaries: boundariesOf(this.#map, DRAWN_BOUNDARIES),
      losses: this.#losses,
    };
  }

  #line(node: LineNode, line: number): void {
    const own = node.statements.filter(({ kind }) => kind !== "unknown" && kind !== "header");
    const comments = node.comments.filter((comment) => !this.#isConfiguration(comment, line));
    const behind = own.length > 0 ? comments.map((comment) => commentText(node, comment)).join(" ") : "";
    if (own.length === 0) {
      for (const comment of comments) this.#push({ kind: "comment", text: commentText(node, comment), line });
      const isBlank = skipBlanks(node.text.replace("\uFEFF", ""), 0, node.text.length) >= node.text.length;
      if (isBlank) this.#push({ kind: "blank", line });
    }
    own.forEach((statement, i) => {
      this.#statement(statement, node, line, i === own.length - 1 && behind !== "" ? behind : undefined);
    });
    for (const statement of node.statements) {
      if (statement.kind !== "unknown") continue;
      const text = node.text.slice(statement.start, statement.end);
      this.#losses.push(lossAt({ line }, `'${text}' is not understood and is left out`));
    }
  }

  /** Front matter and directives of Mermaid configure the picture, not the map; told once. */
  #isConfiguration(comment: CommentPart, line: number): boolean {
    if (this.#map.tree.dialect !== "mermaid" || comment.style !== "block") return false;
    if (!this.#configured)
      this.#losses.push(lossAt({ line }, "Mermaid's configuration of the picture is left out"));
    this.#configured = true;
    return true;
  }

  #push(item: DraftItem): void {
    // What stands between a pipeline and its brace is not in the block.
    if (!this.#block || (item.line ?? 0) < this.#block.openLine) this.#items.push(item);
    else if ((item.kind === "element" && item.child) || item.kind === "comment" || item.kind === "blank") {
      this.#block.items.push(item);
    } else this.#block.later.push(item);
  }

  #closeBlock(): void {
    const block = this.#block;
    this.#block = undefined;
    if (block) this.#items.push(...block.later);
  }

  #statement(statement: Statement, node: LineNode, line: number, comment: string | undefined): void {
    const number = (part: NumberPart | undefined, value = part?.value): DraftNumber =>
      numberOf(part, node.text, value);
    const place = (
      part: CoordinatesPart | undefined,
      known: { visibility: number; evolution: number },
    ): DraftPlace => ({
      visibility: number(part?.numbers[0], known.visibility),
      evolution: number(part?.numbers[1], known.evolution),
    });
    const base = { line, comment };
    switch (statement.kind) {
      case "title":
        if (statement.text && line === this.#map.titleLine) {
          this.#push({ kind: "title", text: statement.text.text, ...base });
        }
        break;
      case "style":
        if (statement.style) this.#push({ kind: "style", style: statement.style, ...base });
        break;
      case "size": {
        const [width, height] = statement.size?.numbers ?? [];
        this.#push({
          kind: "size",
          width: width && number(width),
          height: height && number(height),
          ...base,
        });
        break;
      }
      case "evolution":
        this.#push({
          kind: "evolution",
          labels: statement.stages.map(({ text }) => text),
          hidden: statement.hide !== undefined,
          ...base,
        });
        break;
      case "valuechain":
        this.#push({ kind: "valuechain", hidden: statement.hide !== undefined, texts: [], ...base });
        break;
      case "y-axis":
        this.#push({
          kind: "valuechain",
          hidden: false,
          texts: statement.texts.map(({ text }) => text),
          ...base,
        });
        break;
      case "anchor":
      case "component":
      case "submap": {
        const found = this.#nodes.get(statement);
        if (found) this.#push(elementOf(found, node.text, base));
        const movement = this.#movements.get(statement);
        if (movement) this.#push(evolveOf(movement, node.text, { line }));
        break;
      }
      case "evolve": {
        const movement = this.#movements.get(statement);
        if (movement?.name) this.#push(evolveOf(movement, node.text, base));
        break;
      }
      case "pipeline":
        this.#pipeline(statement, node, line, comment);
        break;
      case "link":
        for (const link of this.#links.get(line) ?? []) {
          if (link.statement === statement) this.#push({ ...linkOf(link), ...base });
        }
        break;
      case "url":
        if (statement.name) {
          this.#push({ kind: "url", name: statement.name.text, address: statement.address?.text, ...base });
        }
        break;
      case "note": {
        const note = this.#notes.get(statement);
        if (note)
          this.#push({ kind: "note", text: note.text, ...place(statement.coordinates, note), ...base });
        break;
      }
      case "annotation": {
        const found = this.#annotations.get(statement);
        if (!found) break;
        const places = found.occurrences.map((known, i) => place(statement.occurrences[i], known));
        this.#push({ kind: "annotation", number: found.number, places, text: found.text, ...base });
        break;
      }
      case "annotations": {
        const box = this.#map.annotationsBox;
        if (box?.statement === statement) {
          this.#push({ kind: "annotations", ...place(statement.coordinates, box), ...base });
        }
        break;
      }
      case "attitude":
        if (statement.corners) {
          const size = [statement.width, statement.height].flatMap((part) => (part ? [number(part)] : []));
          const corners = statement.corners.numbers.map((part) => number(part));
          this.#push({ kind: "attitude", attitude: statement.attitude, corners, size, ...base });
        }
        break;
      case "accelerator": {
        const found = this.#accelerators.get(statement);
        if (!found) break;
        const { name, deaccelerator } = found;
        this.#push({
          kind: "accelerator",
          name,
          deaccelerator,
          ...place(statement.coordinates, found),
          ...base,
        });
        break;
      }
      case "accessibility":
        if (statement.text) {
          const word = statement.keyword?.word ?? "accDescr";
          this.#push({ kind: "accessibility", word, text: statement.text.text, ...base });
        }
        break;
    }
  }

  #pipeline(
    statement: Extract<Statement, { kind: "pipeline" }>,
    node: LineNode,
    line: number,
    comment: string | undefined,
  ): void {
    const pipeline = this.#pipelines.get(statement);
    if (!pipeline) return;
    this.#closeBlock();
    const [start, end] = statement.range?.numbers ?? [];
    const block = this.#blocks.get(line);
    const items: BlockItem[] = [];
    const item: PipelineItem = {
      kind: "pipeline",
      name: pipeline.owner?.name ?? pipeline.name?.text ?? "",
      range:
        pipeline.writtenRange && start && end
          ? { start: numberOf(start, node.text), end: numberOf(end, node.text) }
          : undefined,
      block: block ? items : undefined,
      inferred: pipeline.inferredChildren.map(({ name }) => name),
      line,
      comment,
    };
    this.#items.push(item);
    if (block) this.#block = { items, openLine: block.openLine, endLine: block.endLine, later: [] };
  }
}

function byStatement<T extends { readonly statement: Statement }>(items: readonly T[]): Map<Statement, T> {
  return new Map(items.map((item) => [item.statement, item]));
}

function numberOf(part: NumberPart | undefined, line: string, value = part?.value): DraftNumber {
  const text = part && line.slice(part.start, part.end);
  const known = value ?? Number.NaN;
  return text !== undefined && Number(text) === known ? { value: known, text } : { value: known };
}

function elementOf(
  node: MapNode,
  line: string,
  base: { line: number; comment: string | undefined },
): ElementItem {
  const { statement } = node;
  const numbers = statement.coordinates?.numbers;
  const hasPlace = numbers?.some(({ value }) => Number.isFinite(value)) === true;
  const [first, second] = statement.child ? [undefined, numbers?.[0]] : [numbers?.[0], numbers?.[1]];
  return {
    kind: "element",
    element: node.kind,
    child: statement.child,
    name: node.name,
    visibility: hasPlace && !statement.child ? numberOf(first, line, node.visibility) : undefined,
    evolution: hasPlace ? numberOf(second, line, node.evolution) : undefined,
    label: labelOf(statement.label, line),
    decorators: node.decorators,
    inertia: node.inertia,
    url: statement.url?.reference.text,
    ...base,
  };
}

function labelOf(label: LabelPart | undefined, line: string): ElementItem["label"] {
  const [x, y] = label?.offset?.numbers ?? [];
  if (!x || !y || Number.isNaN(x.value) || Number.isNaN(y.value)) return undefined;
  return { x: numberOf(x, line), y: numberOf(y, line) };
}

function evolveOf(
  movement: Movement,
  line: string,
  base: { line: number; comment?: string | undefined },
): DraftItem {
  const { statement } = movement;
  const part = statement.kind === "evolve" ? statement.target : statement.evolve?.target;
  return {
    kind: "evolve",
    name: movement.node?.name ?? movement.name?.text ?? "",
    newName: movement.newName,
    target: numberOf(part, line, movement.target),
    label: statement.kind === "evolve" ? labelOf(statement.label, line) : undefined,
    decorators: movement.decorators,
    ...base,
  };
}

function linkOf({ from, to, fromName, toName, operator, flow, flowText, context }: Dependency) {
  return {
    kind: "link",
    from: from?.name ?? fromName.text,
    to: to?.name ?? toName.text,
    flow,
    flowText,
    dashed: operator.dashed === true,
    context,
  } as const;
}

/** A comment without its marks; what a line holds of one that runs over several lines. */
function commentText({ text }: LineNode, { start, end, style }: CommentPart & Span): string {
  const raw = text.slice(start, end);
  if (style === "hash") return raw.slice(1).trimEnd();
  if (style !== "block") return raw.slice(2).trimEnd();
  const opened = raw.startsWith("/*") ? raw.slice(2) : raw;
  return (opened.endsWith("*/") ? opened.slice(0, -2) : opened).trimEnd();
}
