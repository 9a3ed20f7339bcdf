import { renderScene } from "../../render/renderScene";
import { sceneToSvg } from "../../render/svg";
import { escapeAttribute, escapeText } from "../../render/text/escapeXml";
import type { EditorTheme } from "../../render/themes/theme";
import type { PlaceLink } from "../report";
import { sectionToHtml } from "./htmlSection";
import { HTML_STYLE } from "./htmlStyle";
import { documentTitle, linkAddress, type ReportDocument } from "./reportDocument";

/**
 * Reports as one HTML page that needs nothing else: its style inside, the maps as SVG, light or dark as the
 * reader's system is. No script.
 */
export function reportsToHtml(documents: readonly ReportDocument[]): string {
  const titles = documents.map(({ report }) => documentTitle(report));
  const articles = documents.map((document, i) => article(document, i === 0 ? "" : `report-${i + 1}-`));
  return [
    "<!DOCTYPE html>",
    `<html lang="en">`,
    "<head>",
    `<meta charset="utf-8">`,
    `<meta name="viewport" content="width=device-width, initial-scale=1">`,
    `<title>${escapeText(titles.join(" · "))}</title>`,
    `<style>${HTML_STYLE}</style>`,
    "</head>",
    "<body>",
    ...articles,
    "</body>",
    "</html>",
    "",
  ].join("\n");
}

function article(document: ReportDocument, idPrefix: string): string {
  const { report, file, source } = document;
  const all = [...report.sections, ...report.appendices];
  const surroundings = {
    address: (link: PlaceLink) => linkAddress(document, link),
    idPrefix,
    picture: pictures(document),
  };
  const where =
    source === undefined ? escapeText(file) : `<a href="${escapeAttribute(source)}">${escapeText(file)}</a>`;
  const contents = all.map(
    ({ id, number, title }) =>
      `<a href="#${idPrefix}${id}">${number === "" ? "" : `${number}. `}${escapeText(title)}</a>`,
  );
  return [
    "<article>",
    `<header><h1>${escapeText(documentTitle(report))}</h1><p class="file">${where}</p></header>`,
    `<nav aria-label="Sections">${contents.join("")}</nav>`,
    ...all.map((section) => sectionToHtml(section, surroundings)),
    "</article>",
  ].join("\n");
}

/** Drawn twice for the two looks of the page, unless the map names a style of its own. */
function pictures({ analysis: { map, boundaries } }: ReportDocument): string {
  const draw = (theme: EditorTheme) => sceneToSvg(renderScene(map, { theme, boundaries }));
  const light = draw("light");
  if (map.style !== undefined) return `<div class="picture">${light}</div>`;
  return `<div class="picture light">${light}</div><div class="picture dark">${draw("dark")}</div>`;
}
