import fc from "fast-check";

/**
 * Generators of map texts for properties: lines that are valid, nearly valid, or noise, joined by every kind
 * of line end.
 */

const name = fc.constantFrom(
  "Cup of Tea",
  "cup of  tea",
  "Kettle",
  "Power",
  '"Hot\\nWater"',
  "A",
  "building",
  "inertia model",
  "label maker",
  "Team (buy)",
  "Größe",
  "👩‍💻 Dev",
  "",
);

const number = fc.constantFrom("0.5", "0.72", "1", ".3", "-0.01", "1.2", "0,4", "55%", "x", "", "0.123456");
const position = fc.tuple(number, number).map(([a, b]) => `[${a}, ${b}]`);
const brokenPosition = fc.constantFrom(
  "[0.5",
  "[0.5 0.6]",
  "[0.55. 0.18]",
  "[[0.1,0.2]]",
  "[]",
  "0.5, 0.6]",
  "[0.3]",
);
const place = fc.oneof({ weight: 4, arbitrary: position }, brokenPosition);
const trailer = fc.constantFrom(
  "",
  " label [10, -5]",
  " label[1,2]",
  " inertia",
  " (buy)",
  " (market, build)",
  " evolve 0.8",
  " evolve",
  " foo bar",
  " // comment",
  " /* c */",
  " url(u)",
  " }",
);
const operator = fc.constantFrom(
  "->",
  " -> ",
  "+>",
  "+<",
  "+<>",
  "+'5%'>",
  "+'x'<>",
  "→",
  "-->",
  "=>",
  "+'x",
);
const element = fc
  .tuple(
    fc.constantFrom("component", "anchor", "submap", "market", "Component", "component\t"),
    name,
    place,
    trailer,
  )
  .map(([keyword, n, at, tail]) => `${keyword} ${n} ${at}${tail}`);
const link = fc
  .tuple(name, operator, name, fc.constantFrom("", "; context", "->Kettle", " [0.1,0.2]", " // c"))
  .map(([from, op, to, tail]) => `${from}${op}${to}${tail}`);
const evolve = fc
  .tuple(name, fc.constantFrom("", "->New name"), number, fc.constantFrom("", " label [1,2]", " (buy)"))
  .map(([n, becomes, target, tail]) => `evolve ${n}${becomes} ${target}${tail}`);
const pipeline = fc
  .tuple(
    name,
    fc.constantFrom("", " [0.2, 0.6]", " [0.6, 0.2]", " {", " { component X [0.4] }", " // [0.1, 0.2]"),
  )
  .map(([n, tail]) => `pipeline ${n}${tail}`);
const other = fc.constantFrom(
  "title Tea",
  "title",
  "style wardley",
  "style Foo",
  "size [800, 600]",
  "evolution a->b->c->d",
  "evolution --hide",
  "valuechain --hide",
  "note +Something [0.2, 0.3]",
  'note "two\\nlines" [0.2, 0.3]',
  "annotation 1 [[0.1,0.2],[0.3,0.4]] text [1]",
  "annotations [0.1, 0.2]",
  "pioneers [0.9, 0.1, 0.6, 0.3]",
  "settlers [0.9, 0.1] 100 50",
  "accelerator Push [0.4, 0.5]",
  "buy Power",
  "y-axis V->Lo->Hi",
  "url u [https://example.org/a]",
  "{",
  "}",
  "{ component B [0.4] }",
  "} component C [0.5, 0.5]",
  "/*",
  "*/",
  "/* one line */",
  "# hash",
  "%% percent",
  "",
  "   ",
);
const noise = fc
  .oneof(fc.string({ maxLength: 30 }), fc.string({ unit: "binary", maxLength: 20 }))
  .map((text) => text.replace(/[\r\n]/g, " "));

/** One line of a map, from perfect to hopeless. */
export const mapLine: fc.Arbitrary<string> = fc.oneof(
  { weight: 5, arbitrary: element },
  { weight: 4, arbitrary: link },
  { weight: 2, arbitrary: evolve },
  { weight: 3, arbitrary: pipeline },
  { weight: 4, arbitrary: other },
  { weight: 1, arbitrary: noise },
);

const lineEnd = fc.constantFrom("\n", "\n", "\n", "\r\n", "\r");

/** A whole map text. */
export const mapText: fc.Arbitrary<string> = fc
  .array(fc.tuple(mapLine, lineEnd), { maxLength: 25 })
  .map((lines) => lines.map(([text, end]) => text + end).join(""));

/** A change by relative places (0..1) and a text; `applyTo` gives it offsets. */
export const relativeChange = fc.record({
  from: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.nat({ max: 40 }),
  text: fc.oneof(
    fc.constantFrom("", "\n", "\r", "\r\n", "{", "}", "/*", "*/", "//", "[", "]", '"', "x", "pipeline P {\n"),
    mapLine,
    fc.tuple(mapLine, lineEnd, mapLine).map((parts) => parts.join("")),
  ),
});

/** The change in offsets of a text. */
export function changeOf(
  text: string,
  relative: { from: number; length: number; text: string },
): { start: number; end: number; text: string } {
  const start = Math.floor(relative.from * text.length);
  return { start, end: Math.min(text.length, start + relative.length), text: relative.text };
}
