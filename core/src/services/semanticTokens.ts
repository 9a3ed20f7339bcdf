import type { NameLinePart } from "../analysis/parts/linePart";
import { partsOf } from "../analysis/parts/partsOf";
import { Memory } from "../language/memory";
import type { LineNode } from "../language/nodes";
import type { Range, Span } from "../language/text";
import type { WardleyMap } from "../model/wardleyMap";
import { MODIFIER_BIT, TYPE_INDEX } from "./semanticTokens/legend";
import { nameKind, ownKind, type TokenKind } from "./semanticTokens/tokenKinds";
import type { Snapshot } from "./snapshot";
import { tagPlaceIn } from "./tagPlace";

/** A token of a line. What a name is depends on the map; everything else is the same as long as the line is. */
interface Token extends Span {
  readonly kind: TokenKind | NameLinePart;
}

const TAG: TokenKind = { type: TYPE_INDEX.tag, modifiers: 0 };
const TAG_VALUE: TokenKind = { type: TYPE_INDEX.comment, modifiers: MODIFIER_BIT.documentation };

/**
 * What the parts of a map mean, as LSP wants it: five numbers a token (lines and UTF-16 columns from the token
 * before, length, index of the type, bits of the modifiers), in the order of the text, without overlaps. No token
 * goes beyond its line.
 *
 * @param range whose lines are wanted; the whole map when not given
 */
export function semanticTokens({ tree, map }: Snapshot, range?: Range): number[] {
  const first = Math.max(0, range?.start.line ?? 0);
  const last = Math.min(range?.end.line ?? Number.POSITIVE_INFINITY, tree.lines.length - 1);
  const meaning = meaningOf(map);
  const found: (readonly number[])[] = [];
  let count = 0;
  for (let line = first; line <= last; line++) {
    const node = tree.lines[line];
    if (!node) continue;
    const tokens = placedTokens(node, map, meaning);
    found.push(tokens);
    count += tokens.length / IN_LINE;
  }
  const data = new Array<number>(count * IN_TEXT);
  let at = 0;
  let lineBefore = 0;
  for (let line = first; line <= last; line++) {
    const tokens = found[line - first] ?? [];
    for (let i = 0; i < tokens.length; i += IN_LINE) {
      data[at++] = line - lineBefore;
      data[at++] = tokens[i] ?? 0;
      data[at++] = tokens[i + 1] ?? 0;
      data[at++] = tokens[i + 2] ?? 0;
      data[at++] = tokens[i + 3] ?? 0;
      lineBefore = line;
    }
  }
  return data;
}

/** A token is so many numbers: within its line all but the line. */
const IN_TEXT = 5;
const IN_LINE = 4;

/** Stands for what names mean; nothing is in it, so that lines which remember it keep no map alive. */
type Meaning = object;

/** Names mean what they meant as long as a map has the same nodes and movements, which most edits leave alone. */
const MEANINGS = new Memory<
  WardleyMap["nodes"],
  { readonly movements: WardleyMap["movements"]; readonly meaning: Meaning }
>();

function meaningOf({ nodes, movements }: WardleyMap): Meaning {
  const known = MEANINGS.get(nodes);
  if (known?.movements === movements) return known.meaning;
  const meaning = {};
  MEANINGS.set(nodes, { movements, meaning });
  return meaning;
}

/** The tokens of lines in numbers, by what the names in them meant. */
const PLACED = new Memory<LineNode, { readonly meaning: Meaning; readonly numbers: readonly number[] }>();

function placedTokens(line: LineNode, map: WardleyMap, meaning: Meaning): readonly number[] {
  const known = PLACED.get(line);
  if (known?.meaning === meaning) return known.numbers;
  const numbers: number[] = [];
  let startBefore = 0;
  let free = 0;
  for (const { start, end, kind } of tokensOf(line)) {
    if (start < free || start >= end) continue;
    const { type, modifiers } = "role" in kind ? nameKind(map, kind) : kind;
    numbers.push(start - startBefore, end - start, type, modifiers);
    startBefore = start;
    free = end;
  }
  PLACED.set(line, { meaning, numbers });
  return numbers;
}

/** The tokens of lines that were looked at; after an edit most lines are those they were. */
const KNOWN = new Memory<LineNode, readonly Token[]>();

function tokensOf(line: LineNode): readonly Token[] {
  const known = KNOWN.get(line);
  if (known) return known;
  const tokens = readTokens(line);
  KNOWN.set(line, tokens);
  return tokens;
}

function readTokens(line: LineNode): readonly Token[] {
  const tokens: Token[] = [];
  const place = line.comments.length > 0 ? tagPlaceIn(line) : undefined;
  for (const part of partsOf(line)) {
    const { start, end } = part;
    if (part.role === "comment" && place && place.nameSpan.end - place.nameSpan.start > 1) {
      const { nameSpan, words } = place;
      tokens.push({ start, end: nameSpan.start, kind: ownKind(part) });
      tokens.push({ ...nameSpan, kind: TAG });
      const from = words[0]?.start;
      if (from !== undefined) tokens.push({ start: from, end, kind: TAG_VALUE });
    } else tokens.push({ start, end, kind: part.role === "name" ? part : ownKind(part) });
  }
  return tokens.sort((a, b) => a.start - b.start);
}
