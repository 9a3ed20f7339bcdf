import type MarkdownIt from "markdown-it";
import { MAP_FENCES } from "#core/language/markdown/fence";

/**
 * Draws a map; undefined when it cannot be drawn.
 *
 * @param lineNumber line of the document (from 1) on which the text begins
 * @param env what the renderer was called with
 */
export type DrawFence = (text: string, lineNumber: number, env: unknown) => string | undefined;

/**
 * Makes a Markdown renderer draw the fences that hold maps, as a `<div>` with the attributes of the fence, among
 * which VS Code puts the line that the preview scrolls by. Other fences are drawn as before.
 */
export function mapFencePlugin(md: MarkdownIt, draw: DrawFence): MarkdownIt {
  const { fence } = md.renderer.rules;
  md.renderer.rules.fence = (tokens, index, options, env, self) => {
    const token = tokens[index];
    const drawn =
      token && isMap(token.info) ? draw(token.content, (token.map?.[0] ?? 0) + 2, env) : undefined;
    if (token === undefined || drawn === undefined) {
      return fence ? fence(tokens, index, options, env, self) : self.renderToken(tokens, index, options);
    }
    const attributes = withClass(token.attrs).map(
      ([name, value]) => ` ${name}="${md.utils.escapeHtml(value)}"`,
    );
    return `<div${attributes.join("")}>${drawn}</div>\n`;
  };
  return md;
}

function isMap(info: string): boolean {
  return MAP_FENCES.includes(info.trim().split(/\s/, 1)[0]?.toLowerCase() ?? "");
}

function withClass(attrs: readonly [string, string][] | null): [string, string][] {
  const others = (attrs ?? []).filter(([name]) => name !== "class");
  const classes = (attrs ?? []).flatMap(([name, value]) => (name === "class" ? [value] : []));
  return [...others, ["class", ["mapwright-map", ...classes].join(" ")]];
}
