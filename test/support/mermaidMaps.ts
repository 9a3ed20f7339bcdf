import fc from "fast-check";

/** Generators of Mermaid maps for properties: lines that are valid, nearly valid, or noise. */

const name = fc.constantFrom(
  "Cup of Tea",
  "Kettle",
  '"Hot\\nWater"',
  "'Hot [x]'",
  '"3D printing"',
  "3D printing",
  "A",
  "building",
  "Team (buy)",
  "real-time queue",
  "Größe",
  '"open',
  "",
);
const number = fc.constantFrom("0.5", "0.72", "1", "1.0", ".3", "-0.01", "55.0", "120.5", "0,4", "x", "");
const place = fc.oneof(
  { weight: 4, arbitrary: fc.tuple(number, number).map(([a, b]) => `[${a}, ${b}]`) },
  fc.constantFrom("[0.5", "[0.5 0.6]", "[]", "0.5, 0.6]", "[0.3]", ""),
);
const trailer = fc.constantFrom(
  "",
  " label [10, -5]",
  " label [1.5, 2]",
  " (buy)",
  " (inertia)",
  " inertia",
  " (buy) (inertia)",
  " (ecosystem)",
  " foo",
  " %% comment",
  " // comment",
  " }",
);
const operator = fc.constantFrom(
  "->",
  " -> ",
  " --> ",
  "-->",
  " -.-> ",
  " > ",
  "+>",
  " +< ",
  "+<>",
  "+'5%'>",
  "+'x'<>",
  "+'x'",
  " ",
  "→",
);

const element = fc
  .tuple(fc.constantFrom("component", "anchor", "accelerator", "Component"), name, place, trailer)
  .map(([word, ...rest]) => `${word} ${rest.join(" ")}`);
const link = fc
  .tuple(name, operator, name, fc.constantFrom("", "; label", " +>", "; a %% b"))
  .map((parts) => parts.join(""));
const other = fc.constantFrom(
  "title Tea %% c",
  "title",
  "accTitle: Tea",
  "accDescr {",
  "accDescr: short",
  "size [1100, 800]",
  "size [1.5, x]",
  'evolution Genesis@0.25 -> Custom / Emerging -> "Pro/duct"@0.75 -> Commodity@1.0',
  "evolution A",
  "evolve Kettle 0.8",
  "evolve 'Hot [x]' 1",
  "evolve Kettle->Pot 0.8",
  "pipeline Kettle {",
  "pipeline Kettle",
  "pipeline Kettle { component A [0.3] }",
  "{",
  "}",
  "  component Inner [0.4] label [1, 2]",
  'note "text" [0.1, 0.2]',
  "note text [0.1, 0.2]",
  "annotations [0.1, 1]",
  'annotation 1,[0.1, 0.2] "text"',
  "annotation 1 [0.1, 0.2] text",
  "style wardley",
  "%% comment",
  "%% @owner Ann",
  "%%{init: {",
  "}}%%",
  "---",
  "# hash",
  "// slashes",
  "wardley-beta",
  "",
  "   ",
);

const line = fc.oneof(element, link, other, fc.string({ maxLength: 30 }));

/** A text that is a Mermaid map, with all kinds of mistakes in it. */
export const mermaidText = fc
  .tuple(
    fc.constantFrom("", "\uFEFF", "\n%% head\n", "---\ntitle: Tea\n---\n", "%%{init: {}}%%\n"),
    fc.array(line, { maxLength: 14 }),
    fc.constantFrom("\n", "\r\n", "\r"),
  )
  .map(([head, lines, end]) => `${head}${["wardley-beta", ...lines].join(end)}`);
