/** The grammar of maps in Markdown, put into one of Markdown's blocks that is built as VS Code's is. */
import { type IGrammar, type IRawGrammar, parseRawGrammar } from "vscode-textmate";
import { makeGrammar } from "../../build/generate/grammar";
import { makeMarkdownGrammar } from "../../build/generate/markdownGrammar";
import { grammarRegistry } from "./tokens";

/** Quotations, lists and fences as `markdown-basics` of VS Code has them; other blocks do not matter here. */
const MARKDOWN = {
  scopeName: "text.html.markdown",
  patterns: [{ include: "#block" }],
  repository: {
    block: { patterns: [{ include: "#quote" }, { include: "#lists" }, { include: "#fence" }] },
    quote: {
      name: "markup.quote.markdown",
      begin: "(^|\\G)[ ]{0,3}(>) ?",
      while: "(^|\\G)\\s*(>) ?",
      patterns: [{ include: "#block" }],
    },
    lists: {
      name: "markup.list.markdown",
      begin: "(^|\\G)([ ]{0,3})(?:[*+-]|[0-9]+[\\.\\)])([ \\t])",
      while: "((^|\\G)([ ]{2,4}|\\t))|(^[ \\t]*$)",
      patterns: [{ include: "#block" }],
    },
    fence: {
      name: "markup.fenced_code.block.markdown",
      begin: "(^|\\G)(\\s*)(`{3,}|~{3,})\\s*(?=([^`]*)?$)",
      end: "(^|\\G)(\\2|\\s{0,3})(\\3)\\s*$",
    },
  },
};

/** Loads both grammars. */
export async function loadMarkdownGrammar(): Promise<IGrammar> {
  const grammars: Readonly<Record<string, object>> = {
    [MARKDOWN.scopeName]: MARKDOWN,
    "source.wardley": makeGrammar(),
    [makeMarkdownGrammar().scopeName]: makeMarkdownGrammar(),
  };
  const registry = await grammarRegistry(
    (scope) => raw(grammars[scope]),
    (scope) => (scope === MARKDOWN.scopeName ? [makeMarkdownGrammar().scopeName] : []),
  );
  const grammar = await registry.loadGrammar(MARKDOWN.scopeName);
  if (!grammar) throw new Error("The grammar could not be loaded.");
  return grammar;
}

function raw(grammar: object | undefined): IRawGrammar | undefined {
  return grammar && parseRawGrammar(JSON.stringify(grammar), "grammar.json");
}
