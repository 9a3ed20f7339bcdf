/** Tokens of the generated grammar, as an editor sees them. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { createOnigScanner, createOnigString, loadWASM } from "vscode-oniguruma";
import { type IGrammar, INITIAL, type IRawGrammar, parseRawGrammar, Registry } from "vscode-textmate";
import { makeGrammar } from "../../build/generate/grammar";
import { root } from "./paths";

/** Loads the engine and the grammar as `npm run generate` would write it. */
export async function loadGrammar(): Promise<IGrammar> {
  const registry = await grammarRegistry(() =>
    parseRawGrammar(JSON.stringify(makeGrammar()), "wardley.tmLanguage.json"),
  );
  const grammar = await registry.loadGrammar("source.wardley");
  if (!grammar) throw new Error("The grammar could not be loaded.");
  return grammar;
}

/** Loads the engine, which gets grammars by their scopes, and the scopes of those put into them. */
export async function grammarRegistry(
  load: (scope: string) => IRawGrammar | undefined,
  getInjections: (scope: string) => string[] = () => [],
): Promise<Registry> {
  const wasm = readFileSync(path.join(root, "node_modules/vscode-oniguruma/release/onig.wasm"));
  await loadWASM(new Uint8Array(wasm).buffer);
  return new Registry({
    onigLib: Promise.resolve({ createOnigScanner, createOnigString }),
    loadGrammar: async (scope) => load(scope),
    getInjections,
  });
}

/** A piece of text and its scopes from the outside in, without the root and the ending `.wardley`. */
export interface Token {
  readonly text: string;
  readonly scopes: readonly string[];
}

/** The tokens of each line of a text. */
export function tokenLines(grammar: IGrammar, text: string): readonly (readonly Token[])[] {
  let state = INITIAL;
  return text.split("\n").map((line) => {
    const { tokens, ruleStack } = grammar.tokenizeLine(line, state);
    state = ruleStack;
    return tokens.map(({ startIndex, endIndex, scopes }) => ({
      text: line.slice(startIndex, endIndex),
      scopes: scopes.slice(1).map((scope) => scope.replace(/\.wardley$/, "")),
    }));
  });
}

/**
 * What is coloured in a text, line by line: `text = innermost scope`, neighbours of one scope joined. Blanks, what
 * only the statement as a whole has a scope for, and punctuation are left out.
 */
export function colours(grammar: IGrammar, text: string): readonly (readonly string[])[] {
  return tokenLines(grammar, text).map((tokens) => {
    const found: { text: string; scope: string }[] = [];
    for (const { text: piece, scopes } of tokens) {
      const scope = scopes.filter((name) => !/^(meta|punctuation)\./.test(name)).at(-1);
      if (scope === undefined || piece.trim() === "") continue;
      if (/^punctuation\.(section|separator)/.test(scopes.at(-1) ?? "") && !scope.startsWith("string"))
        continue;
      const last = found.at(-1);
      // Numbers of one list are joined by a blank; what is in between has been left out.
      if (last?.scope !== scope) found.push({ text: piece, scope });
      else last.text += /^(constant|storage)\./.test(scope) ? ` ${piece}` : piece;
    }
    return found.map(({ text: piece, scope }) => `${piece} = ${scope}`);
  });
}
