import assert from "node:assert/strict";
import { parse } from "#core/language/parse";
import { buildMap } from "#core/model/buildMap";
import type { WardleyMap } from "#core/model/wardleyMap";

/** What a text means, in a few words per thing. */
function facts(map: WardleyMap): string[] {
  const lines: string[] = [];
  if (map.title !== undefined) lines.push(`title ${map.title}`);
  if (map.style) lines.push(`style ${map.style}`);
  for (const node of map.nodes) {
    const parts = [`${node.kind} ${JSON.stringify(node.name)} ${node.visibility} ${node.evolution}`];
    if (node.decorators.length > 0) parts.push(`(${node.decorators.join(" ")})`);
    if (node.inertia) parts.push("inertia");
    if (node.label.explicit) parts.push(`label ${node.label.x} ${node.label.y}`);
    if (node.movement) parts.push(`-> ${node.movement.target}`);
    if (node.movement?.newName) parts.push(`as ${node.movement.newName}`);
    if (node.childOf) parts.push(`in ${node.childOf.owner?.name}`);
    lines.push(parts.join(" "));
  }
  for (const pipeline of map.pipelines) {
    const range = pipeline.range ? `${pipeline.range.start}..${pipeline.range.end}` : "hidden";
    lines.push(`pipeline ${pipeline.owner?.name} ${range}`);
  }
  for (const link of map.dependencies) {
    const parts = [`${link.fromName.text} => ${link.toName.text}`];
    if (link.flow) parts.push(`flow ${link.flow}`);
    if (link.flowText) parts.push(`'${link.flowText}'`);
    if (link.context !== undefined) parts.push(`context ${link.context}`);
    lines.push(parts.join(" "));
  }
  for (const note of map.notes)
    lines.push(`note ${JSON.stringify(note.text)} ${note.visibility} ${note.evolution}`);
  for (const item of map.annotations) lines.push(`annotation ${item.number} ${item.text}`);
  for (const item of map.attitudes)
    lines.push(`${item.attitude} ${JSON.stringify(item.size ?? item.second)}`);
  for (const item of map.accelerators)
    lines.push(`${item.deaccelerator ? "deaccelerator" : "accelerator"} ${item.name}`);
  for (const item of map.urls) lines.push(`url ${item.name} ${item.address}`);
  if (map.evolutionAxis.custom) lines.push(`axis ${map.evolutionAxis.labels.join("|")}`);
  if (map.valueChainAxis.top)
    lines.push(`y ${map.valueChainAxis.label} ${map.valueChainAxis.bottom} ${map.valueChainAxis.top}`);
  return lines;
}

/** Codes of what is wrong, with the severity where it is not the rule's own. */
function codes(text: string): string[] {
  return parse(text).lines.flatMap((line) =>
    [...line.problems, ...line.statements.flatMap((statement) => statement.problems)].map((problem) =>
      problem.severity ? `${problem.code}:${problem.severity}` : problem.code,
    ),
  );
}

interface Vector {
  readonly text: string;
  readonly means: readonly string[];
  readonly problems?: readonly string[];
}

/** Language reference, section 8, and the traps of section 5. */
const VECTORS: readonly Vector[] = [
  { text: "component A [0.5, 0.6]", means: ['component "A" 0.5 0.6'] },
  { text: "component A", means: ['component "A" 0.9 0.1'] },
  { text: "component A (buy)", means: ['component "A" 0.9 0.1 (buy)'] },
  { text: "component A[0.5,0.6]", means: ['component "A" 0.5 0.6'], problems: ["portability"] },
  { text: "component inertia model [0.5,0.6]", means: ['component "inertia model" 0.5 0.6'] },
  { text: "component label maker [0.5,0.6]", means: ['component "label maker" 0.5 0.6'] },
  { text: 'component "A [x]" [0.5,0.6]', means: ['component "A [x]" 0.5 0.6'] },
  { text: "component A } [0.5,0.6]", means: ['component "A }" 0.5 0.6'] },
  { text: "component A [0.5,0.6] evolve 0.8", means: ['component "A" 0.5 0.6 -> 0.8'] },
  { text: "Component A [0.5,0.6]", means: ['component "A" 0.5 0.6'], problems: ["keyword-case"] },
  { text: "component\tA [0.5,0.6]", means: ['component "A" 0.5 0.6'], problems: ["portability"] },
  { text: "title", means: [], problems: ["incomplete-statement"] },
  { text: " title X", means: ["title X"] },
  { text: "style Wardley", means: ["style wardley"], problems: ["keyword-case"] },
  { text: "component A [.1,.2]\nevolve A 1", means: ['component "A" 0.1 0.2 -> 1'] },
  { text: "component A [.1,.2]\nevolve A .8", means: ['component "A" 0.1 0.2 -> 0.8'] },
  {
    text: "component Win 3.1 [0.1,0.2]\nevolve Win 3.1->Win 95 0.8",
    means: ['component "Win 3.1" 0.1 0.2 -> 0.8 as Win 95'],
  },
  {
    text: "component P [0.5,0.5]\npipeline P {\ncomponent A [0.3]\n}",
    means: ['component "P" 0.5 0.5', 'component "A" 0.5 0.3 in P', "pipeline P 0.3..0.3"],
    problems: ["portability"],
  },
  {
    text: "component P [0.5,0.5]\npipeline P [0.2]",
    means: ['component "P" 0.5 0.5', "pipeline P hidden"],
    problems: ["malformed-number:warning"],
  },
  { text: "A->B->C", means: ["A => B", "B => C"], problems: ["chained-link"] },
  { text: "A+'x'>B", means: ["A => B flow forward 'x'"] },
  { text: "A+'it's late'>B", means: ["A => B flow forward 'it's late'"] },
  {
    text: "A+'x'>B+'y'<C",
    means: ["A => B flow forward 'x'", "B => C flow backward 'y'"],
    problems: ["chained-link"],
  },
  { text: "building->B", means: ["building => B"], problems: ["link-swallowed"] },
  { text: "A (buy)->B", means: ["A (buy) => B"], problems: ["link-swallowed"] },
  { text: "A; B->C", means: ["A; B => C context B->C"] },
  { text: "y-axis L->Lo->Hi", means: ["y L Lo Hi"], problems: ["legacy-keyword"] },
  { text: "market M [0.2,0.3]", means: ['component "M" 0.2 0.3 (market)'], problems: ["legacy-keyword"] },
  {
    text: "component A [0.1,0.2]\nbuy A",
    means: ['component "A" 0.1 0.2 (buy)'],
    problems: ["legacy-keyword"],
  },
  { text: "note Foo [bar] [0.2,0.3]", means: ['note "Foo [bar]" 0.2 0.3'] },
  {
    text: "note see http://x [0.2,0.3]",
    means: ['note "see http://x" 0.2 0.3'],
    problems: ["comment-in-text"],
  },
  { text: "annotation 1 [0.2,0.3] see [1] here", means: ["annotation 1 see [1] here"] },
  { text: "pioneers [0.9,0.1] 150 80", means: ['pioneers {"width":150,"height":80}'] },
  { text: "  deaccelerator X [0.2,0.3]", means: ["deaccelerator X"] },
  {
    text: "/* x */\ncomponent A [0.1,0.2]",
    means: ['component "A" 0.1 0.2'],
    problems: ["portability:warning"],
  },
  { text: "evolution A->B->C", means: ["axis A|B|C|"], problems: ["stage-labels:error"] },
  { text: "url u https://x", means: ["url u undefined"], problems: ["syntax-error"] },
  // Traps
  { text: "component component [0.1,0.2]", means: ['component "component" 0.1 0.2'] },
  { text: "note note [0.1,0.2]", means: ['note "note" 0.1 0.2'] },
  { text: "component A->B [0.1,0.2]", means: ['component "A->B" 0.1 0.2'], problems: ["arrow-in-name"] },
  { text: "notes->X", means: ["notes => X"], problems: ["link-swallowed"] },
  { text: "Anchorage->X", means: ["Anchorage => X"] },
  { text: "style guide->X", means: ["style guide => X"], problems: ["link-swallowed"] },
  { text: "build release cycle->X", means: ["build release cycle => X"], problems: ["link-swallowed"] },
  {
    text: "component A [0.1,0.2]\nevolve A 0,8",
    means: ['component "A" 0.1 0.2 -> 0.8'],
    problems: ["malformed-number:warning"],
  },
  {
    text: "component A [0.1,0.2]\nevolve A 80%",
    means: ['component "A" 0.1 0.2 -> 0.8'],
    problems: ["malformed-number:warning"],
  },
  {
    text: "component A [0.1,0.2]\nevolve A [0.8]",
    means: ['component "A" 0.1 0.2 -> 0.8'],
    problems: ["malformed-number:warning"],
  },
  {
    text: "component A [0.55. 0.18]",
    means: ['component "A" 0.55 0.18'],
    problems: ["malformed-number:error"],
  },
  { text: "component A [0.5 0.6]", means: ['component "A" 0.5 0.6'], problems: ["malformed-number:error"] },
  { text: "component A [0.5;0.6]", means: ['component "A" 0.5 0.6'], problems: ["malformed-number:error"] },
  {
    text: "component A [0,55, 0,18]",
    means: ['component "A" 0.55 0.18'],
    problems: ["malformed-number:error"],
  },
  {
    text: "component A [0,55; 0,18]",
    means: ['component "A" 0.55 0.18'],
    problems: ["malformed-number:error"],
  },
  {
    text: "component A [[0.5, 0.6]]",
    means: ['component "A" 0.5 0.6'],
    problems: ["malformed-number:error"],
  },
  { text: "component A [1, 0]", means: ['component "A" 1 0'] },
  { text: "component A [1.01, -0.01]", means: ['component "A" 1.01 -0.01'] },
  {
    text: "component A [0.5,0.6] [0.1,0.2]",
    means: ['component "A" 0.5 0.6'],
    problems: ["unexpected-text"],
  },
  { text: "component A [0.05, 0.18]6]", means: ['component "A" 0.05 0.18'], problems: ["unexpected-text"] },
  {
    text: "component A [0.5, 0.6] color(#ff0000) (buy)",
    means: ['component "A" 0.5 0.6 (buy)'],
    problems: ["unexpected-text"],
  },
  {
    text: "component A [0.5, 0.6.]",
    means: ['component "A" 0.5 0.6'],
    problems: ["malformed-number:warning"],
  },
  {
    text: "component A [0.5,0.6] label [1 2]",
    means: ['component "A" 0.5 0.6 label 1 2'],
    problems: ["malformed-number:warning"],
  },
  {
    text: "component A [0.5,0.6] label [1,2] label [3,4]",
    means: ['component "A" 0.5 0.6 label 1 2'],
    problems: ["unexpected-text"],
  },
  { text: 'component "A [0.5,0.6]', means: ['component "A" 0.5 0.6'], problems: ["unclosed:warning"] },
  {
    text: 'component "A [0.5,0.6] label [1,2]',
    means: ['component "A" 0.5 0.6 label 1 2'],
    problems: ["unclosed:warning"],
  },
  { text: "component A [0.5,0.6", means: ['component "A" 0.5 0.6'], problems: ["unclosed:warning"] },
  { text: "component {A} [0.5,0.6]", means: ['component "{A}" 0.5 0.6'] },
  {
    text: "component A [0.5,0.6] label[1,2]",
    means: ['component "A" 0.5 0.6 label 1 2'],
    problems: ["portability"],
  },
  {
    text: "component A [0.5,0.6] inertia label [1,2] (buy)",
    means: ['component "A" 0.5 0.6 (buy) inertia label 1 2'],
  },
  { text: "component A [0.5,0.6] (inertia, market)", means: ['component "A" 0.5 0.6 (market) inertia'] },
  { text: "A->B [0.1,0.2]", means: ["A => B"], problems: ["unexpected-text"] },
  { text: "A->B label [1,2]", means: ["A => B"], problems: ["unexpected-text"] },
  { text: "A->B // x", means: ["A => B"] },
  { text: "A→B", means: ["A => B"], problems: ["unusual-arrow"] },
  { text: "A-&gt;B", means: ["A => B"], problems: ["unusual-arrow"] },
  { text: "A—>B", means: ["A => B"], problems: ["unusual-arrow"] },
  { text: '"A->x"->B', means: ["A->x => B"] },
  { text: '"A;B"->C; why', means: ["A;B => C context why"] },
  { text: "A->B; needs; more", means: ["A => B context needs"] },
  { text: "A+<>B", means: ["A => B flow both"] },
  { text: "A+<B", means: ["A => B flow backward"] },
  { text: "A+'->'>B", means: ["A => B flow forward '->'"] },
  { text: "# comment\n%% comment", means: [], problems: ["comment-style", "comment-style"] },
  { text: "component A [0.5, 0.6] // note", means: ['component "A" 0.5 0.6'] },
  {
    text: 'note "see // here" [0.1,0.2]',
    means: ['note "see // here" 0.1 0.2'],
    problems: ["comment-in-text"],
  },
  { text: "url u [https://x.y/z]", means: ["url u https://x.y/z"] },
  { text: "submap S url(u)", means: ['submap "S" 0.9 0.1'] },
  { text: "annotation 3 [[0.4, 0.5],[0.2, 0.7]] Same [x] here", means: ["annotation 3 Same [x] here"] },
  { text: "annotation 1, [0.4, 0.5] comma", means: ["annotation 1 comma"] },
  { text: 'component "Night\\nshift" [0.5, 0.3]', means: ['component "Night\\nshift" 0.5 0.3'] },
  { text: "component A\u00a0B [0.5, 0.3]\nA B->C", means: ['component "A B" 0.5 0.3', "A B => C"] },
  {
    text: "component P [0.5,0.5]\npipeline P { component A [0.3] }\ncomponent B [0.1,0.2]",
    means: [
      'component "P" 0.5 0.5',
      'component "A" 0.5 0.3 in P',
      'component "B" 0.1 0.2',
      "pipeline P 0.3..0.3",
    ],
    problems: ["portability"],
  },
  {
    text: "component P [0.5,0.5]\npipeline P\n{\ncomponent A [0.3]\ncomponent B [0.4]\nevolve A 0.9\n}\ncomponent C [0.1,0.2]",
    means: [
      'component "P" 0.5 0.5',
      'component "A" 0.5 0.3 -> 0.9 in P',
      'component "B" 0.5 0.4 in P',
      'component "C" 0.1 0.2',
      "pipeline P 0.3..0.4",
    ],
  },
  {
    text: "component P [0.5,0.5]\npipeline P\n{\ncomponent A [0.3]\ntitle T\ncomponent B [0.1,0.2]",
    means: [
      "title T",
      'component "P" 0.5 0.5',
      'component "A" 0.5 0.3 in P',
      'component "B" 0.1 0.2',
      "pipeline P 0.3..0.3",
    ],
    problems: ["unclosed:warning"],
  },
  {
    text: "component P [0.5,0.5]\npipeline P [0.6, 0.2]",
    means: ['component "P" 0.5 0.5', "pipeline P 0.2..0.6"],
  },
];

describe("conformance vectors", () => {
  for (const { text, means, problems } of VECTORS) {
    it(JSON.stringify(text), () => {
      assert.deepEqual(facts(buildMap(parse(text))), means);
      assert.deepEqual(codes(text), problems ?? []);
    });
  }
});
