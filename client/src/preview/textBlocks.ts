import { lexer, type Token, type Tokens } from "marked";
import type { TextBlock, TextRun } from "#core/protocol/explanation";

/** Text in blocks, with the addresses that its links lead to by their numbers. */
export interface LinkedText {
  readonly blocks: readonly TextBlock[];
  readonly links: readonly string[];
}

/** How a run looks. */
type Look = Omit<TextRun, "text">;

const PLAIN: Look = { strong: false, emphasis: false, code: false, link: null };

/**
 * Markdown as blocks of plain text: what a preview can show without running or loading anything. Pictures are left
 * out, markup of HTML is shown as it is written, tables become a paragraph for each row.
 */
export function readMarkdown(markdown: string): LinkedText {
  const links: string[] = [];
  const blocks = lexer(markdown)
    .flatMap((token) => blocksOf(token, links))
    .map(({ kind, runs }): TextBlock => ({ kind, runs: joined(runs) }));
  return { blocks: blocks.filter(({ kind, runs }) => kind === "rule" || runs.length > 0), links };
}

/** A text that is no Markdown, as one block. */
export function plainBlock(kind: TextBlock["kind"], text: string): TextBlock {
  return { kind, runs: [{ ...PLAIN, text }] };
}

function blocksOf(token: Token, links: string[]): TextBlock[] {
  const nested = (token as Tokens.Generic).tokens ?? [];
  switch (token.type) {
    case "paragraph":
      return [{ kind: "paragraph", runs: runsOf(nested, PLAIN, links) }];
    case "text":
      return [{ kind: "paragraph", runs: runsOf([token], PLAIN, links) }];
    case "heading":
      return [{ kind: "heading", runs: runsOf(nested, PLAIN, links) }];
    case "code":
      return [plainBlock("code", (token as Tokens.Code).text)];
    case "hr":
      return [{ kind: "rule", runs: [] }];
    case "html":
      return [plainBlock("paragraph", token.raw.trim())];
    case "blockquote":
      return nested.flatMap((inner) => blocksOf(inner, links));
    case "list":
      return (token as Tokens.List).items.map((item) => ({
        kind: "item",
        runs: item.tokens.flatMap((inner) => blocksOf(inner, links)).flatMap(({ runs }) => runs),
      }));
    case "table": {
      const { header, rows } = token as Tokens.Table;
      return [header, ...rows].map((row) => ({
        kind: "paragraph",
        runs: row.flatMap((cell, at) => [
          ...(at === 0 ? [] : [{ ...PLAIN, text: " · " }]),
          ...runsOf(cell.tokens, PLAIN, links),
        ]),
      }));
    }
    default:
      return [];
  }
}

function runsOf(tokens: readonly Token[], look: Look, links: string[]): TextRun[] {
  return tokens.flatMap((token): TextRun[] => {
    const nested = (token as Tokens.Generic).tokens ?? [];
    switch (token.type) {
      case "strong":
        return runsOf(nested, { ...look, strong: true }, links);
      case "em":
        return runsOf(nested, { ...look, emphasis: true }, links);
      case "del":
        return runsOf(nested, look, links);
      case "codespan":
        return [{ ...look, code: true, text: (token as Tokens.Codespan).text }];
      case "link":
        links.push((token as Tokens.Link).href);
        return runsOf(nested, { ...look, link: links.length - 1 }, links);
      case "image":
        return [];
      case "br":
        return [{ ...look, text: "\n" }];
      case "text":
        if (nested.length > 0) return runsOf(nested, look, links);
        // A line's end inside a paragraph is a blank.
        return [{ ...look, text: unescaped((token as Tokens.Text).text).replaceAll("\n", " ") }];
      case "escape":
        return [{ ...look, text: (token as Tokens.Escape).text }];
      default:
        return [{ ...look, text: token.raw }];
    }
  });
}

/** Runs that look alike in one. */
function joined(runs: readonly TextRun[]): TextRun[] {
  const all: TextRun[] = [];
  for (const run of runs) {
    const last = all.at(-1);
    if (last !== undefined && sameLook(last, run))
      all[all.length - 1] = { ...last, text: last.text + run.text };
    else all.push(run);
  }
  return all;
}

function sameLook(a: TextRun, b: TextRun): boolean {
  return a.strong === b.strong && a.emphasis === b.emphasis && a.code === b.code && a.link === b.link;
}

/** Characters that Markdown writes as entities; all others stay as they are. */
const ENTITIES: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  "#39": "'",
  nbsp: "\u00a0",
};

function unescaped(text: string): string {
  return text.replace(/&(amp|lt|gt|quot|#39|nbsp);/g, (_, name: string) => ENTITIES[name] ?? "");
}
