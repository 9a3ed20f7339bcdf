import type { LinePart, NameLinePart } from "../../analysis/parts/linePart";
import { perMap } from "../../analysis/perMap";
import { kindOfKeyword } from "../../language/statements";
import type { MapNode, WardleyMap } from "../../model/wardleyMap";
import { MODIFIER_BIT, type TokenTypeName, TYPE_INDEX } from "./legend";

/** What a part is: index of its type and bits of its modifiers. */
export interface TokenKind {
  readonly type: number;
  readonly modifiers: number;
}

const { declaration, deprecated, modification, inertia, evolved } = MODIFIER_BIT;

/** The names that movements give, folded. */
const evolvedNames = perMap(
  (map): ReadonlySet<string> =>
    new Set(
      map.movements.flatMap(({ statement }) =>
        statement.kind === "evolve" && statement.newName ? [statement.newName.key] : [],
      ),
    ),
);

/** What a part is coloured as whatever else the map holds; for a name see `nameKind`. */
export function ownKind(part: Exclude<LinePart, NameLinePart>): TokenKind {
  switch (part.role) {
    case "keyword": {
      const { word } = part.keyword;
      const kind = kindOfKeyword(word);
      const old = kind?.deprecated !== undefined || kind?.legacyKeywords?.includes(word) === true;
      return kindOf("keyword", old ? deprecated : 0);
    }
    case "number":
      return part.meaning === "annotationNumber" ? kindOf("number", declaration) : kindOf("number");
    case "decorator":
      return kindOf("decorator", part.decorator === "inertia" ? inertia : 0);
    case "trailer":
    case "flag":
      return kindOf("trailer");
    case "style":
    case "stage":
      return kindOf("stage");
    case "operator":
      return kindOf("operator");
    case "text":
      return kindOf(part.statement?.kind === "note" ? "note" : "string");
    case "comment":
      return kindOf("comment");
  }
}

/** What a name is coloured as: it depends on what the map declares. */
export function nameKind(map: WardleyMap, part: NameLinePart): TokenKind {
  switch (part.use) {
    case "urlName":
    case "acceleratorName":
      return kindOf("reference", declaration);
    case "urlReference":
      return kindOf("reference");
    case "evolveName": {
      const source = part.statement?.kind === "evolve" ? part.statement.name : undefined;
      const node = source && map.resolve(source);
      return node ? nodeKind(node, declaration | evolved) : kindOf("component", declaration | evolved);
    }
    default: {
      const node = map.resolve(part);
      if (!node)
        return evolvedNames(map).has(part.key) ? kindOf("component", evolved) : kindOf("unresolvedName");
      if (part.use === "declaration") return nodeKind(node, declaration);
      return nodeKind(node, part.use === "evolveSource" || part.use === "method" ? modification : 0);
    }
  }
}

function nodeKind(node: MapNode, modifiers: number): TokenKind {
  return kindOf(typeOfNode(node), modifiers | (node.inertia ? inertia : 0));
}

/** What a node is: choices and owners of pipelines before the kind of their statement. */
export function typeOfNode(node: MapNode): TokenTypeName {
  if (node.kind !== "component") return node.kind;
  if (node.pipeline) return "pipeline";
  return node.choiceOf ? "choice" : "component";
}

/** The kinds that came up, by type and modifiers: there are few, and a map has thousands of tokens. */
const KINDS = new Map<number, TokenKind>();

function kindOf(type: TokenTypeName, modifiers = 0): TokenKind {
  const index = TYPE_INDEX[type];
  const key = index * 0x100 + modifiers;
  const known = KINDS.get(key);
  if (known) return known;
  const kind = { type: index, modifiers };
  KINDS.set(key, kind);
  return kind;
}
