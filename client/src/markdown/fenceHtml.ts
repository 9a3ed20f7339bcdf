import { renderScene } from "#core/render/renderScene";
import { sceneToSvg } from "#core/render/svg";
import { escapeText } from "#core/render/text/escapeXml";
import { EDITOR_THEMES, type EditorTheme } from "#core/render/themes/theme";
import { findingsOf } from "#core/services/findings";
import type { Settings } from "#core/services/settings";
import { createSnapshot } from "#core/services/snapshot";

/** Size of a map that names none, px: text has to be read in a column of a page. */
const COLUMN_SIZE = { width: 750, height: 450 };

/** A map as it is drawn, wherever it stands. */
export interface DrawnFence {
  /** HTML with the picture in each look of the editor; a map with a style of its own has one picture. */
  readonly pictures: string;
  /** What is wrong with the map. */
  readonly problems: readonly FenceProblem[];
}

/** An error or a warning, with its line of the map, from 0. */
interface FenceProblem {
  readonly severity: "error" | "warning";
  readonly line: number;
  readonly message: string;
}

/** Draws a map for VS Code's Markdown preview. All text is escaped; there is no script, and nothing is loaded. */
export function drawFence(text: string, settings: Settings): DrawnFence {
  const snapshot = createSnapshot("untitled:fence", 1, text, settings);
  const { map, boundaries } = snapshot;
  const byPicture = new Map<string, EditorTheme[]>();
  for (const theme of EDITOR_THEMES) {
    const picture = sceneToSvg(renderScene(map, { theme, boundaries, ...(map.size ? {} : COLUMN_SIZE) }));
    byPicture.set(picture, [...(byPicture.get(picture) ?? []), theme]);
  }
  const pictures = [...byPicture].map(([picture, looks]) => {
    const classes = looks.map((look) => `mapwright-${look}`).join(" ");
    // A blank line would end HTML in Markdown; lines mean nothing in a picture.
    return `<div class="${classes}">${picture.replaceAll("\n", "")}</div>`;
  });
  const problems = findingsOf(snapshot).flatMap(({ severity, range, message }): FenceProblem[] =>
    severity === "error" || severity === "warning" ? [{ severity, line: range.start.line, message }] : [],
  );
  return { pictures: pictures.join(""), problems };
}

/**
 * A drawn map as HTML: its pictures, of which `media/markdown.css` shows the one that the preview's body asks for, and
 * below them what is wrong with it.
 *
 * @param lineNumber line of the document (from 1) on which the map's text begins
 */
export function fenceHtml({ pictures, problems }: DrawnFence, lineNumber: number): string {
  if (problems.length === 0) return pictures;
  const items = problems.map(
    ({ severity, line, message }) =>
      `<li class="mapwright-${severity}">Line ${lineNumber + line}: ${escapeText(message)}</li>`,
  );
  return `${pictures}<ul class="mapwright-problems">${items.join("")}</ul>`;
}
