import { quote } from "../analysis/words";
import { foldName } from "../language/names";
import type { DecoratorName } from "../language/nodes";
import { DEFAULT_STAGE_NAMES, DRAWN_BOUNDARIES, stageMiddle } from "../model/stages";
import type { DraftItem, DraftNumber, ElementItem, MapDraft } from "./draft";
import { lossAt } from "./draft";
import { ImportProblem } from "./importProblem";
import { type Row, readRows, type Separator, separatorOf } from "./rows";

/** What a column may be called, folded; the first word is the one that is written. */
export const COLUMNS = {
  name: ["name", "component", "title", "node", "element"],
  kind: ["kind", "type"],
  visibility: ["visibility", "value", "y", "value chain"],
  evolution: ["evolution", "maturity", "stage", "x"],
  needs: [
    "needs",
    "need",
    "depends on",
    "depends",
    "dependencies",
    "dependency",
    "requires",
    "links",
    "links to",
    "to",
  ],
  evolve: ["evolves to", "evolve", "evolved", "future", "target"],
  inertia: ["inertia"],
  decorators: ["decorators", "decorator", "method", "sourcing", "strategy"],
  pipeline: ["pipeline", "pipeline of"],
} as const;

type ColumnName = keyof typeof COLUMNS;

/** Where a column stands, by name. */
type Head = ReadonlyMap<ColumnName, number>;

const DECORATORS: ReadonlySet<string> = new Set(["build", "buy", "outsource", "market", "ecosystem"]);

/** Visibility of what nothing needs, and how far below stands what it needs, when a table gives no heights. */
const TOP = 0.95;
const BOTTOM = 0.05;

/** True when the first line of a text names the columns of a map: a name, and something to place or to link it by. */
export function isTable(text: string): boolean {
  const separator = separatorOf(text);
  const [first, second] = separator ? readRows(text.slice(0, 10_000), separator) : [];
  const head = first && headOf(first);
  return head !== undefined && second !== undefined;
}

/**
 * Reads a table with a header: names of components with their visibility and evolution, what they need, and more.
 * Cells are separated by tabs, semicolons, commas, or the bars of a Markdown table.
 *
 * @throws ImportProblem when there is no such header
 */
export function readTable(text: string): MapDraft {
  const separator = separatorOf(text);
  const [first, ...rows] = separator ? readRows(text, separator) : [];
  const head = first && headOf(first);
  if (!head || !separator) {
    throw new ImportProblem(
      "the table needs a header with a column 'name' and one of 'visibility', 'evolution', 'needs'",
    );
  }
  return new TableReader(head, rows, separator).draft();
}

function headOf({ cells }: Row): Head | undefined {
  const head = new Map<ColumnName, number>();
  cells.forEach((cell, at) => {
    const key = foldName(cell);
    for (const [name, words] of Object.entries(COLUMNS)) {
      if ((words as readonly string[]).includes(key) && !head.has(name as ColumnName))
        head.set(name as ColumnName, at);
    }
  });
  const isMap = head.has("visibility") || head.has("evolution") || head.has("needs");
  return head.has("name") && isMap ? head : undefined;
}

interface Entry {
  readonly row: Row;
  readonly name: string;
  readonly needs: readonly string[];
}

class TableReader {
  readonly #head: Head;
  readonly #entries: Entry[] = [];
  readonly #decimalComma: boolean;
  readonly #losses: string[] = [];

  constructor(head: Head, rows: readonly Row[], separator: Separator) {
    this.#head = head;
    this.#decimalComma = separator !== ",";
    for (const row of rows) {
      const name = this.#cell(row, "name");
      if (name === "") this.#losses.push(lossAt(row, "a row without a name is left out"));
      else this.#entries.push({ row, name, needs: splitNames(this.#cell(row, "needs")) });
    }
  }

  draft(): MapDraft {
    const depths = depthsOf(this.#entries);
    const deepest = Math.max(1, ...depths.values());
    const elements: ElementItem[] = [];
    const evolves: DraftItem[] = [];
    const links: DraftItem[] = [];
    const blocks = new Map<string, ElementItem[]>();
    for (const { row, name, needs } of this.#entries) {
      const depth = depths.get(foldName(name)) ?? 0;
      const level = TOP - ((TOP - BOTTOM) * depth) / (deepest + 1);
      const element = this.#element(row, name, level);
      const owner = this.#cell(row, "pipeline");
      if (owner === "") elements.push(element);
      else blocks.set(owner, [...(blocks.get(owner) ?? []), element]);
      const target = this.#evolution(this.#cell(row, "evolve"));
      const { line } = row;
      if (target) {
        const more = { newName: undefined, label: undefined, decorators: [] };
        evolves.push({ kind: "evolve", name, target, line, ...more });
      }
      for (const to of needs) {
        const more = { flow: undefined, flowText: undefined, dashed: false, context: undefined };
        links.push({ kind: "link", from: name, to, line, ...more });
      }
    }
    const pipelines = [...blocks].map(
      ([name, block]): DraftItem => ({ kind: "pipeline", name, range: undefined, block, inferred: [] }),
    );
    const items = [elements, pipelines, evolves, links].filter((group) => group.length > 0);
    const spaced = items.flatMap((group, i): readonly DraftItem[] =>
      i === 0 ? group : [{ kind: "blank" }, ...group],
    );
    return { items: spaced, boundaries: DRAWN_BOUNDARIES, losses: this.#losses };
  }

  #cell({ cells }: Row, column: ColumnName): string {
    const at = this.#head.get(column);
    return at === undefined ? "" : (cells[at] ?? "");
  }

  #element(row: Row, name: string, level: number): ElementItem {
    const kind = foldName(this.#cell(row, "kind"));
    const visibility = this.#number(this.#cell(row, "visibility"));
    const evolution = this.#evolution(this.#cell(row, "evolution"));
    if (!visibility && this.#head.has("visibility")) this.#guessed(row, name, "visibility");
    if (!evolution) this.#guessed(row, name, "evolution");
    const words = this.#cell(row, "decorators")
      .toLowerCase()
      .split(/[^a-z]+/);
    return {
      kind: "element",
      element: kind === "anchor" || kind === "user" ? "anchor" : kind === "submap" ? "submap" : "component",
      name,
      visibility: visibility ?? { value: Number(level.toFixed(2)) },
      evolution: evolution ?? { value: 0.5 },
      label: undefined,
      decorators: words.filter((word) => DECORATORS.has(word)) as Exclude<DecoratorName, "inertia">[],
      inertia: words.includes("inertia") || isYes(this.#cell(row, "inertia")),
      url: undefined,
      line: row.line,
    };
  }

  #guessed(row: Row, name: string, what: string): void {
    this.#losses.push(lossAt(row, `${quote(name)} has no ${what}; one is guessed`));
  }

  /** A number between 0 and 1, a percentage, or the name of a stage. */
  #evolution(cell: string): DraftNumber | undefined {
    const key = foldName(cell);
    if (key === "") return undefined;
    const stage = DEFAULT_STAGE_NAMES.findIndex((name) => key.startsWith(foldName(name).slice(0, 6)));
    if (stage >= 0) return { value: Number(stageMiddle(stage as 0 | 1 | 2 | 3).toFixed(2)) };
    return this.#number(cell);
  }

  #number(cell: string): DraftNumber | undefined {
    const percent = cell.endsWith("%");
    const text = (percent ? cell.slice(0, -1) : cell).trim();
    const written = this.#decimalComma ? text.replace(",", ".") : text;
    if (!/^[+-]?(?:\d+\.?\d*|\.\d+)$/.test(written)) return undefined;
    const value = Number(written);
    if (percent || value > 1) return { value: Number((value / 100).toFixed(4)) };
    return { value, text: written };
  }
}

function isYes(cell: string): boolean {
  return ["yes", "y", "true", "x", "1", "inertia"].includes(foldName(cell));
}

/** Names between `;`, `,` or line breaks; one that holds such a character stands in quotes. */
function splitNames(cell: string): string[] {
  const names: string[] = [];
  let name = "";
  for (let at = 0; at < cell.length; at++) {
    const character = cell[at] ?? "";
    if (character === '"' && name.trim() === "") {
      const close = cell.indexOf('"', at + 1);
      if (close > 0) {
        name = cell.slice(at + 1, close);
        at = close;
        continue;
      }
    }
    if (character === ";" || character === "," || character === "\n") {
      names.push(name.trim());
      name = "";
    } else name += character;
  }
  return [...names, name.trim()].filter((each) => each !== "");
}

/** How many links lie at most between a component and what nothing needs; circles are cut where they close. */
function depthsOf(entries: readonly Entry[]): ReadonlyMap<string, number> {
  const needers = new Map<string, number>();
  const needsOf = new Map<string, readonly string[]>();
  for (const { name, needs } of entries) {
    needsOf.set(foldName(name), needs.map(foldName));
    for (const need of needs) needers.set(foldName(need), (needers.get(foldName(need)) ?? 0) + 1);
  }
  const depths = new Map<string, number>();
  let level = entries.map(({ name }) => foldName(name)).filter((name) => !needers.has(name));
  for (const name of level) depths.set(name, 0);
  while (level.length > 0) {
    const next: string[] = [];
    for (const name of level) {
      for (const need of needsOf.get(name) ?? []) {
        depths.set(need, Math.max(depths.get(need) ?? 0, (depths.get(name) ?? 0) + 1));
        const left = (needers.get(need) ?? 0) - 1;
        needers.set(need, left);
        if (left === 0) next.push(need);
      }
    }
    level = next;
  }
  return depths;
}
