import PDFDocument from "pdfkit";
import type { Scene } from "#core/render/scene";
import { THEMES } from "#core/render/themes/index";
import { FONTS } from "./fonts";
import { drawShape } from "./pdfShape";

/** 1 px of the picture is so many points of the page: CSS has 96 px to the inch, PDF 72 points. */
const POINTS = 72 / 96;

/** The same bytes whenever a map is written. */
const NO_DATE = new Date(0);

/**
 * A picture as PDF: one page as large as the picture, lines and letters as such, fonts embedded. The same scene
 * always gives the same bytes.
 *
 * @param scale px of the page for each px of the picture, above 0
 */
export function writePdf(scene: Scene, scale: number): Promise<Uint8Array> {
  const factor = POINTS * scale;
  const document = new PDFDocument({
    size: [scene.width * factor, scene.height * factor],
    margin: 0,
    // The types know file names only; without it the library would look for files beside itself.
    font: Buffer.from(FONTS.regular) as unknown as string,
    displayTitle: true,
    lang: "en",
    info: {
      Title: scene.title,
      Subject: scene.description,
      Creator: "Mapwright",
      Producer: "Mapwright",
      CreationDate: NO_DATE,
      ModDate: NO_DATE,
    },
  });
  const chunks: Buffer[] = [];
  const written = new Promise<Uint8Array>((resolve, reject) => {
    document.on("data", (chunk: Buffer) => chunks.push(chunk));
    document.on("end", () => resolve(Buffer.concat(chunks)));
    document.on("error", reject);
  });
  document.scale(factor).translate(-scene.viewBox.x, -scene.viewBox.y);
  const theme = THEMES[scene.theme];
  for (const shape of scene.frame) drawShape(document, shape, theme);
  for (const { shapes } of scene.elements) for (const shape of shapes) drawShape(document, shape, theme);
  document.end();
  return written;
}
