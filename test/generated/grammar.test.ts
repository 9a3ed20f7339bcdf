import assert from "node:assert/strict";
import type { IGrammar } from "vscode-textmate";
import { UNUSUAL_ARROWS } from "#core/language/linkOperators";
import { STATEMENT_KINDS } from "#core/language/statements/index";
import { disagreements } from "../support/grammarAgreement";
import { colours, loadGrammar } from "../support/tokens";

describe("grammar", () => {
  let grammar: IGrammar;
  before(async () => {
    grammar = await loadGrammar();
  });

  /** The colours of a single line. */
  function line(text: string): readonly string[] {
    return colours(grammar, text)[0] ?? [];
  }

  describe("keywords", () => {
    for (const kind of STATEMENT_KINDS) {
      for (const keyword of kind.keywords) {
        const old = kind.deprecated !== undefined || kind.legacyKeywords?.includes(keyword);
        it(`knows '${keyword}'${old ? " as an old form" : ""}`, () => {
          const example = kind.example.replace(/^\S+/, keyword);
          const wanted = old ? "invalid.deprecated.keyword" : `keyword.other.${kind.kind}`;
          assert.equal(line(example)[0], `${keyword} = ${wanted}`);
        });
      }
    }

    it("stand at the start of a line only", () => {
      assert.deepEqual(line("the component Tea"), []);
      assert.deepEqual(line("  component Tea"), [
        "component = keyword.other.component",
        "Tea = entity.name.type.component",
      ]);
    });

    it("end at a blank, a tab, a bracket or the end of the line", () => {
      assert.deepEqual(line("component"), ["component = keyword.other.component"]);
      assert.equal(line("component\tTea")[0], "component = keyword.other.component");
      assert.equal(line("size[800, 600]")[0], "size = keyword.other.size");
      assert.deepEqual(line("components Tea"), []);
    });

    it("are marked when their case is wrong", () => {
      assert.deepEqual(line("Component Tea"), [
        "Component = invalid.illegal.keyword",
        "Tea = entity.name.type.component",
      ]);
      assert.equal(line("Component Tea->Water")[0], "Component Tea = entity.name.type.reference");
    });

    it("may begin a name or be within one", () => {
      assert.deepEqual(line("component component style [0.5, 0.6]").slice(0, 2), [
        "component = keyword.other.component",
        "component style = entity.name.type.component",
      ]);
      assert.equal(line("component label maker [0.5, 0.6]")[1], "label maker = entity.name.type.component");
      assert.equal(
        line("component inertia model [0.5, 0.6]")[1],
        "inertia model = entity.name.type.component",
      );
      assert.equal(
        line("component A (buying guide) [0.5, 0.6]")[1],
        "A (buying guide) = entity.name.type.component",
      );
    });
  });

  describe("links", () => {
    const linked = (from: string, operator: string, to: string): readonly string[] => [
      `${from} = entity.name.type.reference`,
      `${operator} = keyword.operator.arrow`,
      `${to} = entity.name.type.reference`,
    ];

    it("have both ends coloured", () => {
      assert.deepEqual(line("Cup of Tea->Hot Water"), linked("Cup of Tea", "->", "Hot Water"));
      assert.deepEqual(line("  Cup of Tea -> Hot Water"), linked("Cup of Tea", "->", "Hot Water"));
    });

    it("may begin with a word that starts like a keyword", () => {
      for (const name of ["building", "notes", "Anchorage", "sizeable", "evolved", "component"]) {
        assert.deepEqual(line(`${name}->land`), linked(name, "->", "land"));
      }
    });

    it("may begin with a keyword that cannot be one there", () => {
      assert.deepEqual(line("buy side->B"), linked("buy side", "->", "B"));
      assert.deepEqual(line("style guide->B"), linked("style guide", "->", "B"));
      assert.deepEqual(line("pipeline crew->B"), linked("pipeline crew", "->", "B"));
      assert.equal(line("pipeline A->B [0.2, 0.4]")[0], "pipeline = keyword.other.pipeline");
      assert.equal(line("buy side // ->B")[0], "buy = invalid.deprecated.keyword");
      assert.equal(line("component A->B [0.5, 0.6]")[1], "A->B = entity.name.type.component");
    });

    it("may be chains", () => {
      assert.deepEqual(
        line("A->B->C").map((colour) => colour.split(" ")[0]),
        ["A", "->", "B", "->", "C"],
      );
    });

    it("have arrows that other tools write", () => {
      for (const arrow of UNUSUAL_ARROWS) assert.deepEqual(line(`A${arrow}B`), linked("A", arrow, "B"));
    });

    it("have flows with and without a text", () => {
      for (const flow of ["+>", "+<", "+<>"]) {
        assert.equal(line(`A${flow}B`)[1], `${flow} = keyword.operator.flow`);
      }
      assert.deepEqual(line("Bakery+'2 -> 3/day'<>Mill; by road // daily"), [
        "Bakery = entity.name.type.reference",
        "+ = keyword.operator.flow",
        "'2 -> 3/day' = string.quoted.single.flow",
        "<> = keyword.operator.flow",
        "Mill = entity.name.type.reference",
        "by road = string.unquoted.context",
        "// daily = comment.line.double-slash",
      ]);
    });

    it("have quoted ends with escapes", () => {
      assert.deepEqual(line('"A->B \\n [x]" -> C'), [
        '" = string.quoted.double',
        "A->B  = entity.name.type.reference",
        "\\n = constant.character.escape",
        " [x] = entity.name.type.reference",
        '" = string.quoted.double',
        "-> = keyword.operator.arrow",
        "C = entity.name.type.reference",
      ]);
    });

    it("take no coordinates", () => {
      assert.equal(line("A->B [0.1, 0.2]")[3], "[0.1, 0.2] = invalid.illegal.coordinates");
    });
  });

  describe("what follows a keyword", () => {
    it("is an element with everything it may have", () => {
      assert.deepEqual(
        line("component Sales (EU) [.5, 1e-1] inertia label [-30, +18] (market, buy) evolve 0.8 // x"),
        [
          "component = keyword.other.component",
          "Sales (EU) = entity.name.type.component",
          ".5 1e-1 = constant.numeric",
          "inertia = storage.modifier.inertia",
          "label = support.function.label",
          "-30 +18 = constant.numeric",
          "market buy = storage.modifier.decorator",
          "evolve = support.function.evolve",
          "0.8 = constant.numeric",
          "// x = comment.line.double-slash",
        ],
      );
    });

    it("is an element without coordinates", () => {
      assert.deepEqual(line("component Power (buy)").slice(1), [
        "Power = entity.name.type.component",
        "buy = storage.modifier.decorator",
      ]);
      assert.deepEqual(line("component Power label [-20, 26]").slice(1, 3), [
        "Power = entity.name.type.component",
        "label = support.function.label",
      ]);
      assert.deepEqual(line("submap Routes url(routes)").slice(1), [
        "Routes = entity.name.type.submap",
        "url = support.function.url",
        "routes = entity.name.type.url",
      ]);
    });

    it("is a name in quotes, or one whose quote is not closed", () => {
      assert.deepEqual(line('component "A [x]" [0.5, 0.6]').slice(1), [
        '" = string.quoted.double',
        "A [x] = entity.name.type.component",
        '" = string.quoted.double',
        "0.5 0.6 = constant.numeric",
      ]);
      assert.deepEqual(line('component "A [0.5, 0.6]').slice(1), [
        '"A = entity.name.type.component',
        "0.5 0.6 = constant.numeric",
      ]);
    });

    it("is a movement, whose last number is the target", () => {
      const cases: Readonly<Record<string, readonly string[]>> = {
        "evolve Tea 0.8": ["Tea", "0.8"],
        "evolve Tea .8 (buy)": ["Tea", ".8", "buy"],
        "evolve Tea [0.8]": ["Tea", "0.8"],
        "evolve Tea->0.8": ["Tea", "->", "0.8"],
        "evolve Windows 3.1 -> Windows 95 0.8 label [1, 2]": [
          "Windows 3.1",
          "->",
          "Windows 95",
          "0.8",
          "label",
          "1 2",
        ],
      };
      for (const [text, wanted] of Object.entries(cases)) {
        const found = line(text).slice(1);
        assert.deepEqual(
          found.map((colour) => colour.split(" = ")[0]),
          wanted,
        );
        for (const colour of found.filter((one) => /^\.?\d/.test(one)))
          assert.match(colour, /constant\.numeric$/);
      }
    });

    it("is a text up to the comment", () => {
      assert.deepEqual(line("title Bakery 2027: [draft] // for now").slice(1), [
        "Bakery 2027: [draft] = string.unquoted.title",
        "// for now = comment.line.double-slash",
      ]);
      assert.deepEqual(line('title See "a // b" or http://x').slice(1), [
        'See "a // b" or http://x = string.unquoted.title',
      ]);
    });

    it("is a note in front of its position", () => {
      assert.deepEqual(line("note +see [1] there [0.2, 0.3]").slice(1), [
        "+see = string.unquoted.note",
        "1 0.2 0.3 = constant.numeric",
      ]);
      assert.deepEqual(line("note see [x] there [0.2, 0.3]").slice(1), [
        "see [x] there = string.unquoted.note",
        "0.2 0.3 = constant.numeric",
      ]);
      assert.deepEqual(line('note "a\\nb [1]" [0.2, 0.3]').slice(1), [
        '" = string.quoted.double',
        "a = string.quoted.double.note",
        "\\n = constant.character.escape",
        "b [1] = string.quoted.double.note",
        '" = string.quoted.double',
        "0.2 0.3 = constant.numeric",
      ]);
    });

    it("is an annotation's number, places and text", () => {
      assert.deepEqual(line("annotation 3 [[0.4, 0.5],[0.2, 0.7]] see [1] and 2").slice(1), [
        "3 0.4 0.5 0.2 0.7 = constant.numeric",
        "see [1] and 2 = string.unquoted.annotation",
      ]);
    });

    it("is the address of a url, which holds no comment", () => {
      assert.deepEqual(line("url logistics [//maps.example.org//a.owm]").slice(1), [
        "logistics = entity.name.type.url",
        "//maps.example.org//a.owm = markup.underline.link",
      ]);
    });

    it("is a row of stages", () => {
      assert.deepEqual(line("evolution --hide Novel->Emerging; new->Good->Best // x").slice(1), [
        "--hide = constant.language.flag",
        "Novel = string.unquoted.stage",
        "-> = keyword.operator.arrow",
        "Emerging; new = string.unquoted.stage",
        "-> = keyword.operator.arrow",
        "Good = string.unquoted.stage",
        "-> = keyword.operator.arrow",
        "Best = string.unquoted.stage",
        "// x = comment.line.double-slash",
      ]);
    });

    it("is a style, when there is such a one", () => {
      assert.equal(line("style wardley")[1], "wardley = constant.language.style");
      assert.equal(line("style wardley extra").length, 1);
    });

    it("is an area with its size in px", () => {
      assert.deepEqual(line("pioneers [0.9, 0.2] 150 80").slice(1), ["0.9 0.2 150 80 = constant.numeric"]);
    });
  });

  describe("blocks", () => {
    const children = ["Cash", "Card"].map((name) => `${name} = entity.name.type.component`);
    const layouts = {
      "on lines of their own": "pipeline Payment\n{\n  component Cash [0.55]\n  component Card [0.72]\n}",
      "opened on the pipeline's line":
        "pipeline Payment {\n  component Cash [0.55]\n  component Card [0.72]\n}",
      "closed behind a component":
        "pipeline Payment { // choices\ncomponent Cash [0.55]\ncomponent Card [0.72] }",
    };
    for (const [name, text] of Object.entries(layouts)) {
      it(`are read ${name}`, () => {
        const found = colours(grammar, text).flat();
        assert.ok(found.includes("Payment = entity.name.type.pipeline"));
        for (const child of children) assert.ok(found.includes(child), child);
        assert.equal(found.filter((colour) => colour.endsWith("constant.numeric")).length, 2);
      });
    }

    it("are read on one line", () => {
      assert.deepEqual(line("pipeline P {x} y { component A [0.3] }"), [
        "pipeline = keyword.other.pipeline",
        "P {x} y = entity.name.type.pipeline",
        "component = keyword.other.component",
        "A = entity.name.type.component",
        "0.3 = constant.numeric",
      ]);
    });

    it("leave braces in names alone", () => {
      assert.equal(line("component {A} b [0.5, 0.6]")[1], "{A} b = entity.name.type.component");
    });
  });

  describe("comments", () => {
    it("may be whole lines", () => {
      assert.deepEqual(line("// A->B"), ["// A->B = comment.line.double-slash"]);
      assert.deepEqual(line("  # A->B"), ["# A->B = comment.line.number-sign"]);
      assert.deepEqual(line("%% A->B"), ["%% A->B = comment.line.percentage"]);
    });

    it("may follow a statement", () => {
      assert.deepEqual(line("pipeline food // [0.54, 0.76]").slice(1), [
        "food = entity.name.type.pipeline",
        "// [0.54, 0.76] = comment.line.double-slash",
      ]);
    });

    it("may span lines, and a statement starts behind them", () => {
      assert.deepEqual(colours(grammar, "/* component A\ntitle B */ component C\nA->B"), [
        ["/* component A = comment.block"],
        [
          "title B */ = comment.block",
          "component = keyword.other.component",
          "C = entity.name.type.component",
        ],
        ["A = entity.name.type.reference", "-> = keyword.operator.arrow", "B = entity.name.type.reference"],
      ]);
    });

    it("do not swallow the next line when they end on their own", () => {
      assert.deepEqual(
        colours(grammar, "component A /* x */ [0.5, 0.6]\ntitle B")[1]?.[0],
        "title = keyword.other.title",
      );
    });
  });

  it("agrees with the parser on every example of the registry", () => {
    for (const { example } of STATEMENT_KINDS) assert.deepEqual(disagreements(grammar, example), []);
  });

  it("is done with every line at its end", () => {
    const lines = STATEMENT_KINDS.flatMap(({ example }) => example.split("\n"));
    for (const text of lines) {
      const rest = colours(grammar, `${text}\ntitle Next`).at(-1);
      assert.deepEqual(rest, ["title = keyword.other.title", "Next = string.unquoted.title"], text);
    }
  });
});
