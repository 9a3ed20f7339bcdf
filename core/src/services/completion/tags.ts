import type { CompletionItem } from "vscode-languageserver-types";
import { RULES } from "../../analysis/rules/index";
import { readTags } from "../../analysis/tags/readTags";
import { TAG_KINDS, type TagKind, tagKind } from "../../analysis/tags/tagKinds";
import type { Position } from "../../language/text";
import { DEFAULT_STAGE_NAMES, DRAWN_BOUNDARIES, QUARTILE_BOUNDARIES, stageNames } from "../../model/stages";
import type { ClientFeatures } from "../clientFeatures";
import { findingsOf } from "../findings";
import { completionMarkup } from "../markup";
import type { Snapshot } from "../snapshot";
import { type TagPlace, tagPlaceIn } from "../tagPlace";
import { type CompletionContext, ITEM_KIND, itemOf } from "./completionContext";

/** What a value may be, with a word about it. */
type Value = readonly [value: string, detail?: string];

/** Tags whose values come again on the same map. */
const REPEATED = new Set(["group", "owner", "tool", "partner", "competitor"]);

/**
 * Names of tags behind `// @`, and what their values may begin with; undefined anywhere else. What fits the
 * place comes first: tags of the map at the head of the file, tags of components further down.
 */
export function tagItems(
  snapshot: Snapshot,
  { line, character }: Position,
  client: ClientFeatures,
): readonly CompletionItem[] | undefined {
  const node = snapshot.tree.lines[line];
  const place = node && tagPlaceIn(node);
  if (!node || !place || character <= place.nameSpan.start) return undefined;
  const context: CompletionContext = {
    snapshot,
    client,
    markup: completionMarkup(client, snapshot.uri),
    line,
    column: Math.min(character, node.text.length),
    text: node.text,
    statement: undefined,
    inBlock: false,
    others: () => [],
    atEnd: character >= node.text.trimEnd().length,
  };
  return character <= place.nameSpan.end ? nameItems(context, place) : valueItems(context, place);
}

function nameItems(context: CompletionContext, { nameSpan, words }: TagPlace): CompletionItem[] {
  const atHead = isAtHead(context);
  return TAG_KINDS.map((kind, index) => {
    const fits = kind.on === "both" || (kind.on === "map") === atHead;
    const isBare = kind.value.includes("optional");
    return itemOf(context, {
      label: `@${kind.name}`,
      kind: ITEM_KIND.keyword,
      from: nameSpan.start,
      to: nameSpan.end,
      insert: `@${kind.name}${words.length > 0 || isBare ? "" : " "}`,
      sort: `${fits ? 0 : 1}${String(index).padStart(2, "0")}`,
      detail: kind.value,
      documentation: context.markup.join([kind.description, placeOf(kind)]),
      continues: words.length === 0 && valuesOf(context, kind).length > 0,
    });
  });
}

/** No statement stands above, so that the tag may be one of the map. */
function isAtHead({ snapshot, line }: CompletionContext): boolean {
  return !snapshot.tree.lines.slice(0, line).some(({ statements }) => statements.length > 0);
}

function placeOf({ on }: TagKind): string {
  const component = "directly above a component";
  const head = "at the head of the file, before the title or a blank line";
  if (on === "both") return `Stands ${component}, or, for the map, ${head}.`;
  return `Stands ${on === "component" ? component : head}.`;
}

function valueItems(context: CompletionContext, { name, words }: TagPlace): CompletionItem[] {
  const kind = tagKind(name);
  if (!kind) return [];
  const { column } = context;
  const before = words.filter(({ end }) => end < column);
  const word = words.find(({ start, end }) => start <= column && column <= end);
  if (kind.name === "rule" && before.length === 1) {
    return [valueItem(context, ["off", "the rule says nothing here; write why behind it"], 0, word, " ")];
  }
  if (before.length > 0) return [];
  const values = valuesOf(context, kind);
  return values.map((value, index) =>
    valueItem(context, value, index, word, kind.name === "rule" && words.length < 2 ? " off " : ""),
  );
}

function valueItem(
  context: CompletionContext,
  [value, detail]: Value,
  index: number,
  word: { readonly start: number; readonly end: number } | undefined,
  behind: string,
): CompletionItem {
  return itemOf(context, {
    label: value,
    kind: ITEM_KIND.enumMember,
    from: word?.start ?? context.column,
    to: word?.end,
    insert: value + behind,
    sort: String(index).padStart(3, "0"),
    detail,
  });
}

function valuesOf(context: CompletionContext, { name, values }: TagKind): readonly Value[] {
  if (values) return values.map((value) => [value]);
  if (name === "rule") return rulesFor(context);
  if (name === "stage") return stagesFor(context);
  if (name === "boundaries") {
    return [
      [QUARTILE_BOUNDARIES.join(" "), "four equal stages"],
      [DRAWN_BOUNDARIES.join(" "), "as OnlineWardleyMaps draws them"],
    ];
  }
  return REPEATED.has(name) ? saidBefore(context, name).map((value) => [value]) : [];
}

/** The rules that find something on the line the tag is about come first, then the others by name. */
function rulesFor({ snapshot, line }: CompletionContext): readonly Value[] {
  const tag = readTags(snapshot.tree).all.find((candidate) => candidate.line === line);
  const isHere = (at: number) => tag?.target === "map" || (at > line && at <= (tag?.until ?? line));
  const found = new Set(
    findingsOf(snapshot).flatMap(({ rule, range }) => (isHere(range.start.line) ? [rule] : [])),
  );
  const others = RULES.filter((rule) => !found.has(rule)).sort((a, b) => (a.id < b.id ? -1 : 1));
  return [...found, ...others].map(({ id, title }) => [id, title]);
}

function stagesFor({ snapshot }: CompletionContext): readonly Value[] {
  const own = stageNames(snapshot.map.evolutionAxis);
  return [...new Set([...own, ...DEFAULT_STAGE_NAMES])].map((name) => [name]);
}

/** What the same tag says elsewhere on the map, each value once. */
function saidBefore({ snapshot, line }: CompletionContext, name: string): readonly string[] {
  const values = readTags(snapshot.tree).all.flatMap((tag) =>
    tag.name === name && tag.line !== line && tag.value ? [tag.value.text] : [],
  );
  return [...new Set(values)].sort();
}
