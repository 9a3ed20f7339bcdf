import { renderScene } from "#core/render/renderScene";
import { sceneToSvg } from "#core/render/svg";
import { escapeText } from "#core/render/text/escapeXml";
import type { EditorTheme } from "#core/render/themes/theme";
import { findingsOf } from "#core/services/findings";
import type { Settings } from "#core/services/settings";
import { createSnapshot } from "#core/services/snapshot";

/** Size of a map that names none, px: text has to be read in a column of a page. */
const COLUMN_SIZE = { width: 750, height: 450 };

const LOOKS: readonly EditorTheme[] = ["light", "dark", "high-contrast"];

/**
 * A map as HTML for VS Code's Markdown preview: the picture in each look of the editor, of which `media/markdown.css`
 * shows the one that the preview's body asks for, and below it what is wrong with the map. A map with a style of its
 * own has one picture. All text is escaped; there is no script, and nothing is loaded.
 *
 * @param lineNumber line of the document (from 1) on which the text begins
 */
export function fenceHtml(text: string, settings: Settings, lineNumber: number): string {
  const snapshot = createSnapshot("untitled:fence", 1, text, settings);
  const { map, boundaries } = snapshot;
  const byPicture = new Map<string, EditorTheme[]>();
  for (const theme of LOOKS) {
    const picture = sceneToSvg(renderScene(map, { theme, boundaries, ...(map.size ? {} : COLUMN_SIZE) }));
    byPicture.set(picture, [...(byPicture.get(picture) ?? []), theme]);
  }
  const pictures = [...byPicture].map(([picture, looks]) => {
    const classes = looks.map((look) => `mapwright-${look}`).join(" ");
    // A blank line would end HTML in Markdown; lines mean nothing in a picture.
    return `<div class="${classes}">${picture.replaceAll("\n", "")}</div>`;
  });
  const problems = findingsOf(snapshot).flatMap(({ severity, range, message }) => {
    if (severity !== "error" && severity !== "warning") return [];
    const line = lineNumber + range.start.line;
    return [`<li class="mapwright-${severity}">Line ${line}: ${escapeText(message)}</li>`];
  });
  const list = problems.length > 0 ? `<ul class="mapwright-problems">${problems.join("")}</ul>` : "";
  return `${pictures.join("")}${list}`;
}
