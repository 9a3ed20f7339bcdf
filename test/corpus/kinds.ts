/**
 * The reviewed table of differences from the reference engine: every kind rests on a rule of the language
 * reference or on a fault known of the engine, and lets only that kind pass. A difference that no kind explains
 * fails the test, and so does a count that changes.
 */
import type { Difference } from "./compare";

/** One kind of difference. */
export interface DifferenceKind {
  readonly id: string;
  /** The rule of the language reference, or the code under which the engine's fault is known. */
  readonly because: string;
  /** How often it occurs in the corpus, counted in differing values. */
  readonly count: number;
  explains(difference: Difference): boolean;
}

const METHODS = ["build", "buy", "outsource"];

export const DIFFERENCE_KINDS: readonly DifferenceKind[] = [
  {
    id: "market-keyword",
    because: "2.18, T33: `market X`, `ecosystem X` declare a component; suspect market-keyword",
    count: 16,
    explains: ({ path, theirs, source, suspects }) =>
      path === "components" &&
      theirs === undefined &&
      suspects.includes("market-keyword") &&
      /^(market|ecosystem) /.test(source),
  },
  {
    id: "method-keyword",
    because:
      "2.18, T33: `buy X` decorates X (and so moves its default label); suspect method-keyword-ignored",
    count: 13,
    explains: ({ path, ours, theirs, name, lines }) => {
      const method = METHODS.find((word) => lines.some((line) => line.trim() === `${word} ${name}`));
      if (method === undefined) return false;
      if (path === "components.decorators") return isEqual(ours, [method]) && isEqual(theirs, []);
      return (
        path === "components.label" && isEqual(theirs, { x: 5, y: -10 }) && isEqual(ours, { x: 10, y: -20 })
      );
    },
  },
  {
    id: "evolve-bracketed",
    because: "T7: `evolve X [0.1, 0.89]` is recovered; suspect evolve-wrong-number",
    count: 10,
    explains: ({ path, ours, theirs, name, suspects, lines }) =>
      (path === "evolutions.name" &&
        suspects.includes("evolve-wrong-number") &&
        String(theirs).startsWith(`${ours} [`)) ||
      (path === "components.evolve" &&
        theirs === null &&
        lines.some((line) => line.trim().startsWith(`evolve ${name} [`) && line.includes(String(ours)))),
  },
  {
    id: "inline-evolve",
    because: "2.5: an inline evolve is an evolve statement; suspect inline-evolve",
    count: 2,
    explains: ({ path, ours, theirs, source, suspects }) =>
      path === "components.evolve" &&
      theirs === null &&
      suspects.includes("inline-evolve") &&
      source.endsWith(`evolve ${ours}`),
  },
  {
    id: "quoted-evolve-trailer",
    because:
      '2.6: `evolve "A" 0.8 label [..]`: the engine falls back to 0.85 when anything follows the number',
    count: 8,
    explains: ({ path, ours, theirs, source, name, lines }) => {
      const statement = path === "evolutions.maturity" ? source : evolveOf(path, name, lines);
      return theirs === 0.85 && statement.includes(`" ${ours} label [`);
    },
  },
  {
    id: "default-evolve-label",
    because: "3.6: a label that is not written is left to the drawing",
    count: 59,
    explains: ({ path, ours, theirs, source }) =>
      path === "evolutions.label" &&
      ours === null &&
      !source.includes("label") &&
      (isEqual(theirs, { x: 5, y: -10 }) || isEqual(theirs, { x: 10, y: -20 })),
  },
  {
    id: "second-declaration",
    because:
      "1.7, T25: evolve and pipeline bind to the first component of a name; the engine gives them to all",
    count: 2,
    explains: ({ path, ours, theirs, name, line, lines }) =>
      ((path === "components.evolve" && ours === null && typeof theirs === "number") ||
        (path === "components.isPipeline" && ours === false && theirs === true)) &&
      lines.slice(0, line - 1).some((earlier) => earlier.startsWith(`component ${name} [`)),
  },
  {
    id: "quoted-new-name",
    because: "2.6: a quoted new name is read like any quoted name; the engine keeps quotes and escapes",
    count: 4,
    explains: ({ path, ours, theirs }) => path.endsWith(".evolveName") && theirs === JSON.stringify(ours),
  },
  {
    id: "escape-order",
    because: "1.6: escapes are decoded left to right, so `\\\\n` is a backslash and an n",
    count: 2,
    explains: ({ path, ours, theirs, source }) =>
      path.endsWith(".name") &&
      source.includes("\\\\n") &&
      String(theirs) === String(ours).replace("\\n", "\\\n"),
  },
  {
    id: "decorators-in-name",
    because:
      "2.5: decorators behind a name without coordinates are no part of it; conformance `component A (buy)`",
    count: 2,
    explains: ({ path, ours, theirs }) =>
      path === "components.name" && /^ \((\w+, )*\w+\)$/.test(String(theirs).slice(String(ours).length)),
  },
  {
    id: "submap-url-in-name",
    because: "2.11: `submap S url(u)` is named S",
    count: 1,
    explains: ({ path, ours, theirs }) =>
      path === "submaps.name" && /^ url\(\w+\)$/.test(String(theirs).slice(String(ours).length)),
  },
  {
    id: "pipeline-reversed",
    because: "T31: a reversed range is sorted",
    count: 24,
    explains: ({ path, ours, theirs, source }) => {
      const [first = 0, second = 0] = (source.match(/\[(.*)\]/)?.[1] ?? "").split(",").map(Number);
      if (first <= second) return false;
      return path === "pipelines.start"
        ? ours === second && theirs === first
        : path === "pipelines.end" && ours === first && theirs === second;
    },
  },
  {
    id: "label-spacing",
    because: "T32: `label[1, 2]` is a label",
    count: 4,
    explains: ({ path, ours, theirs, source }) =>
      path === "components.label" &&
      isEqual(theirs, { x: 5, y: -10 }) &&
      isEqual(ours, offsetOf(source.match(/label\[([^\]]*)\]/)?.[1])),
  },
  {
    id: "lone-cr",
    because: "1.2, T37: a lone CR ends a line",
    count: 1,
    explains: ({ path, ours, theirs, source }) =>
      path === "components" &&
      ours !== undefined &&
      theirs === undefined &&
      source === "component B [0.3, 0.4]",
  },
  {
    id: "stages-padded",
    because: "T40: fewer than four stages are padded",
    count: 1,
    explains: ({ path, ours, theirs }) =>
      path === "map.evolution" && isEqual(ours, ["Genesis", "Custom", "", ""]) && Array.isArray(theirs),
  },
  {
    id: "indented-title",
    because: "2.1: a title may be indented; suspect indented-title",
    count: 1,
    explains: ({ path, ours, theirs, lines }) =>
      path === "map.title" && theirs === "Untitled Map" && lines.some((line) => line === `  title ${ours}`),
  },
  {
    id: "flow-direction",
    because:
      "2.10: `+>`, `+<`, `+<>` are forward, backward, both; the engine's words for the bare forms are shifted",
    count: 27,
    explains: ({ path, ours, theirs, source }) =>
      path === "links.flow" &&
      ((source.includes("+<>") && ours === "both" && theirs === "backward") ||
        (/\+<(?!>)/.test(source) && ours === "backward" && theirs === "forward")),
  },
  {
    id: "flow-link-doubled",
    because: "2.10: `A+'x'>B` is one link; suspect flow-link-doubled",
    count: 11,
    explains: ({ path, ours, theirs, suspects }) =>
      path === "links" &&
      ours === undefined &&
      theirs !== undefined &&
      suspects.includes("flow-link-doubled"),
  },
  {
    id: "link-dropped",
    because: "T3: a word that merely begins like a keyword starts a link; suspects link-dropped-by-…",
    count: 9,
    explains: ({ path, ours, theirs, suspects }) =>
      path === "links" &&
      ours !== undefined &&
      theirs === undefined &&
      suspects.some((code) => code.startsWith("link-dropped-by-")),
  },
  {
    id: "y-axis",
    because: "2.16, T33: `y-axis` names the axis; the engine reads a link from a thing of that name",
    count: 1,
    explains: ({ path, ours, theirs }) =>
      path === "links" && ours === undefined && (theirs as { from: string }).from === "y-axis",
  },
  {
    id: "blanks-folded",
    because: "1.3, 1.7: runs of blanks in a name count, and are drawn, as one",
    count: 4,
    explains: ({ path, ours, theirs }) =>
      ["links.from", "links.to", "notes.text"].includes(path) && String(theirs).replace(/ +/g, " ") === ours,
  },
  {
    id: "attitude-size",
    because: "2.14: a corner with a size in px has no second corner; the engine puts one at [0.8, 0.2]",
    count: 12,
    explains: ({ path, ours, theirs, source }) =>
      /^\w+ \[[^,]*,[^,]*\] \d+ \d+$/.test(source) &&
      ours === null &&
      ((path === "attitudes.visibility2" && theirs === 0.8) ||
        (path === "attitudes.maturity2" && theirs === 0.2)),
  },
  {
    id: "attitude-text",
    because: "2.14, T15: words behind two corners are no size",
    count: 14,
    explains: ({ path, ours, theirs, source }) =>
      (path === "attitudes.width" || path === "attitudes.height") &&
      ours === null &&
      typeof theirs === "string" &&
      source.slice(source.indexOf("]")).includes(theirs),
  },
];

/** The `evolve` line of a component, for differences that follow from it. */
function evolveOf(path: string, name: string, lines: readonly string[]): string {
  if (path !== "components.evolve") return "";
  const quoted = JSON.stringify(name);
  return (
    lines.find((line) =>
      [`evolve ${quoted} `, `evolve "${quoted}" `].some((start) => line.startsWith(start)),
    ) ?? ""
  );
}

function offsetOf(numbers: string | undefined): unknown {
  const [x, y] = (numbers ?? "").split(",").map(Number);
  return { x, y };
}

function isEqual(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
