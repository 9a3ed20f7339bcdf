import { MAP_FENCES } from "#core/language/markdown/fence";
import { literal } from "./grammarRegex";
import type { Grammar } from "./grammarRules";

/** Scope of the text inside a fence; `package.json` names the language that goes with it. */
export const EMBEDDED_SCOPE = "meta.embedded.block.wardley";

/** Scope by which the manifest knows the grammar. */
export const MARKDOWN_SCOPE = "markdown.wardley.codeblock";

/**
 * The TextMate grammar that colours maps in Markdown fences. It is put into VS Code's own grammar of Markdown and
 * has the form of that one's rules for other languages, so that quotations and lists work alike.
 */
export function makeMarkdownGrammar(): Grammar {
  const names = MAP_FENCES.map(literal).join("|");
  const marks = { 3: { name: "punctuation.definition.markdown" } };
  return {
    information_for_contributors: ["Written by `npm run generate` from core/src/language/markdown/fence.ts."],
    name: "Wardley Map in Markdown",
    scopeName: MARKDOWN_SCOPE,
    injectionSelector: "L:text.html.markdown",
    patterns: [{ include: "#map-fence" }],
    repository: {
      "map-fence": {
        name: "markup.fenced_code.block.markdown",
        begin: String.raw`(^|\G)(\s*)(${"`"}{3,}|~{3,})\s*(?i:(${names})(\s+[^${"`"}]*)?$)`,
        end: String.raw`(^|\G)(\2|\s{0,3})(\3)\s*$`,
        beginCaptures: {
          ...marks,
          4: { name: "fenced_code.block.language.markdown" },
          5: { name: "fenced_code.block.language.attributes.markdown" },
        },
        endCaptures: marks,
        patterns: [
          {
            begin: String.raw`(^|\G)(\s*)(.*)`,
            while: String.raw`(^|\G)(?!\s*([${"`"}~]{3,})\s*$)`,
            contentName: EMBEDDED_SCOPE,
            patterns: [{ include: "source.wardley" }],
          },
        ],
      },
    },
  };
}
