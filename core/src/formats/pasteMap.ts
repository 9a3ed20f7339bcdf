import type { Dialect } from "../language/dialect";
import type { SyntaxTree } from "../language/nodes";
import { parse } from "../language/parse";
import { DRAWN_BOUNDARIES, QUARTILE_BOUNDARIES } from "../model/stages";
import type { DraftItem, MapDraft } from "./draft";
import { draftOfMap } from "./draftOfMap";
import type { FormatId } from "./format";
import { importAs, recognise } from "./importMap";
import { mermaidText } from "./mermaidText";
import { owmText } from "./owmText";

/** What a text of the clipboard becomes when it is pasted as a map. */
export interface PastedMap {
  readonly text: string;
  /** What it was: a form of maps, or the address of one. */
  readonly from: FormatId | "address";
  /** True when the text is unmistakably not what the document is written in. */
  readonly certain: boolean;
}

/** So much text is looked at; what is longer is no map that anybody pastes. */
const MOST_TEXT = 1_000_000;

/** Statements that a map has once; one that is pasted into another leaves those of the other alone. */
const ONCE: ReadonlySet<DraftItem["kind"]> = new Set([
  "title",
  "style",
  "size",
  "evolution",
  "valuechain",
  "annotations",
]);

/**
 * Turns a text of the clipboard into statements of the map it is pasted into: Mermaid, JSON of `mapwright model`, a
 * table, OnlineWardleyMaps text in a fence or for a Mermaid map, or the address of a map there. Undefined for everything
 * else, which is pasted as it is.
 *
 * @param tree the map it is pasted into
 */
export function pasteMap(clipboard: string, tree: SyntaxTree): PastedMap | undefined {
  if (clipboard.length > MOST_TEXT) return undefined;
  const address = pastedAddress(clipboard, tree.dialect);
  if (address !== undefined) return { text: address, from: "address", certain: false };
  const { text, fenced } = withoutFence(clipboard);
  const from = recognise(text) ?? (isOwmMap(text) ? "owm" : undefined);
  if (from === undefined || (from === tree.dialect && !fenced)) return undefined;
  const draft = draftOfMap(importAs(text, from).map);
  if (!draft.items.some(({ kind }) => kind === "element" || kind === "link")) return undefined;
  const written = write(draft, tree);
  const ended = /[\r\n]$/.test(clipboard) ? written : written.replace(/\n$/, "");
  return { text: ended, from, certain: from !== "owm" };
}

/** The statements for the map; one that has its own title, axis and so on keeps them. */
function write(draft: MapDraft, tree: SyntaxTree): string {
  const present = new Set(
    tree.lines.flatMap(({ statements }) => statements.map(({ kind }) => kind as string)),
  );
  const isEmpty = [...present].every((kind) => kind === "header" || kind === "unknown");
  const items = draft.items.filter(({ kind }) => !ONCE.has(kind) || isEmpty || !present.has(kind));
  if (tree.dialect === "owm") {
    return owmText({
      ...draft,
      items: withoutLead(items),
      boundaries: isEmpty ? draft.boundaries : DRAWN_BOUNDARIES,
    }).text;
  }
  const boundaries = isEmpty ? draft.boundaries : QUARTILE_BOUNDARIES;
  const { text } = mermaidText({ ...draft, items: withoutLead(items), boundaries });
  return text.slice(text.indexOf("\n") + 1);
}

function withoutLead(items: readonly DraftItem[]): readonly DraftItem[] {
  const first = items.findIndex(({ kind }) => kind !== "blank");
  return first < 0 ? [] : items.slice(first);
}

/** The text inside a fence of Markdown, when the clipboard holds nothing else. */
function withoutFence(clipboard: string): { readonly text: string; readonly fenced: boolean } {
  const trimmed = clipboard.trim();
  const lines = trimmed.split(/\r\n|\n|\r/);
  const [first = ""] = lines;
  const fence = /^(`{3,}|~{3,})/.exec(first)?.[1];
  const last = lines.at(-1)?.trim();
  if (
    fence === undefined ||
    lines.length < 3 ||
    !last?.startsWith(fence) ||
    last.replaceAll(fence[0] ?? "", "") !== ""
  ) {
    return { text: clipboard, fenced: false };
  }
  return { text: `${lines.slice(1, -1).join("\n")}\n`, fenced: true };
}

/** True for OnlineWardleyMaps text: something with a place in it, and hardly a line that is not understood. */
function isOwmMap(text: string): boolean {
  const statements = parse(text).lines.flatMap((line) => line.statements);
  const placed = statements.filter(
    (each) => (each.kind === "component" || each.kind === "anchor") && each.coordinates !== undefined,
  ).length;
  const unknown = statements.filter(({ kind }) => kind === "unknown").length;
  return placed > 0 && unknown * 4 <= statements.length;
}

/** Addresses of maps on OnlineWardleyMaps, as its "copy link" and "clone" give them. */
const ADDRESS = /^https:\/\/(?:www\.|classic\.|beta\.)?onlinewardleymaps\.com\/#[\w:.-]{3,}$/;

/** A submap that leads to the address; Mermaid has none. Nothing is fetched. */
function pastedAddress(clipboard: string, dialect: Dialect): string | undefined {
  const address = clipboard.trim();
  if (dialect !== "owm" || address.length > 300 || !ADDRESS.test(address)) return undefined;
  const id = address.slice(address.indexOf("#") + 1).replace(/[^\w-]/g, "-");
  return `submap Map ${id} [0.5, 0.5] url(${id})\nurl ${id} [${address}]`;
}
