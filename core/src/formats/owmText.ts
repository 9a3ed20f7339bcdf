import { usableName } from "../analysis/nameText";
import { parse } from "../language/parse";
import { LANGUAGE_ID } from "../language/product";
import { DEFAULT_AXIS_LABELS, DRAWN_BOUNDARIES } from "../model/stages";
import type {
  DraftItem,
  DraftNumber,
  DraftPlace,
  ElementItem,
  EvolveItem,
  LinkItem,
  MapDraft,
  PipelineItem,
} from "./draft";
import { lossAt } from "./draft";
import type { MapFormat } from "./format";
import type { Written } from "./written";

/** OnlineWardleyMaps text. */
export const owmFormat: MapFormat = {
  id: "owm",
  label: "OnlineWardleyMaps text",
  extension: ".owm",
  languageId: LANGUAGE_ID,
  isFile: true,
  write: ({ draft }) => owmText(draft),
};

/** Writes a draft as OnlineWardleyMaps text. */
export function owmText(draft: MapDraft): Written {
  const losses = [...draft.losses];
  const lines: string[] = [];
  if (needsBoundaries(draft)) lines.push(`// @boundaries ${draft.boundaries.join(" ")}`);
  const merged = mergeAnnotations(draft.items);
  for (const item of merged) {
    const written = lineOf(item, draft, losses);
    if (written === undefined) continue;
    const [first = "", ...others] = written;
    lines.push(item.comment === undefined ? first : `${first} //${item.comment}`, ...others);
  }
  if (lines.length > 0 && needsBoundaries(draft) && merged[0]?.kind !== "title") lines.splice(1, 0, "");
  return { text: lines.map((line) => `${line}\n`).join(""), losses };
}

/** Boundaries that OnlineWardleyMaps does not draw are kept in a tag, unless one says so already. */
function needsBoundaries({ boundaries, items }: MapDraft): boolean {
  if (boundaries.every((edge, i) => edge === DRAWN_BOUNDARIES[i])) return false;
  return !items.some((item) => item.kind === "comment" && /^\s*@boundaries\b/.test(item.text));
}

/** Annotations with one number and one text, one behind the other, are one with several places. */
function mergeAnnotations(items: readonly DraftItem[]): DraftItem[] {
  const result: DraftItem[] = [];
  for (const item of items) {
    const last = result.at(-1);
    const same =
      item.kind === "annotation" &&
      last?.kind === "annotation" &&
      last.number === item.number &&
      last.text === item.text &&
      last.comment === undefined;
    if (same) result[result.length - 1] = { ...last, places: [...last.places, ...item.places] };
    else result.push(item);
  }
  return result;
}

/** The lines of an item; undefined when it has none. */
function lineOf(item: DraftItem, draft: MapDraft, losses: string[]): readonly string[] | undefined {
  switch (item.kind) {
    case "blank":
      return [""];
    case "comment":
      return [`//${item.text}`];
    case "title":
      return [`title ${item.text}`];
    case "style":
      return [`style ${item.style}`];
    case "size":
      return [`size [${numberText(item.width)}, ${numberText(item.height)}]`];
    case "evolution":
      return evolutionLine(item.labels, item.hidden, draft, (what) => losses.push(lossAt(item, what)));
    case "valuechain":
      return item.hidden ? ["valuechain --hide"] : [`y-axis ${item.texts.join("->")}`];
    case "element":
      return [elementLine(item, false)];
    case "pipeline":
      return pipelineLines(item);
    case "link":
      if (item.dashed) losses.push(lossAt(item, `the link ${item.from}->${item.to} is not dashed any more`));
      return [linkLine(item)];
    case "evolve":
      return [evolveLine(item)];
    case "note":
      return [`note ${noteText(item.text)} ${placeText(item)}`];
    case "annotation": {
      const places = item.places.map(placeText);
      const list = places.length === 1 ? places[0] : `[${places.join(",")}]`;
      return [`annotation ${item.number ?? ""} ${list} ${item.text}`.trimEnd()];
    }
    case "annotations":
      return [`annotations ${placeText(item)}`];
    case "attitude": {
      const size = item.size.map((number) => ` ${numberText(number)}`).join("");
      return [`${item.attitude} [${item.corners.map(numberText).join(", ")}]${size}`];
    }
    case "accelerator":
      return [
        `${item.deaccelerator ? "deaccelerator" : "accelerator"} ${usableName(item.name)} ${placeText(item)}`,
      ];
    case "url":
      return [`url ${usableName(item.name)} [${item.address ?? ""}]`];
    case "accessibility":
      losses.push(
        lossAt(item, `${item.word} is kept as a comment: OnlineWardleyMaps has nothing for screen readers`),
      );
      return [`// ${item.word}: ${item.text}`];
  }
}

function evolutionLine(
  labels: readonly string[],
  hidden: boolean,
  { boundaries }: MapDraft,
  lost: (what: string) => void,
): readonly string[] | undefined {
  // What Mermaid must be told of the axis goes without saying here.
  const isDefault =
    labels.length === 4 &&
    labels.every((label, i) => label === DEFAULT_AXIS_LABELS[i]) &&
    boundaries.every((edge, i) => edge === DRAWN_BOUNDARIES[i]);
  if (isDefault && !hidden) return undefined;
  if (labels.length !== 4 && labels.length > 0) {
    lost(`the axis has ${labels.length} stages; OnlineWardleyMaps draws four`);
  }
  const four = labels.length === 0 ? [] : [0, 1, 2, 3].map((i) => labels[i] ?? "");
  return [`evolution${hidden ? " --hide" : ""}${four.length > 0 ? ` ${four.join("->")}` : ""}`];
}

function elementLine(item: ElementItem, child: boolean): string {
  const numbers = child ? [item.evolution] : [item.visibility, item.evolution];
  const place = numbers.every((number) => number !== undefined)
    ? ` [${numbers.map(numberText).join(", ")}]`
    : "";
  const trailers = [
    place,
    item.url === undefined ? "" : ` url(${item.url})`,
    labelText(item.label),
    item.inertia ? " inertia" : "",
    item.decorators.length > 0 ? ` (${item.decorators.join(", ")})` : "",
  ].join("");
  const line = `${item.element} ${usableName(item.name)}${trailers}`;
  const [read] = parse(child ? `pipeline P\n{\n${line}\n}` : line).lines.slice(child ? 2 : 0);
  const statement = read?.statements[0];
  const isRead = statement && "name" in statement && statement.kind === item.element;
  return isRead && statement.name?.text === item.name
    ? line
    : `${item.element} ${quoted(item.name)}${trailers}`;
}

function pipelineLines(item: PipelineItem): readonly string[] {
  const range = item.range ? ` [${numberText(item.range.start)}, ${numberText(item.range.end)}]` : "";
  const head = `pipeline ${usableName(item.name)}${range}`;
  if (!item.block) return [head];
  const inner = item.block.map((each) => {
    if (each.kind === "blank") return "";
    const text = each.kind === "comment" ? `//${each.text}` : elementLine(each, true);
    return `  ${text}${each.comment === undefined || each.kind === "comment" ? "" : ` //${each.comment}`}`;
  });
  return [head, "{", ...inner, "}"];
}

function linkLine(item: LinkItem): string {
  const mark = item.flow === "both" ? "<>" : item.flow === "backward" ? "<" : ">";
  const text = item.flowText === undefined ? "" : `'${item.flowText}'`;
  const operator = item.flow === undefined ? "->" : `+${text}${mark}`;
  const context = item.context === undefined ? "" : `; ${item.context}`;
  const line = `${usableName(item.from)}${operator}${usableName(item.to)}${context}`;
  const statement = parse(line).lines[0]?.statements[0];
  const ends = statement?.kind === "link" ? statement.ends.map((end) => end.text) : [];
  return ends.length === 2 && ends[0] === item.from && ends[1] === item.to
    ? line
    : `${quoted(item.from)}${operator}${quoted(item.to)}${context}`;
}

function evolveLine(item: EvolveItem): string {
  const decorators = item.decorators.length > 0 ? ` (${item.decorators.join(", ")})` : "";
  const rest = ` ${numberText(item.target)}${labelText(item.label)}${decorators}`;
  const names = [item.name, item.newName].flatMap((name) => name ?? []);
  const line = `evolve ${names.map((name) => usableName(name)).join("->")}${rest}`;
  const statement = parse(line).lines[0]?.statements[0];
  const read = statement?.kind === "evolve" ? [statement.name?.text, statement.newName?.text] : [];
  const isRead = read[0] === item.name && read[1] === item.newName;
  return isRead ? line : `evolve ${names.map(quoted).join("->")}${rest}`;
}

function labelText(label: ElementItem["label"]): string {
  return label ? ` label [${numberText(label.x)}, ${numberText(label.y)}]` : "";
}

function placeText({ visibility, evolution }: DraftPlace): string {
  return `[${numberText(visibility)}, ${numberText(evolution)}]`;
}

function noteText(text: string): string {
  const line = `note ${text} [0.5, 0.5]`;
  const statement = parse(line).lines[0]?.statements[0];
  const isRead = statement?.kind === "note" && statement.text?.text === text && !text.includes("\n");
  return isRead && (statement.coordinates?.numbers.length ?? 0) === 2 ? text : quoted(text);
}

function quoted(text: string): string {
  return `"${text.replaceAll("\\", "\\\\").replaceAll('"', '\\"').replaceAll("\n", "\\n")}"`;
}

/** As the author wrote it; else with the decimals it needs, six at most. */
export function numberText(number: DraftNumber | undefined): string {
  if (!number || !Number.isFinite(number.value)) return "";
  return number.text ?? String(Number(number.value.toFixed(6)));
}
