import { escapeAttribute, escapeText } from "../../render/text/escapeXml";
import type { Block, Entry, PromptItem, Section, Table, Text } from "../report";

/** Where links lead, and what stands for the picture. */
export interface HtmlSurroundings {
  /** Address of a line of the map, zero-based; undefined where lines have none. */
  address(line: number): string | undefined;
  /** Before the ids of sections, so that several reports fit into one page. */
  readonly idPrefix: string;
  /** Markup of the picture of the map. */
  readonly picture: string;
}

/** One section as HTML: elements and classes only, no style and no script, all text escaped. */
export function sectionToHtml(section: Section, surroundings: HtmlSurroundings): string {
  const { id, number, title, blocks } = section;
  const heading =
    number === "" ? escapeText(title) : `<span class="number">${number}</span> ${escapeText(title)}`;
  const content = blocks.map((block) => blockToHtml(block, surroundings)).join("\n");
  return `<section id="${surroundings.idPrefix}${id}">\n<h2>${heading}</h2>\n${content}\n</section>`;
}

function blockToHtml(block: Block, surroundings: HtmlSurroundings): string {
  const line = (text: Text) => textToHtml(text, surroundings);
  switch (block.kind) {
    case "paragraph":
      return `<p>${line(block.text)}</p>`;
    case "list": {
      const name = block.ordered ? "ol" : "ul";
      const items = block.items.map((item) => `<li>${line(item)}</li>`).join("");
      return `${block.intro ? `<p>${line(block.intro)}</p>` : ""}<${name}>${items}</${name}>`;
    }
    case "table":
      return tableToHtml(block, line);
    case "entries":
      return `<dl class="entries">${block.items.map((entry) => entryToHtml(entry, line)).join("\n")}</dl>`;
    case "stated":
      return statedToHtml(block.label, block.items.map(line));
    case "prompt":
      return promptToHtml(block.items);
    case "picture":
      return surroundings.picture;
  }
}

function tableToHtml({ caption, columns, rows }: Table, line: (text: Text) => string): string {
  const class_ = (i: number) => (columns[i]?.numeric ? ' class="numeric"' : "");
  const titled = columns.some(({ title }) => title !== "");
  const heads = columns
    .map(({ title }, i) => `<th scope="col"${class_(i)}>${escapeText(title)}</th>`)
    .join("");
  const cell = (text: Text, i: number) => {
    // Without titles above, the first cell of a row is what the row is about.
    if (i === 0 && !titled) return `<th scope="row">${line(text)}</th>`;
    return `<td${class_(i)}>${line(text)}</td>`;
  };
  const body = rows.map((cells) => `<tr>${cells.map(cell).join("")}</tr>`).join("\n");
  return [
    `<div class="table"><table>`,
    caption === undefined ? "" : `<caption>${escapeText(caption)}</caption>`,
    titled ? `<thead><tr>${heads}</tr></thead>` : "",
    `<tbody>${body}</tbody></table></div>`,
  ].join("");
}

function entryToHtml({ title, note, lines }: Entry, line: (text: Text) => string): string {
  const paragraphs = lines.map((text) => `<p>${line(text)}</p>`).join("");
  return `<dt>${line(title)} <span class="note">${line(note)}</span></dt><dd>${paragraphs}</dd>`;
}

function statedToHtml(label: string, items: readonly string[]): string {
  const words = items.map((item) => `<q>${item}</q>`).join("; ");
  return `<p class="author"><strong>${escapeText(label)}</strong> (author): ${words}</p>`;
}

function promptToHtml(items: readonly PromptItem[]): string {
  const list = items
    .map(({ what, tag }) => `${escapeText(what)} (<code>${escapeText(tag)}</code>)`)
    .join(", ");
  return `<p class="prompt">Only an author can say: ${list}.</p>`;
}

function textToHtml(text: Text, { address }: HtmlSurroundings): string {
  return text
    .map((piece) => {
      if (typeof piece === "string") return escapeText(piece);
      if ("strong" in piece) return `<strong>${escapeText(piece.strong)}</strong>`;
      if ("code" in piece) return `<code>${escapeText(piece.code)}</code>`;
      const target = address(piece.line);
      const label = escapeText(piece.text);
      if (target === undefined) return label;
      return `<a href="${escapeAttribute(target)}" data-line="${piece.line + 1}">${label}</a>`;
    })
    .join("");
}
