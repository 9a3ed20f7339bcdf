import { print } from "../../language/print";
import type { Block, Entry, PromptItem, Section, Table, Text } from "../report";
import { markdownCode, markdownLine, markdownTarget, markdownText } from "./markdownText";
import { documentTitle, linkAddress, type ReportDocument } from "./reportDocument";

/** The report as Markdown, one paragraph a line. The map itself stands folded under its picture's place. */
export function reportToMarkdown(document: ReportDocument): string {
  const { report, file, source } = document;
  const parts = [
    `# ${markdownText(documentTitle(report))}`,
    `Map: ${source === undefined ? markdownText(file) : `[${markdownText(file)}](${markdownTarget(source)})`}`,
    ...report.sections.flatMap((section) => sectionParts(section, document)),
    ...report.appendices.flatMap((section) => sectionParts(section, document)),
  ];
  return `${parts.join("\n\n")}\n`;
}

function sectionParts({ number, title, blocks }: Section, document: ReportDocument): string[] {
  const heading = number === "" ? title : `${number}. ${title}`;
  return [`## ${heading}`, ...blocks.map((block) => blockToMarkdown(block, document))];
}

function blockToMarkdown(block: Block, document: ReportDocument): string {
  const line = (text: Text) => textToMarkdown(text, document);
  switch (block.kind) {
    case "paragraph":
      return markdownLine(line(block.text));
    case "list": {
      const items = block.items.map((item, i) => `${block.ordered ? `${i + 1}.` : "-"} ${line(item)}`);
      return [...(block.intro ? [markdownLine(line(block.intro)), ""] : []), ...items].join("\n");
    }
    case "table":
      return tableToMarkdown(block, line);
    case "entries":
      return block.items.map((entry) => entryToMarkdown(entry, line)).join("\n\n");
    case "stated":
      return markdownLine(
        `**${markdownText(block.label)}** (author): ${block.items.map((item) => line(item)).join("; ")}`,
      );
    case "prompt":
      return promptToMarkdown(block.items);
    case "picture":
      return sourceOfMap(document);
    case "generated":
      return [
        `> **Generated** by ${markdownText(block.model)}; names, numbers and stages checked against the analysis:`,
        ...block.sentences.map(({ text }) => `> ${line(text)}`),
      ].join("\n>\n");
  }
}

function tableToMarkdown({ caption, columns, rows }: Table, line: (text: Text) => string): string {
  const row = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  const lines = [
    row(columns.map(({ title }) => markdownText(title))),
    row(columns.map(({ numeric }) => (numeric ? "---:" : "---"))),
    ...rows.map((cells) => row(cells.map(line))),
  ];
  return [...(caption === undefined ? [] : [`${markdownText(caption)}:`, ""]), ...lines].join("\n");
}

function entryToMarkdown({ title, note, lines }: Entry, line: (text: Text) => string): string {
  const below = lines.map((text) => `  ${markdownLine(line(text))}`);
  return [`- **${line(title)}** · ${line(note)}`, ...below].join("  \n");
}

function promptToMarkdown(items: readonly PromptItem[]): string {
  return `> Only an author can say: ${items
    .map(({ what, tag }) => `${markdownText(what)} (${markdownCode(tag)})`)
    .join(", ")}.`;
}

/** Markdown has no pictures of its own; the map's text stands in, for readers that draw it. */
function sourceOfMap({ analysis }: ReportDocument): string {
  const text = print(analysis.map.tree).replace(/^\ufeff/, "");
  const longest = Math.max(2, ...(text.match(/`+/g) ?? []).map(({ length }) => length));
  const fence = "`".repeat(longest + 1);
  const body = text.replace(/\r\n?/g, "\n").replace(/\n+$/, "");
  return `<details><summary>Source of the map</summary>\n\n${fence}wardley\n${body}\n${fence}\n\n</details>`;
}

function textToMarkdown(text: Text, document: ReportDocument): string {
  return text
    .map((piece) => {
      if (typeof piece === "string") return markdownText(piece);
      if ("strong" in piece) return `**${markdownText(piece.strong)}**`;
      if ("code" in piece) return markdownCode(piece.code);
      const label = markdownText(piece.text);
      const address = linkAddress(document, piece);
      return address === undefined ? label : `[${label}](${markdownTarget(address)})`;
    })
    .join("");
}
