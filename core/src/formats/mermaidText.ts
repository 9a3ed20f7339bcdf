import { quote } from "../analysis/words";
import { MERMAID_HEADER } from "../language/dialect";
import { inQuotes, isDecimal, mermaidDecimal, mermaidName } from "../language/mermaid/words";
import { DEFAULT_POSITION } from "../model/numbersOf";
import { DEFAULT_AXIS_LABELS, QUARTILE_BOUNDARIES } from "../model/stages";
import type {
  DraftItem,
  DraftNumber,
  DraftPlace,
  ElementItem,
  LinkItem,
  MapDraft,
  PipelineItem,
} from "./draft";
import { lossAt } from "./draft";
import type { MapFormat } from "./format";
import type { Written } from "./written";

/** Mermaid's `wardley-beta`. */
export const mermaidFormat: MapFormat = {
  id: "mermaid",
  label: "Mermaid (wardley-beta)",
  extension: ".mmd",
  languageId: "mermaid",
  isFile: true,
  write: ({ draft }) => mermaidText(draft),
};

/** Writes a draft as a Mermaid map, which Mermaid's own parser reads; what it has no words for is named. */
export function mermaidText(draft: MapDraft): Written {
  const writer = new MermaidWriter(draft);
  return { text: writer.text(), losses: [...draft.losses, ...writer.losses] };
}

const STRATEGIES: ReadonlySet<string> = new Set(["build", "buy", "outsource", "market"]);

class MermaidWriter {
  readonly losses: string[] = [];
  readonly #draft: MapDraft;
  readonly #lines: string[] = [MERMAID_HEADER];
  /** Components that are written inside a block because a range pipeline holds them, by name. */
  readonly #taken = new Map<string, ElementItem>();
  /** Names that may own a pipeline: anchors, components and submaps that are not in a block. */
  readonly #owners = new Set<string>();
  /** Names of components in blocks, with the owners of their pipelines. */
  readonly #children = new Map<string, string>();
  readonly #evolved = new Set<string>();
  readonly #written = new Set<string>();

  constructor(draft: MapDraft) {
    this.#draft = draft;
    const elements = new Map<string, ElementItem>();
    for (const item of draft.items) {
      if (item.kind !== "element") continue;
      this.#owners.add(item.name);
      if (!elements.has(item.name)) elements.set(item.name, item);
    }
    for (const item of draft.items) {
      if (item.kind !== "pipeline") continue;
      for (const child of item.block ?? []) if (child.kind === "element") this.#childOf(child.name, item);
      if (item.block?.some(({ kind }) => kind === "element") || !this.#owners.has(item.name)) continue;
      for (const name of item.inferred) {
        const element = elements.get(name);
        if (element?.element !== "component" || isOwner(draft.items, name)) continue;
        this.#taken.set(name, element);
        this.#childOf(name, item);
      }
    }
  }

  #childOf(name: string, { name: owner }: PipelineItem): void {
    if (!this.#children.has(name)) this.#children.set(name, owner);
  }

  text(): string {
    const { items } = this.#draft;
    const axisIsSaid = items.some((item) => item.kind === "evolution" && item.labels.length > 0);
    const behind = lastOfHead(items);
    if (!axisIsSaid && behind < 0) this.#axis(DEFAULT_AXIS_LABELS);
    items.forEach((item, i) => {
      this.#item(item);
      if (!axisIsSaid && i === behind) this.#axis(DEFAULT_AXIS_LABELS);
    });
    return this.#lines.map((line) => `${line}\n`).join("");
  }

  #lost(item: { readonly line?: number | undefined }, what: string): void {
    this.losses.push(lossAt(item, what));
  }

  #write(item: DraftItem, line: string): void {
    // Behind a link's text everything belongs to that text.
    const ownLine = item.kind === "link" && item.context !== undefined;
    if (item.comment !== undefined && ownLine) this.#lines.push(commentLine(item.comment));
    this.#lines.push(item.comment !== undefined && !ownLine ? `${line} ${commentLine(item.comment)}` : line);
  }

  /** Leaves an item out; its comment stays. */
  #leaveOut(item: DraftItem, what: string): void {
    this.#lost(item, what);
    if (item.comment !== undefined) this.#lines.push(commentLine(item.comment));
  }

  #item(item: DraftItem): void {
    switch (item.kind) {
      case "blank":
        this.#lines.push("");
        break;
      case "comment":
        this.#lines.push(commentLine(item.text));
        break;
      case "title":
        this.#title(item.text, item);
        break;
      case "style":
        if (item.style !== "plain") this.#leaveOut(item, `style ${item.style}: Mermaid has one look`);
        break;
      case "size":
        this.#size(item);
        break;
      case "evolution":
        if (item.hidden) this.#lost(item, "evolution --hide: Mermaid always draws the axis");
        if (item.labels.length > 0) this.#axis(item.labels, item);
        break;
      case "valuechain":
        this.#leaveOut(
          item,
          item.hidden
            ? "valuechain --hide: Mermaid always draws the axis"
            : "y-axis: Mermaid has no texts for the value chain",
        );
        break;
      case "element":
        if (this.#taken.get(item.name) !== item) this.#element(item);
        break;
      case "pipeline":
        this.#pipeline(item);
        break;
      case "link":
        this.#link(item);
        break;
      case "evolve":
        this.#evolve(item);
        break;
      case "note":
        this.#write(item, `note ${inQuotes(item.text)} ${this.#place(item, item, "the note")}`);
        break;
      case "annotation":
        this.#annotation(item);
        break;
      case "annotations":
        this.#write(item, `annotations ${this.#place(item, item, "the list of annotations")}`);
        break;
      case "attitude":
        this.#leaveOut(item, `${item.attitude}: Mermaid has no such boxes`);
        break;
      case "accelerator": {
        const word = item.deaccelerator ? "deaccelerator" : "accelerator";
        this.#write(item, `${word} ${mermaidName(item.name)} ${this.#place(item, item, quote(item.name))}`);
        break;
      }
      case "url":
        this.#leaveOut(item, `url ${quote(item.name)}: Mermaid has no links to other maps`);
        break;
      case "accessibility":
        this.#write(item, `${item.word}: ${item.text}`);
        break;
    }
  }

  #title(text: string, item: DraftItem): void {
    const cut = text.indexOf("%%");
    if (cut >= 0) this.#lost(item, "the title ends at '%%', where Mermaid's comments begin");
    this.#write(item, `title ${cut >= 0 ? text.slice(0, cut).trimEnd() : text}`);
  }

  #size(item: Extract<DraftItem, { kind: "size" }>): void {
    const [width, height] = [item.width?.value, item.height?.value].map((value) =>
      value !== undefined && Number.isFinite(value) && value > 0 ? Math.round(value) : undefined,
    );
    if (width === undefined || height === undefined) {
      this.#leaveOut(item, "size: Mermaid wants a width and a height");
      return;
    }
    if (width !== item.width?.value || height !== item.height?.value)
      this.#lost(item, "size: rounded to whole px");
    this.#write(item, `size [${width}, ${height}]`);
  }

  /** The stages with their ends, unless they are those that Mermaid draws anyway. */
  #axis(labels: readonly string[], item?: DraftItem): void {
    const { boundaries } = this.#draft;
    const isQuartile = boundaries.every((edge, i) => edge === QUARTILE_BOUNDARIES[i]);
    if (!item && isQuartile) return;
    const ends = isQuartile || labels.length !== 4 ? [] : [...boundaries, 1];
    const stages = labels.map((label, i) => {
      const end = ends[i];
      return stageText(label, end === undefined ? "" : `@${mermaidDecimal(end)}`);
    });
    if (stages.length < 2) {
      if (item) this.#leaveOut(item, "evolution: Mermaid wants two stages or more");
      return;
    }
    const line = `evolution ${stages.join(" -> ")}`;
    if (item) this.#write(item, line);
    else this.#lines.push(line);
  }

  #element(item: ElementItem): void {
    const name = quote(item.name);
    if (this.#written.has(item.name)) {
      this.#leaveOut(item, `${name} is declared twice; Mermaid draws one thing of a name`);
      return;
    }
    this.#written.add(item.name);
    const word = item.element === "anchor" ? "anchor" : "component";
    if (item.element === "submap") {
      this.#lost(
        item,
        `submap ${name} becomes a component${item.url === undefined ? "" : "; its url is lost"}`,
      );
    }
    const place = {
      visibility: item.visibility ?? { value: DEFAULT_POSITION.visibility },
      evolution: item.evolution ?? { value: DEFAULT_POSITION.evolution },
    };
    if (!item.visibility || !item.evolution)
      this.#lost(item, `${name} has no position; the default one is written`);
    const parts = [`${word} ${mermaidName(item.name)} ${this.#place(place, item, name)}`];
    if (word === "anchor") this.#loseTrailers(item, "an anchor");
    else parts.push(...this.#trailers(item));
    this.#write(item, parts.join(" "));
  }

  #trailers(item: ElementItem): string[] {
    const parts: string[] = [];
    if (item.label) parts.push(this.#label(item, item.label));
    const [strategy] = item.decorators.filter((decorator) => STRATEGIES.has(decorator));
    if (strategy) parts.push(`(${strategy})`);
    for (const decorator of item.decorators) {
      if (decorator !== strategy)
        this.#lost(item, `${quote(item.name)}: Mermaid has no place for (${decorator})`);
    }
    if (item.inertia) parts.push("(inertia)");
    return parts;
  }

  #label(item: ElementItem, { x, y }: NonNullable<ElementItem["label"]>): string {
    const [left, top] = [Math.round(x.value), Math.round(y.value)];
    if (left !== x.value || top !== y.value)
      this.#lost(item, `the label of ${quote(item.name)} is moved to whole px`);
    // `Math.round` knows a negative zero, which Mermaid does not.
    return `label [${left || 0}, ${top || 0}]`;
  }

  /** Anchors take nothing behind their place, components of a pipeline a label only. */
  #loseTrailers(item: ElementItem, what: string): void {
    const lost = [
      ...(item.label && what === "an anchor" ? ["label"] : []),
      ...item.decorators.map((decorator) => `(${decorator})`),
      ...(item.inertia ? ["inertia"] : []),
    ];
    if (lost.length > 0)
      this.#lost(item, `${quote(item.name)}: Mermaid has no ${lost.join(", ")} for ${what}`);
  }

  #pipeline(item: PipelineItem): void {
    const name = quote(item.name);
    if (!this.#owners.has(item.name)) {
      this.#ownerless(item);
      return;
    }
    const written = item.block ?? [];
    const hasBlock = written.some(({ kind }) => kind === "element");
    const taken = hasBlock ? [] : item.inferred.flatMap((each) => this.#taken.get(each) ?? []);
    if (!hasBlock && taken.length === 0) {
      this.#leaveOut(item, `pipeline ${name}: Mermaid wants components in it`);
      for (const each of written) if (each.kind === "comment") this.#lines.push(commentLine(each.text));
      return;
    }
    if (item.range && !hasBlock) {
      const names = taken.map((each) => quote(each.name)).join(", ");
      const ends = [item.range.start.value, item.range.end.value].map((value) => String(value)).join(" to ");
      this.#lost(
        item,
        `pipeline ${name}: its range ${ends} becomes that of ${names}, which move to its height`,
      );
    }
    this.#write(item, `pipeline ${mermaidName(item.name)} {`);
    for (const each of hasBlock ? written : taken) {
      if (each.kind === "comment") this.#lines.push(`  ${commentLine(each.text)}`);
      else if (each.kind === "blank") this.#lines.push("");
      else this.#child(each);
    }
    this.#lines.push("}");
  }

  /** A pipeline of nothing, which Mermaid would refuse the map for: its components stand for themselves. */
  #ownerless(item: PipelineItem): void {
    const children = (item.block ?? []).filter((each) => each.kind === "element");
    const names = children.map((each) => quote(each.name)).join(", ");
    const rest = names === "" ? "Mermaid would refuse the map" : `${names} are written without it`;
    this.#leaveOut(item, `pipeline ${quote(item.name)}: no such component; ${rest}`);
    for (const child of children) {
      this.#element({ ...child, visibility: { value: DEFAULT_POSITION.visibility } });
    }
  }

  #child(item: ElementItem): void {
    this.#loseTrailers(item, "a component of a pipeline");
    const evolution = item.evolution ?? { value: 0.2 };
    if (!item.evolution) this.#lost(item, `${quote(item.name)} has no evolution; the default one is written`);
    const label = item.label ? ` ${this.#label(item, item.label)}` : "";
    const line = `  component ${mermaidName(item.name)} [${this.#number(evolution, item, quote(item.name))}]${label}`;
    this.#write(item, line);
  }

  #link(item: LinkItem): void {
    if (item.from === "" || item.to === "") {
      this.#leaveOut(item, "a link with an end missing");
      return;
    }
    const mark = item.flow === "both" ? "<>" : item.flow === "backward" ? "<" : ">";
    const flowText = item.flowText?.replaceAll("'", "’");
    const operator =
      item.flow === undefined
        ? item.dashed
          ? "-.->"
          : "->"
        : flowText === undefined
          ? `+${mark}`
          : `+'${flowText}'${mark}`;
    if (flowText !== item.flowText)
      this.#lost(item, `the text of the flow ${item.from}->${item.to} has other apostrophes`);
    const context = item.context === undefined ? "" : `; ${item.context}`;
    this.#write(item, `${mermaidName(item.from)} ${operator} ${mermaidName(item.to)}${context}`);
  }

  #evolve(item: Extract<DraftItem, { kind: "evolve" }>): void {
    const name = quote(item.name);
    if (this.#evolved.has(item.name)) {
      this.#leaveOut(item, `evolve ${name}: the first one counts`);
      return;
    }
    this.#evolved.add(item.name);
    if (item.newName !== undefined)
      this.#lost(item, `evolve ${name}: the new name ${quote(item.newName)} is lost`);
    if (item.label) this.#lost(item, `evolve ${name}: its label is lost`);
    if (item.decorators.length > 0)
      this.#lost(item, `evolve ${name}: (${item.decorators.join(", ")}) is lost`);
    // Mermaid knows a component of a pipeline by its id.
    const isPlain = this.#owners.has(item.name) && !this.#taken.has(item.name);
    const owner = isPlain ? undefined : this.#children.get(item.name);
    const id = owner === undefined ? item.name : `${owner}_${item.name}`;
    this.#write(item, `evolve ${mermaidName(id)} ${this.#number(item.target, item, `evolve ${name}`)}`);
  }

  #annotation(item: Extract<DraftItem, { kind: "annotation" }>): void {
    const { number, places, text } = item;
    if (number === undefined || !Number.isInteger(number) || number < 0) {
      this.#leaveOut(item, "an annotation without a number");
      return;
    }
    if (places.length > 1)
      this.#lost(item, `annotation ${number} is written ${places.length} times, for each of its places`);
    places.forEach((place, i) => {
      const line = `annotation ${number}, ${this.#place(place, item, `annotation ${number}`)} ${inQuotes(text)}`;
      this.#write(i === 0 ? item : { ...item, comment: undefined }, line);
    });
  }

  #place({ visibility, evolution }: DraftPlace, item: DraftItem, what: string): string {
    return `[${this.#number(visibility, item, what)}, ${this.#number(evolution, item, what)}]`;
  }

  /** As the author wrote it where Mermaid reads that; inside the map. */
  #number({ value, text }: DraftNumber, item: DraftItem, what: string): string {
    if (!Number.isFinite(value)) return mermaidDecimal(DEFAULT_POSITION.evolution);
    if (value < 0 || value > 1) {
      this.#lost(item, `${what}: ${text ?? value} lies outside the map and becomes ${mermaidDecimal(value)}`);
      return mermaidDecimal(value);
    }
    if (text !== undefined && isDecimal(text)) return text;
    const written = mermaidDecimal(value);
    if (Number(written) !== value) this.#lost(item, `${what}: ${text ?? value} becomes ${written}`);
    return written;
  }
}

/** Index of the last title or size that stands before everything else; -1 when there is none. */
function lastOfHead(items: readonly DraftItem[]): number {
  let last = -1;
  for (const [i, { kind }] of items.entries()) {
    if (kind === "title" || kind === "size") last = i;
    else if (!["comment", "blank", "style"].includes(kind)) break;
  }
  return last;
}

/** True for what owns a pipeline itself. */
function isOwner(items: readonly DraftItem[], name: string): boolean {
  return items.some((item) => item.kind === "pipeline" && item.name === name);
}

/** A comment; one that begins with a brace would be a directive. */
function commentLine(text: string): string {
  return text.startsWith("{") ? `%% ${text}` : `%%${text}`;
}

/** A stage with its end; `Genesis / Concept` has two names, of which the first has the end. */
function stageText(label: string, end: string): string {
  const [first, second, ...more] = label.split(" / ");
  if (!first || !second || more.length > 0) return `${mermaidName(label)}${end}`;
  return `${mermaidName(first)}${end} / ${mermaidName(second)}`;
}
