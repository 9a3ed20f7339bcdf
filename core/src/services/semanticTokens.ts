import type { NameLinePart } from "../analysis/parts/linePart";
import { partsOf } from "../analysis/parts/partsOf";
import { Memory } from "../language/memory";
import type { LineNode } from "../language/nodes";
import type { Range, Span } from "../language/text";
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
  const data: number[] = [];
  const first = Math.max(0, range?.start.line ?? 0);
  const last = Math.min(range?.end.line ?? Number.POSITIVE_INFINITY, tree.lines.length - 1);
  let lineBefore = 0;
  for (let line = first; line <= last; line++) {
    const node = tree.lines[line];
    if (!node) continue;
    let startBefore = 0;
    let free = 0;
    for (const { start, end, kind } of tokensOf(node)) {
      if (start < free || start >= end) continue;
      const { type, modifiers } = "role" in kind ? nameKind(map, kind) : kind;
      data.push(line - lineBefore, start - startBefore, end - start, type, modifiers);
      lineBefore = line;
      startBefore = start;
      free = end;
    }
  }
  return data;
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
