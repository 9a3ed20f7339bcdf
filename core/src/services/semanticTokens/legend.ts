/** The kinds of tokens and what may be added to them: what the client is told once and tokens refer to by index. */

/** A kind of token. */
export interface TokenType {
  readonly name: string;
  /** The LSP type that a client colours which does not know this one; undefined when it is one of LSP's own. */
  readonly superType?: string;
  /** For the manifest, which lists types that are not LSP's own. */
  readonly description?: string;
  /** TextMate scopes by which a theme without rules for the type colours it, the closest first. */
  readonly scopes?: readonly string[];
}

/** All kinds, by their index in an answer. */
export const TOKEN_TYPES = [
  { name: "keyword" },
  { name: "comment" },
  { name: "string" },
  { name: "number" },
  { name: "operator" },
  { name: "decorator", scopes: ["storage.modifier.decorator.wardley", "storage.modifier"] },
  {
    name: "anchor",
    superType: "interface",
    description: "A user or a need at which a value chain starts.",
    scopes: ["entity.name.type.anchor.wardley", "entity.name.type.interface", "entity.name.type"],
  },
  {
    name: "component",
    superType: "class",
    description: "A component of a value chain.",
    scopes: ["entity.name.type.component.wardley", "entity.name.type.class", "entity.name.type"],
  },
  {
    name: "pipeline",
    superType: "type",
    description: "A component that owns a pipeline.",
    scopes: ["entity.name.type.pipeline.wardley", "entity.name.type"],
  },
  {
    name: "choice",
    superType: "enumMember",
    description: "A component that is a choice of a pipeline.",
    scopes: ["variable.other.enummember.choice.wardley", "variable.other.enummember", "constant.other"],
  },
  {
    name: "submap",
    superType: "namespace",
    description: "A component behind which another map stands.",
    scopes: ["entity.name.type.submap.wardley", "entity.name.namespace", "entity.name.type"],
  },
  {
    name: "unresolvedName",
    superType: "variable",
    description: "A name that is used and not declared.",
    scopes: ["variable.other.unresolved.wardley", "variable.other", "variable"],
  },
  {
    name: "reference",
    superType: "property",
    description: "The name of a url, or of an accelerator.",
    scopes: ["entity.name.type.reference.wardley", "entity.name.type"],
  },
  {
    name: "note",
    superType: "string",
    description: "Free text on the map.",
    scopes: ["string.unquoted.note.wardley", "string"],
  },
  {
    name: "stage",
    superType: "enumMember",
    description: "The label of a stage of evolution, or the name of a style.",
    scopes: ["string.unquoted.stage.wardley", "constant.language"],
  },
  {
    name: "trailer",
    superType: "keyword",
    description: "A word behind the coordinates of a component, such as `label` and `evolve`, or a flag.",
    scopes: ["support.function.label.wardley", "support.function", "keyword"],
  },
  {
    name: "tag",
    superType: "macro",
    description: "The name of a tag in a comment.",
    scopes: ["storage.type.class.tag.wardley", "storage.type.class.jsdoc", "storage.type"],
  },
] as const satisfies readonly TokenType[];

/** The name of a kind of token. */
export type TokenTypeName = (typeof TOKEN_TYPES)[number]["name"];

/** What may be added to a kind. */
export interface TokenModifier {
  readonly name: string;
  /** For the manifest; undefined when it is one of LSP's own. */
  readonly description?: string;
}

/** All modifiers; the bit of each is its index. */
export const TOKEN_MODIFIERS = [
  { name: "declaration" },
  { name: "deprecated" },
  { name: "modification" },
  { name: "documentation" },
  { name: "inertia", description: "Something that resists its movement." },
  { name: "evolved", description: "A name that a component has once it has moved." },
] as const satisfies readonly TokenModifier[];

/** The name of a modifier. */
export type TokenModifierName = (typeof TOKEN_MODIFIERS)[number]["name"];

/** LSP `SemanticTokensLegend`. */
export interface TokenLegend {
  readonly tokenTypes: string[];
  readonly tokenModifiers: string[];
}

/**
 * The legend for a client. One that does not know the kinds of ours gets the LSP type each stands for in the same
 * place, so that any editor colours them.
 *
 * @param own the client knows the kinds of ours
 */
export function tokenLegend(own: boolean): TokenLegend {
  return {
    tokenTypes: TOKEN_TYPES.map((type: TokenType) => (own ? type.name : (type.superType ?? type.name))),
    tokenModifiers: TOKEN_MODIFIERS.map(({ name }) => name),
  };
}

/** The index of a kind. */
export const TYPE_INDEX = Object.fromEntries(TOKEN_TYPES.map(({ name }, index) => [name, index])) as Readonly<
  Record<TokenTypeName, number>
>;

/** The bit of a modifier. */
export const MODIFIER_BIT = Object.fromEntries(
  TOKEN_MODIFIERS.map(({ name }, index) => [name, 1 << index]),
) as Readonly<Record<TokenModifierName, number>>;
