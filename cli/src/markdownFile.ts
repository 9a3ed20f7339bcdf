import type { Fix, RelatedPlace, RuleFinding } from "#core/analysis/rule";
import { withLinesMoved } from "#core/analysis/words";
import type { Fence } from "#core/language/markdown/fence";
import { editToDocument, type FenceEdit } from "#core/language/markdown/fenceEdits";
import { linesAbove, rangeToDocument } from "#core/language/markdown/fencePlaces";
import { offsetAt, positionAt } from "#core/language/positions";
import type { TextChange } from "#core/language/text";
import type { Snapshot } from "#core/services/snapshot";

/** A Markdown file around maps. */
export interface MarkdownFile {
  /** The path as it is to be shown. */
  readonly file: string;
  readonly text: string;
}

/** A map in a fence of a Markdown file. */
export interface FencedMapFile {
  readonly markdown: MarkdownFile;
  readonly fence: Fence;
  /** Which of the file's maps it is, from 0. */
  readonly index: number;
}

/**
 * What was found in a map, in places of the Markdown file around it.
 *
 * @param map the map's own state
 * @param document the whole file as if it were a map: its lines are looked at and nothing else
 * @param fenceAt the fence of another map of the same run, by the map's URI
 */
export function findingInDocument(
  finding: RuleFinding,
  { map, document, fence }: { readonly map: Snapshot; readonly document: Snapshot; readonly fence: Fence },
  fenceAt: (uri: string) => (FencedMapFile & { readonly uri: string }) | undefined,
): RuleFinding {
  const change = ({ start, end, text }: TextChange): TextChange => {
    const range = { start: positionAt(map.tree, start), end: positionAt(map.tree, end) };
    const edit = editToDocument(fence, { range, newText: text });
    return changeOf(document, edit);
  };
  const place = (related: RelatedPlace): RelatedPlace => {
    if (related.uri === undefined) return { ...related, range: rangeToDocument(fence, related.range) };
    const other = fenceAt(related.uri);
    return other
      ? { ...related, uri: other.uri, range: rangeToDocument(other.fence, related.range) }
      : related;
  };
  return {
    ...finding,
    message: withLinesMoved(finding.message, linesAbove(fence)),
    range: rangeToDocument(fence, finding.range),
    ...(finding.related && { related: finding.related.map(place) }),
    ...(finding.fixes && {
      fixes: finding.fixes.map(
        (fix): Fix => ({
          ...fix,
          title: withLinesMoved(fix.title, linesAbove(fence)),
          changes: fix.changes.map(change),
        }),
      ),
    }),
  };
}

/** The text of a Markdown file after edits of the maps in its fences; they must not overlap. */
export function editedMarkdown(
  document: Snapshot,
  text: string,
  edits: readonly { readonly fence: Fence; readonly edit: FenceEdit }[],
): string {
  const changes = edits.map(({ fence, edit }) => changeOf(document, editToDocument(fence, edit)));
  let result = "";
  let from = 0;
  for (const change of changes.sort((a, b) => a.start - b.start)) {
    result += text.slice(from, change.start) + change.text;
    from = change.end;
  }
  return result + text.slice(from);
}

/** What JSON says of a map with lines from 1, with the lines of the file that begins so many lines earlier. */
export function withLines(value: unknown, earlier: number): unknown {
  if (Array.isArray(value)) return value.map((item) => withLines(item, earlier));
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(([key, inner]) =>
    key === "line" && typeof inner === "number" ? [key, inner + earlier] : [key, withLines(inner, earlier)],
  );
  return Object.fromEntries(entries);
}

function changeOf({ tree }: Snapshot, { range, newText }: FenceEdit): TextChange {
  return { start: offsetAt(tree, range.start), end: offsetAt(tree, range.end), text: newText };
}
