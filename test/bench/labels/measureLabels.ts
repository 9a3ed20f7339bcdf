import type { Page } from "playwright-core";

/** What covers what in a picture, as a browser draws it. */
export interface Overlaps {
  /** Pairs of label boxes that share more than a pixel both ways. */
  readonly pairs: number;
  /** Labels that cover more than a pixel both ways of another element's symbol. */
  readonly onMarker: number;
  /** Of which pair or label and symbol, for a closer look. */
  readonly names: readonly string[];
}

/** Elements whose text is a name that has to be read, and those whose symbol must not be covered. */
const LABELLED = ["component", "anchor", "evolved", "submap"];
const MARKERS = ["component", "evolved", "submap", "annotation", "accelerator"];

interface Drawn {
  /** Which element of the map it belongs to, in drawing order. */
  readonly element: number;
  readonly kind: string;
  readonly name: string;
  readonly label: boolean;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Measures one SVG in a page of a browser, at its own size. */
export async function measureLabels(page: Page, svg: string): Promise<Overlaps> {
  await page.setContent(`<body style="margin:0">${svg.slice(svg.indexOf("<svg"))}</body>`);
  const drawn = await page.evaluate(() =>
    [...document.querySelectorAll(".element")].flatMap((element, at) =>
      [...element.querySelectorAll("text.label, circle.symbol, rect.symbol, polygon.symbol")].map((node) => {
        const { left, top, right, bottom } = node.getBoundingClientRect();
        const [, kind = ""] = element.classList;
        const label = node.tagName === "text";
        return {
          element: at,
          kind,
          name: element.getAttribute("data-name") ?? "",
          label,
          left,
          top,
          right,
          bottom,
        };
      }),
    ),
  );
  const labels = drawn.filter(({ label, kind }) => label && LABELLED.includes(kind));
  const symbols = drawn.filter(({ label, kind }) => !label && MARKERS.includes(kind));
  const names: string[] = [];
  let pairs = 0;
  let onMarker = 0;
  labels.forEach((label, at) => {
    for (const other of labels.slice(at + 1)) {
      if (!overlap(label, other)) continue;
      pairs++;
      names.push(`${label.kind} ${label.name} / ${other.kind} ${other.name}`);
    }
    const covered = symbols.find((symbol) => symbol.element !== label.element && overlap(label, symbol));
    if (covered === undefined) return;
    onMarker++;
    names.push(`${label.kind} ${label.name} on ${covered.kind} ${covered.name}`);
  });
  return { pairs, onMarker, names };
}

function overlap(a: Drawn, b: Drawn): boolean {
  return (
    Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 &&
    Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1
  );
}
