import type { AttitudeName, DecoratorName, FlowDirection, MapStyle } from "../language/nodes";
import {
  DEFAULT_AXIS_LABELS,
  DEFAULT_STAGE_NAMES,
  DRAWN_BOUNDARIES,
  QUARTILE_BOUNDARIES,
} from "../model/stages";
import type { DraftItem, DraftNumber, DraftPlace, ElementItem, MapDraft } from "./draft";
import { ImportProblem } from "./importProblem";
import { UNTITLED } from "./modelJson";

type Json = Readonly<Record<string, unknown>>;

/** Offset of labels that the author did not place, and its multiples beside bigger symbols (language reference 3.6). */
const DEFAULT_LABELS: ReadonlySet<string> = new Set(["5,-10", "10,-20", "15,-30"]);

/** True when a text is JSON as `mapwright model` prints it, for one map. */
export function isModelJson(text: string): boolean {
  if (!/^\uFEFF?\s*\{/.test(text)) return false;
  try {
    const value: unknown = JSON.parse(text.replace("\uFEFF", ""));
    return isObject(value) && Array.isArray(value.components) && Array.isArray(value.links);
  } catch {
    return false;
  }
}

/**
 * Reads the JSON that `mapwright model` prints. Everything is optional but a list of components; what is of another
 * type than it should be counts as not given. The order is that of the lines.
 *
 * @throws ImportProblem when it is no JSON, or none of a map
 */
export function readModelJson(text: string): MapDraft {
  let value: unknown;
  try {
    value = JSON.parse(text.replace("\uFEFF", ""));
  } catch (error) {
    throw new ImportProblem(`not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
  if (Array.isArray(value)) throw new ImportProblem("the JSON holds several maps; one is read at a time");
  if (!isObject(value) || !Array.isArray(value.components)) {
    throw new ImportProblem("the JSON is no map: it has no list 'components'");
  }
  return draftOf(value);
}

function draftOf(model: Json): MapDraft {
  const isMermaid = model.dialect === "mermaid";
  const head: DraftItem[] = [];
  const title = textOf(model.title);
  if (title !== undefined && title !== UNTITLED) head.push({ kind: "title", text: title });
  const style = textOf(model.style);
  if (style !== undefined && style !== "plain") head.push({ kind: "style", style: style as MapStyle });
  if (isObject(model.size)) {
    const [width, height] = [numberOf(model.size.width), numberOf(model.size.height)];
    if (width || height) head.push({ kind: "size", width, height });
  }
  const labels = listOf(model.evolution).flatMap((label) => textOf(label) ?? []);
  const hidden = model.showEvolutionAxis === false;
  const isDefault = isMermaid
    ? sameTexts(labels, DEFAULT_STAGE_NAMES)
    : sameTexts(labels, DEFAULT_AXIS_LABELS);
  if (labels.length > 0 && (!isDefault || hidden)) {
    head.push({ kind: "evolution", labels: isDefault ? [] : labels, hidden });
  }
  if (model.showValueChainAxis === false) head.push({ kind: "valuechain", hidden: true, texts: [] });
  const annotations = objectsOf(model.annotations);
  if (annotations.length > 0 && isObject(model.annotationsBox)) {
    head.push({ kind: "annotations", ...placeOf(model.annotationsBox) });
  }
  const body = [...elementItems(model), ...relationItems(model), ...furnitureItems(model, annotations)];
  body.sort((a, b) => (a.line ?? Number.MAX_SAFE_INTEGER) - (b.line ?? Number.MAX_SAFE_INTEGER));
  const gap: DraftItem[] = head.length > 0 && body.length > 0 ? [{ kind: "blank" }] : [];
  return {
    items: [...head, ...gap, ...body],
    boundaries: isMermaid ? QUARTILE_BOUNDARIES : DRAWN_BOUNDARIES,
    losses: [],
  };
}

function elementItems(model: Json): DraftItem[] {
  const items: DraftItem[] = [];
  const children = new Map<string, ElementItem[]>();
  const add = (kind: ElementItem["element"]) => (json: Json) => {
    const element = elementOf(json, kind);
    const owner = textOf(json.pipeline);
    if (owner === undefined) items.push(element);
    else children.set(owner, [...(children.get(owner) ?? []), element]);
    const target = numberOf(json.evolve);
    if (!target) return;
    const newName = textOf(json.evolveName);
    items.push({ kind: "evolve", name: element.name, newName, target, label: undefined, decorators: [] });
  };
  objectsOf(model.anchors).forEach(add("anchor"));
  objectsOf(model.components).forEach(add("component"));
  objectsOf(model.submaps).forEach(add("submap"));
  for (const json of objectsOf(model.pipelines)) {
    const name = textOf(json.name) ?? "";
    const block = children.get(name);
    children.delete(name);
    const [start, end] = [numberOf(json.start), numberOf(json.end)];
    items.push({
      kind: "pipeline",
      name,
      range: start && end && !block ? { start, end } : undefined,
      block,
      inferred: listOf(json.inferredChildren).flatMap((child) => textOf(child) ?? []),
      line: lineOf(json),
    });
  }
  for (const [name, block] of children) {
    items.push({ kind: "pipeline", name, range: undefined, block, inferred: [] });
  }
  return items;
}

function elementOf(json: Json, element: ElementItem["element"]): ElementItem {
  const label = isObject(json.label) ? { x: numberOf(json.label.x), y: numberOf(json.label.y) } : undefined;
  const isPlaced = label?.x && label.y && !DEFAULT_LABELS.has(`${label.x.value},${label.y.value}`);
  return {
    kind: "element",
    element,
    name: textOf(json.name) ?? "",
    ...placeOf(json),
    label: isPlaced && label.x && label.y ? { x: label.x, y: label.y } : undefined,
    decorators: listOf(json.decorators).flatMap((word) => textOf(word) ?? []) as Exclude<
      DecoratorName,
      "inertia"
    >[],
    inertia: json.inertia === true,
    url: textOf(json.url),
    line: lineOf(json),
  };
}

function relationItems(model: Json): DraftItem[] {
  return objectsOf(model.links).map((json) => ({
    kind: "link",
    from: textOf(json.from) ?? "",
    to: textOf(json.to) ?? "",
    flow: ["forward", "backward", "both"].find((each) => each === json.flow) as FlowDirection | undefined,
    flowText: textOf(json.flowText),
    dashed: false,
    context: textOf(json.context),
    line: lineOf(json),
  }));
}

function furnitureItems(model: Json, annotations: readonly Json[]): DraftItem[] {
  return [
    ...objectsOf(model.urls).map(
      (json): DraftItem => ({
        kind: "url",
        name: textOf(json.name) ?? "",
        address: textOf(json.url),
        line: lineOf(json),
      }),
    ),
    ...objectsOf(model.notes).map(
      (json): DraftItem => ({
        kind: "note",
        text: textOf(json.text) ?? "",
        ...placeOf(json),
        line: lineOf(json),
      }),
    ),
    ...annotations.map(
      (json): DraftItem => ({
        kind: "annotation",
        number: numberOf(json.number)?.value,
        places: objectsOf(json.occurrences).map(placeOf),
        text: textOf(json.text) ?? "",
        line: lineOf(json),
      }),
    ),
    ...objectsOf(model.attitudes).map(
      (json): DraftItem => ({
        kind: "attitude",
        attitude: (textOf(json.attitude) ?? "pioneers") as AttitudeName,
        corners: numbersOf(json.visibility, json.maturity, json.visibility2, json.maturity2),
        size: numbersOf(json.width, json.height),
        line: lineOf(json),
      }),
    ),
    ...objectsOf(model.accelerators).map(
      (json): DraftItem => ({
        kind: "accelerator",
        name: textOf(json.name) ?? "",
        deaccelerator: json.deaccelerator === true,
        ...placeOf(json),
        line: lineOf(json),
      }),
    ),
  ];
}

function isObject(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function objectsOf(value: unknown): readonly Json[] {
  return listOf(value).filter(isObject);
}

function textOf(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}

function numberOf(value: unknown): DraftNumber | undefined {
  return typeof value === "number" && Number.isFinite(value) ? { value } : undefined;
}

function numbersOf(...values: readonly unknown[]): readonly DraftNumber[] {
  return values.flatMap((value) => numberOf(value) ?? []);
}

/** The place of something; the defaults of the language where it has none. */
function placeOf(json: Json): DraftPlace {
  return {
    visibility: numberOf(json.visibility) ?? { value: 0.9 },
    evolution: numberOf(json.maturity) ?? { value: 0.1 },
  };
}

/** Lines of the JSON count from 1. */
function lineOf(json: Json): number | undefined {
  const line = numberOf(json.line)?.value;
  return line === undefined ? undefined : line - 1;
}

function sameTexts(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((text, i) => text === b[i]);
}
