/** A symbol as the overview shows it: in user units, without its letters. */
export type Sign =
  | { readonly shape: "dot"; readonly x: number; readonly y: number; readonly r: number }
  | {
      readonly shape: "box";
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
    }
  | {
      readonly shape: "line";
      readonly x: number;
      readonly y: number;
      readonly x2: number;
      readonly y2: number;
    };

/** The symbols of a picture by their colour, links apart, since they lie below and are faint. */
export interface Symbols {
  readonly links: ReadonlyMap<string, readonly Sign[]>;
  readonly others: ReadonlyMap<string, readonly Sign[]>;
}

/** Reads the symbols of drawn elements from their attributes, so that nothing has to be laid out. */
export function symbolsOf(elements: Iterable<SVGElement>): Symbols {
  const links = new Map<string, Sign[]>();
  const others = new Map<string, Sign[]>();
  for (const element of elements) {
    const into = element.classList.contains("link") ? links : others;
    for (const node of element.children) {
      const symbol = symbolOf(node);
      if (symbol === undefined) continue;
      const colour = colourOf(node);
      const same = into.get(colour);
      if (same === undefined) into.set(colour, [symbol]);
      else same.push(symbol);
    }
  }
  return { links, others };
}

function symbolOf(node: Element): Sign | undefined {
  if (!node.classList.contains("symbol")) return undefined;
  const number = (name: string) => Number(node.getAttribute(name));
  switch (node.localName) {
    case "circle":
      return { shape: "dot", x: number("cx"), y: number("cy"), r: number("r") };
    case "rect":
      return {
        shape: "box",
        x: number("x"),
        y: number("y"),
        width: number("width"),
        height: number("height"),
      };
    case "line":
      return { shape: "line", x: number("x1"), y: number("y1"), x2: number("x2"), y2: number("y2") };
    default:
      return undefined;
  }
}

/** Its outline's colour, else its own; gradients and hatches are no colour. */
function colourOf(node: Element): string {
  for (const name of ["stroke", "fill"]) {
    const colour = node.getAttribute(name);
    if (colour?.startsWith("#")) return colour;
  }
  return "";
}
