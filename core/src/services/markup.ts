import type { MarkupContent } from "vscode-languageserver-types";
import { oneLine } from "../analysis/words";
import type { Position } from "../language/text";
import type { ClientFeatures } from "./clientFeatures";

/**
 * Writes what services say, as Markdown or as plain text. Whatever comes from a map goes through `text`, `bold`
 * or `link`, which take its characters literally.
 */
export interface Markup {
  /** Literal text. */
  text(raw: string): string;
  bold(raw: string): string;
  /** A word of the language. */
  code(raw: string): string;
  /** A name that leads to a place of the document. */
  link(label: string, place: Position): string;
  /** Words of ours that lead to a page on the web; the address beside them in plain text. */
  web(label: string, address: string): string;
  /** Documentation of ours, which is written in Markdown. */
  prose(markdown: string): string;
  /** A picture (SVG markup) with what it shows in words; nothing where the client shows none. */
  picture(svg: string, description: string): string | undefined;
  /** A line between what was said and what follows; nothing in plain text. */
  readonly rule: string;
  /** Lines of a map. */
  example(lines: string): string;
  /** Lines of one paragraph; undefined ones are left out. */
  lines(lines: readonly (string | undefined)[]): string;
  /** Paragraphs below each other; undefined ones are left out. */
  join(paragraphs: readonly (string | undefined)[]): MarkupContent;
}

/** The writer a client can show; links lead into the document `uri`. */
export function markupFor(client: ClientFeatures, uri: string): Markup {
  return client.markdown ? markdown(client, uri) : PLAIN;
}

/** The writer for what is said beside completions. */
export function completionMarkup(client: ClientFeatures, uri: string): Markup {
  return markupFor(client.plainCompletion ? { ...client, markdown: false } : client, uri);
}

function markdown(client: ClientFeatures, uri: string): Markup {
  return {
    text: escapeMarkdown,
    bold: (raw) => `**${escapeMarkdown(raw)}**`,
    code: (raw) => `\`${raw.replaceAll("`", "'")}\``,
    link: (label, place) => `[${escapeMarkdown(label)}](${address(client, uri, place)})`,
    web: (label, page) => `[${label}](${encodeParentheses(page)})`,
    prose: (text) => text,
    picture: (svg, description) =>
      client.pictures && `![${escapeMarkdown(description)}](${dataAddress(svg)})`,
    rule: "---",
    example: (lines) => `\`\`\`wardley\n${lines}\n\`\`\``,
    // A backslash at the end of a line breaks it.
    lines: (lines) => given(lines).join("\\\n"),
    join: (paragraphs) => ({ kind: "markdown", value: given(paragraphs).join("\n\n") }),
  };
}

const PLAIN: Markup = {
  text: oneLine,
  bold: oneLine,
  code: (raw) => raw,
  link: (label) => oneLine(label),
  web: (label, page) => `${label}: ${page}`,
  prose: (text) => text.replaceAll("`", ""),
  picture: () => undefined,
  rule: "",
  example: (lines) => lines,
  lines: (lines) => given(lines).join("\n"),
  join: (paragraphs) => ({ kind: "plaintext", value: given(paragraphs).join("\n") }),
};

/**
 * A command where the client trusts it, for it works on every kind of document; else the address with the
 * place as its fragment, counted from 1, as VS Code and several other editors read it.
 */
function address(client: ClientFeatures, mapUri: string, place: Position): string {
  const { uri, position } = client.placeOf?.(mapUri, place) ?? { uri: mapUri, position: place };
  const { line, character } = position;
  if (client.revealCommand === undefined) return encodeParentheses(`${uri}#L${line + 1},${character + 1}`);
  const parameters = encodeURIComponent(JSON.stringify([uri, line, character]));
  return encodeParentheses(`command:${client.revealCommand}?${parameters}`);
}

/** A picture that needs no request; percent signs, because there is no Base64 without a host. */
function dataAddress(svg: string): string {
  return `data:image/svg+xml,${encodeParentheses(encodeURIComponent(svg))}`;
}

/** A parenthesis or a blank would end the link's target. */
function encodeParentheses(target: string): string {
  return target.replaceAll("(", "%28").replaceAll(")", "%29").replaceAll(" ", "%20");
}

/** Characters that mean something inside a line of Markdown, each with a backslash; no line breaks. */
export function escapeMarkdown(raw: string): string {
  return oneLine(raw).replace(/[\\`*_{}[\]<>()#+!|~&$-]/g, "\\$&");
}

function given(paragraphs: readonly (string | undefined)[]): string[] {
  return paragraphs.filter((paragraph): paragraph is string => paragraph !== undefined && paragraph !== "");
}
