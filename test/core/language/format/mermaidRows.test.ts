import assert from "node:assert/strict";
import fc from "fast-check";
import { draftOfMap } from "#core/formats/draftOfMap";
import { mermaidText as writtenAsMermaid } from "#core/formats/mermaidText";
import { modelToJson } from "#core/formats/modelJson";
import { type FormatStyle, formatLines } from "#core/language/format/formatLines";
import { parse } from "#core/language/parse";
import { buildMap } from "#core/model/buildMap";
import { applyTextEdits } from "../../../support/marked";
import { mermaidText } from "../../../support/mermaidMaps";
import { readByMermaid } from "../../../support/mermaidParser";
import { mapText } from "../../../support/randomMaps";

const STYLE: FormatStyle = {
  style: "aligned",
  decimals: "keep",
  indent: "  ",
  tabSize: 2,
  trimTrailing: true,
};
const STYLES: readonly FormatStyle[] = [STYLE, { ...STYLE, style: "compact", decimals: 2, indent: "\t" }];

function format(text: string, style: FormatStyle = STYLE): string {
  const edits = formatLines(parse(text), style).map(({ line, start, end, text: newText }) => ({
    range: { start: { line, character: start }, end: { line, character: end } },
    newText,
  }));
  return applyTextEdits(text, edits);
}

const modelOf = (text: string) => modelToJson(buildMap(parse(text)), "", []);

/** What Mermaid says of a map; undefined when it takes it. */
async function refusal(text: string): Promise<string | undefined> {
  try {
    await readByMermaid(text);
    return undefined;
  } catch (error) {
    return String(error);
  }
}

describe("formatting of Mermaid maps", () => {
  const canonical: readonly (readonly [written: string, wanted: string])[] = [
    ["  title   Tea  shop  ", "title Tea  shop"],
    ["size[ 1100,800 ]", "size [1100, 800]"],
    ["anchor  Public [ 0.95,0.6 ]", "anchor Public [0.95, 0.6]"],
    ['component  "Hot  Water"[0.5,0.6]  (buy)', 'component "Hot  Water" [0.5, 0.6] (buy)'],
    ["component A [0.5,0.6]label [-20,10]  ( inertia )", "component A [0.5, 0.6] label [-20, 10] (inertia)"],
    ["A->B", "A -> B"],
    ["A  -.->  B;now  and then", "A -.-> B; now  and then"],
    ["A+'5%'>B", "A +'5%'> B"],
    ["evolve  A   0.8", "evolve A 0.8"],
    ["evolution Genesis@0.25->Custom / Emerging->C", "evolution Genesis@0.25 -> Custom / Emerging -> C"],
    ['note  "text"[0.1,0.2]', 'note "text" [0.1, 0.2]'],
    ['annotation  1 ,[0.1,0.2]"text"', 'annotation 1, [0.1, 0.2] "text"'],
    ["annotations[0.1,0.2]", "annotations [0.1, 0.2]"],
    ["accelerator  A[0.1,0.2]", "accelerator A [0.1, 0.2]"],
    ["component A [0.5,0.6]   %% kept  as is ", "component A [0.5, 0.6] %% kept  as is"],
    ["  %%  a remark", "%%  a remark"],
  ];
  for (const [written, wanted] of canonical) {
    it(`writes ${JSON.stringify(written)} as ${JSON.stringify(wanted)}`, () => {
      assert.equal(format(`wardley-beta\n${written}\n`), `wardley-beta\n${wanted}\n`);
    });
  }

  it("indents what stands in a pipeline, and nothing else", () => {
    assert.equal(
      format(
        "wardley-beta\n  component P [0.5, 0.5]\n  pipeline P{\ncomponent A[0.3]\n    component B [0.6]\n }\n",
      ),
      "wardley-beta\ncomponent P [0.5, 0.5]\npipeline P {\n  component A [0.3]\n  component B [0.6]\n}\n",
    );
  });

  it("aligns nothing: Mermaid's examples are in single blanks", () => {
    const text = "wardley-beta\ncomponent A [0.5, 0.5]\ncomponent Longer [0.5, 0.5]\n";
    assert.equal(format(text), text);
  });

  it("lets be what is no map, what Mermaid refuses, and what a blank would change", () => {
    for (const text of [
      "---\ntitle:   Tea\nconfig:\n    theme:  dark\n---\nwardley-beta\n",
      "%%{init: {\n    'theme':  'dark'\n}}%%\nwardley-beta\n",
      "wardley-beta\naccDescr {\n    two\n      lines\n}\n",
      "wardley-beta\ncomponent A [0.5,\n",
    ]) {
      assert.equal(format(text), text);
    }
  });

  it("changes nothing but blanks, says the same, and is done after once", () => {
    fc.assert(
      fc.property(mermaidText, fc.constantFrom(...STYLES), (text, style) => {
        const once = format(text, style);
        if (style.decimals === "keep") {
          assert.equal(once.replace(/[^\S\r\n]/g, ""), text.replace(/[^\S\r\n]/g, ""));
          assert.deepEqual(modelOf(once), modelOf(text));
        }
        assert.equal(format(once, style), once);
      }),
      { numRuns: 300 },
    );
  });

  it("leaves to Mermaid's own parser what it took before", async () => {
    await fc.assert(
      fc.asyncProperty(mapText, fc.constantFrom(...STYLES), async (owm, style) => {
        const { text } = writtenAsMermaid(draftOfMap(buildMap(parse(owm))));
        // As people write it, with fewer blanks and with more.
        for (const written of [text, text.replace(/ (->|-\.->) /g, "$1"), text.replace(/ /g, "  ")]) {
          if ((await refusal(written)) !== undefined) continue;
          assert.equal(await refusal(format(written, style)), undefined, format(written, style));
        }
      }),
      { numRuns: 40 },
    );
  });
});
