import type { DraftItem, ElementItem, MapDraft } from "./draft";
import type { MapFormat } from "./format";
import { numberText } from "./owmText";
import { COLUMNS } from "./tableReader";
import type { Written } from "./written";

/** Components as comma-separated values. */
export const csvFormat: MapFormat = {
  id: "csv",
  label: "CSV",
  extension: ".csv",
  languageId: "csv",
  isFile: true,
  write: ({ draft }) => csvText(draft),
};

/** Components as a table of Markdown, to be pasted into a document. */
export const tableFormat: MapFormat = {
  id: "table",
  label: "Markdown table",
  extension: ".md",
  languageId: "markdown",
  isFile: false,
  write: ({ draft }) => markdownTable(draft),
};

/** Writes the components of a map as CSV, with what they need; everything else a table has no room for. */
export function csvText(draft: MapDraft): Written {
  const { rows, losses } = tableOf(draft);
  return { text: rows.map((cells) => `${cells.map(csvCell).join(",")}\n`).join(""), losses };
}

/** The same as a table of Markdown. */
export function markdownTable(draft: MapDraft): Written {
  const { rows, losses } = tableOf(draft);
  const [head = [], ...others] = rows.map((cells) => cells.map(markdownCell));
  const lines = [head, head.map(() => "---"), ...others].map((cells) => `| ${cells.join(" | ")} |`);
  return { text: `${lines.join("\n")}\n`, losses };
}

/** The columns; those that are empty in every row are left out, but for the first four. */
const FEWEST_COLUMNS = 5;

function tableOf(draft: MapDraft): {
  readonly rows: readonly (readonly string[])[];
  readonly losses: string[];
} {
  const needs = new Map<string, string[]>();
  const evolves = new Map<string, string>();
  const owners = new Map<ElementItem, string>();
  const elements: ElementItem[] = [];
  for (const item of draft.items) {
    if (item.kind === "link") needs.set(item.from, [...(needs.get(item.from) ?? []), item.to]);
    else if (item.kind === "evolve" && !evolves.has(item.name))
      evolves.set(item.name, numberText(item.target));
    else if (item.kind === "element") elements.push(item);
    else if (item.kind === "pipeline") {
      for (const child of item.block ?? []) {
        if (child.kind !== "element") continue;
        owners.set(child, item.name);
        elements.push(child);
      }
    }
  }
  const rows = elements.map((item) => [
    item.name,
    item.element,
    numberText(item.visibility),
    numberText(item.evolution),
    [...new Set(needs.get(item.name))].map(listedName).join("; "),
    evolves.get(item.name) ?? "",
    item.inertia ? "yes" : "",
    item.decorators.join(" "),
    owners.get(item) ?? "",
  ]);
  const { name, kind, visibility, evolution, needs: needed, evolve, inertia, decorators, pipeline } = COLUMNS;
  const head = [name, kind, visibility, evolution, needed, evolve, inertia, decorators, pipeline].map(
    ([word]) => word,
  );
  const wanted = head.map((_, at) => at < FEWEST_COLUMNS || rows.some((cells) => cells[at] !== ""));
  const table = [head, ...rows].map((cells) => cells.filter((_, at) => wanted[at]));
  return { rows: table, losses: [...draft.losses, ...lossesOf(draft.items, elements)] };
}

/** What a table has no column for, one line for each kind of thing. */
function lossesOf(items: readonly DraftItem[], elements: readonly ElementItem[]): string[] {
  const names = new Set(elements.map(({ name }) => name));
  const counts = new Map<string, number>();
  const count = (what: string, number = 1) => counts.set(what, (counts.get(what) ?? 0) + number);
  for (const item of items) {
    if (item.kind === "link") {
      if (!names.has(item.from)) count("links from what is not declared");
      else if (item.flow !== undefined || item.context !== undefined || item.dashed)
        count("texts and flows of links");
    } else if (item.kind === "evolve") {
      if (item.newName !== undefined || item.label || item.decorators.length > 0)
        count("names and looks of movements");
    } else if (item.kind === "pipeline") {
      if (!item.block) count("pipelines with a range");
      for (const { kind, comment } of item.block ?? []) {
        if (kind === "comment" || comment !== undefined) count(LOST.comment);
      }
    } else if (item.kind !== "element" && item.kind !== "blank") count(LOST[item.kind]);
    if (item.comment !== undefined) count(LOST.comment);
  }
  for (const { label, url } of elements) {
    if (label) count("places of labels");
    if (url !== undefined) count("references to other maps");
  }
  return [...counts].map(([what, number]) => `${what}: ${number}`);
}

const LOST = {
  comment: "comments",
  title: "title",
  style: "style",
  size: "size",
  evolution: "labels of the evolution axis",
  valuechain: "settings of the value chain axis",
  note: "notes",
  annotation: "annotations",
  annotations: "place of the annotations",
  attitude: "pioneers, settlers and town planners",
  accelerator: "accelerators",
  url: "addresses",
  accessibility: "texts for screen readers",
} as const;

function listedName(name: string): string {
  return /[;,]/.test(name) ? `"${name}"` : name;
}

function csvCell(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

function markdownCell(cell: string): string {
  return cell.replaceAll("|", "\\|").replaceAll("\n", " ");
}
