import { LANGUAGE_ID } from "#core/language/product";
import {
  TOKEN_MODIFIERS,
  TOKEN_TYPES,
  type TokenModifier,
  type TokenType,
} from "#core/services/semanticTokens/legend";

/** What the manifest says of semantic tokens: the types and modifiers of ours, and how themes colour all. */
export function makeTokenContributions(): Readonly<Record<string, unknown>> {
  const types = TOKEN_TYPES.map((type: TokenType) => type);
  const modifiers = TOKEN_MODIFIERS.map((modifier: TokenModifier) => modifier);
  const scopes = types.flatMap(({ name, scopes: found }) => (found ? [[name, found] as const] : []));
  return {
    semanticTokenTypes: types.flatMap(({ name: id, superType, description }) =>
      description === undefined ? [] : [{ id, superType, description }],
    ),
    semanticTokenModifiers: modifiers.flatMap(({ name: id, description }) =>
      description === undefined ? [] : [{ id, description }],
    ),
    semanticTokenScopes: [
      {
        language: LANGUAGE_ID,
        scopes: Object.fromEntries([
          ...scopes,
          ["keyword.deprecated", ["invalid.deprecated.keyword.wardley", "invalid.deprecated"]],
        ]),
      },
    ],
  };
}
