import assert from "node:assert/strict";
import { summaryOf } from "#core/analysis/portfolio/mapSummary";
import { STATEMENT_KINDS } from "#core/language/statements/index";
import { BASIC_CLIENT } from "#core/services/clientFeatures";
import { completion } from "#core/services/completion";
import { createSnapshot } from "#core/services/snapshot";
import { accepted, acceptedBy, labels, offer } from "../../support/completions";
import { FULL_CLIENT, MAP_URI, openMap } from "../../support/maps";
import { marked } from "../../support/marked";

const TEA = [
  "anchor Public [0.95, 0.6]",
  "component Cup of Tea [0.79, 0.61]",
  "component Water [0.38, 0.82]",
  "component Kettle [0.45, 0.35]",
  "Public->Cup of Tea",
  "Cup of Tea->Water",
];

describe("completion where a line begins", () => {
  it("offers every keyword, each with its documentation", () => {
    const { items } = offer(["<|>"]);
    const offered = items.map(({ label }) => label);
    for (const { keywords } of STATEMENT_KINDS)
      for (const word of keywords) assert.ok(offered.includes(word), word);
    for (const item of items) assert.ok(item.documentation, item.label);
  });

  it("replaces what is typed by the statement with its tab stops", () => {
    assert.match(accepted("style", "  sty<|>"), /^ {2}style \$\{1\|wardley,plain,.*\|\}$/);
    assert.equal(offer(["comp<|>"]).items.find(({ label }) => label === "component")?.insertTextFormat, 2);
  });

  it("offers the bare word to a client without tab stops, and in front of other text", () => {
    assert.equal(acceptedBy(BASIC_CLIENT, "component", "comp<|>"), "component ");
    assert.equal(accepted("component", "comp<|> Cup of Tea [0.7, 0.6]"), "component Cup of Tea [0.7, 0.6]");
    assert.match(accepted("component", "comp<|>"), /^component \$\{1:Name\} \[/);
  });

  it("offers a complete keyword again while the cursor touches it", () => {
    assert.ok(labels("component<|>").includes("component"));
  });

  it("lists what a map says once behind the rest when it has said it, and old forms last", () => {
    const fresh = labels("<|>");
    assert.equal(fresh[0], "title");
    const titled = labels("title Tea", "<|>");
    assert.ok(titled.indexOf("title") > titled.indexOf("note"));
    assert.ok(titled.indexOf("market") > titled.indexOf("title"));
    const market = offer(["<|>"]).items.find(({ label }) => label === "market");
    assert.deepEqual(market?.tags, [1]);
  });

  it("offers the names that a link may start with, with the arrow", () => {
    assert.equal(accepted("Cup of Tea", ...TEA, "Cup of T<|>"), [...TEA, "Cup of Tea->"].join("\n"));
    assert.ok(!labels(...TEA, "Cup of T<|>").includes("component"));
  });

  it("asks the client to suggest again behind a link's start, when it can", () => {
    const client = { ...FULL_CLIENT, suggestCommand: "suggest" };
    const item = offer([...TEA, "Ke<|>"], client).items.find(({ label }) => label === "Kettle");
    assert.equal(item?.command?.command, "suggest");
  });

  it("offers a choice first inside a pipeline block, without visibility", () => {
    const block = ["component P [0.5, 0.5]", "pipeline P", "{", "  <|>", "}"];
    assert.equal(labels(...block)[0], "component");
    assert.match(accepted("component", ...block), /\n {2}component \$\{1:Name\} \[\$\{2:0\.5\}\]\n\}$/);
  });

  it("is silent in comments, titles, notes and behind a blank that only indents", () => {
    for (const line of ["// co<|>", "/* co<|>mp */", "title Te<|>", "note Te<|>", "# <|>", "A->B; con<|>"]) {
      assert.deepEqual(labels(line), [], line);
    }
    assert.deepEqual(offer([" <|>"], FULL_CLIENT, " ").items, []);
    assert.notDeepEqual(offer([" <|>"], FULL_CLIENT).items, []);
  });
});

describe("completion of names", () => {
  it("offers what is not linked yet first, leaves the needer out, and puts what it needs already last", () => {
    assert.deepEqual(labels(...TEA, "Cup of Tea-><|>"), ["Kettle", "Public", "Water"]);
  });

  it("tells the stage", () => {
    const items = offer([...TEA, "Cup of Tea-><|>"]).items;
    assert.deepEqual(
      items.map(({ detail }) => detail),
      ["Custom Built, at the Product edge · not linked", "anchor", "Commodity · already linked"],
    );
  });

  it("replaces the whole of a name with blanks", () => {
    assert.equal(
      accepted("Cup of Tea", ...TEA, "Kettle->Cup of T<|>"),
      [...TEA, "Kettle->Cup of Tea"].join("\n"),
    );
    assert.equal(
      accepted("Cup of Tea", ...TEA, "Kettle-> cup o<|>"),
      [...TEA, "Kettle-> Cup of Tea"].join("\n"),
    );
  });

  it("inserts or replaces in the middle of a name, as the client likes", () => {
    const lines = ["component Cup of Tea [0.7, 0.6]", "A->Cu<|>p of Milk"];
    const item = offer(lines).items.find(({ label }) => label === "Cup of Tea");
    assert.ok(item?.textEdit && "insert" in item.textEdit);
    assert.deepEqual(item.textEdit.insert.end, { line: 1, character: 5 });
    assert.deepEqual(item.textEdit.replace.end, { line: 1, character: 14 });
    assert.equal(
      acceptedBy(BASIC_CLIENT, "Cup of Tea", ...lines),
      "component Cup of Tea [0.7, 0.6]\nA->Cup of Tea",
    );
  });

  it("fits the ends of chains and flows, and the start of a link that has an end", () => {
    assert.deepEqual(labels(...TEA, "Public->Kettle-><|>"), ["Cup of Tea", "Public", "Water"]);
    assert.ok(labels(...TEA, "Kettle+'2/day'><|>").includes("Water"));
    assert.equal(accepted("Kettle", ...TEA, "Ke<|>->Water"), [...TEA, "Kettle->Water"].join("\n"));
  });

  it("fits evolve, pipeline and method lines", () => {
    for (const keyword of ["evolve", "pipeline", "build"]) {
      assert.equal(
        accepted("Cup of Tea", ...TEA, `${keyword} Cup o<|>`),
        [...TEA, `${keyword} Cup of Tea`].join("\n"),
      );
      assert.ok(labels(...TEA, `${keyword} <|>`).includes("Kettle"), keyword);
    }
  });

  it("quotes names that would be misread, and closes quotes that are open", () => {
    assert.equal(
      accepted("Tea [green]", 'component "Tea [green]" [0.5, 0.5]', "A-><|>"),
      'component "Tea [green]" [0.5, 0.5]\nA->"Tea [green]"',
    );
    assert.equal(
      accepted("Tea", "component Tea [0.5, 0.5]", 'A->"T<|>'),
      'component Tea [0.5, 0.5]\nA->"Tea"',
    );
  });

  it("offers undeclared names where something is declared, the most used first", () => {
    const lines = ["component A [0.5, 0.5]", "A->Hot Water", "A->Milk", "Hot Water->Milk", "evolve Milk 0.8"];
    assert.deepEqual(labels(...lines, "component <|>"), ["Milk", "Hot Water"]);
    assert.equal(
      accepted("Hot Water", ...lines, "component Hot W<|>"),
      [...lines, "component Hot Water"].join("\n"),
    );
  });
});

describe("completion of numbers", () => {
  it("offers stages for an evolution", () => {
    const lines = ["component A [0.5, <|>]"];
    assert.deepEqual(labels(...lines), [
      "Genesis ≈ 0.09",
      "Custom Built ≈ 0.29",
      "Product ≈ 0.55",
      "Commodity ≈ 0.85",
    ]);
    assert.equal(accepted("Product ≈ 0.55", ...lines), "component A [0.5, 0.55]");
    assert.equal(accepted("Product ≈ 0.55", "component A [0.5, <|>"), "component A [0.5, 0.55]");
    assert.equal(accepted("Product ≈ 0.55", "component A [0.5, 0.<|>]"), "component A [0.5, 0.55]");
  });

  it("names stages as the axis does", () => {
    assert.ok(
      labels("evolution Novel->Emerging->Good->Best", "component A [0.5, <|>]").includes("Good ≈ 0.55"),
    );
  });

  it("offers the heights of what is there for a visibility", () => {
    const lines = ["component Cup of Tea [0.63, 0.5]", "component A [0.<|>, 0.4]"];
    assert.deepEqual(labels(...lines), ["level with Cup of Tea ≈ 0.63"]);
    assert.equal(
      accepted("level with Cup of Tea ≈ 0.63", ...lines),
      "component Cup of Tea [0.63, 0.5]\ncomponent A [0.63, 0.4]",
    );
  });

  it("offers a whole position below what needs the component", () => {
    const lines = ["component Cup of Tea [0.71, 0.55]", "Cup of Tea->Kettle"];
    assert.equal(labels(...lines, "component Kettle <|>")[0], "[0.63, 0.55]");
    assert.equal(
      accepted("[0.63, 0.85]", ...lines, "component Kettle <|>"),
      [...lines, "component Kettle [0.63, 0.85]"].join("\n"),
    );
    assert.equal(
      accepted("[0.63, 0.85]", ...lines, "component Kettle [<|>]"),
      [...lines, "component Kettle [0.63, 0.85]"].join("\n"),
    );
    assert.equal(
      accepted("[0.63, 0.85]", ...lines, "component Kettle [<|>"),
      [...lines, "component Kettle [0.63, 0.85]"].join("\n"),
    );
  });

  it("offers evolutions only, inside a pipeline block and for a pipeline's range", () => {
    const block = ["component P [0.5, 0.5]", "pipeline P", "{", "  component A [<|>]", "}"];
    assert.equal(labels(...block)[0], "Genesis ≈ 0.09");
    assert.equal(labels("component P [0.5, 0.5]", "pipeline P [0.2, <|>]").length, 4);
  });

  it("offers the stages ahead first for a movement", () => {
    const lines = ["component Cup of Tea [0.5, 0.5]", "evolve Cup of Tea <|>"];
    assert.deepEqual(labels(...lines).slice(0, 2), ["Product ≈ 0.55", "Commodity ≈ 0.85"]);
    assert.equal(
      accepted("Commodity ≈ 0.85", ...lines),
      "component Cup of Tea [0.5, 0.5]\nevolve Cup of Tea 0.85",
    );
    assert.ok(labels("component A [0.5, 0.5]", "evolve A->B <|>").includes("Commodity ≈ 0.85"));
    assert.ok(labels("component A [0.5, 0.5] evolve <|>").includes("Commodity ≈ 0.85"));
    assert.deepEqual(labels("component A [0.5, 0.5]", "evolve A-><|>"), []);
  });

  it("offers nothing for label offsets and sizes", () => {
    assert.deepEqual(labels("component A [0.5, 0.5] label [<|>]"), []);
    assert.deepEqual(labels("size [<|>]"), []);
  });
});

describe("completion of trailers and values", () => {
  it("offers what may still follow the coordinates", () => {
    assert.deepEqual(labels("component A [0.5, 0.5] <|>"), [
      "label",
      "inertia",
      "evolve",
      "(build)",
      "(buy)",
      "(outsource)",
      "(market)",
      "(ecosystem)",
    ]);
    assert.deepEqual(labels("component A [0.5, 0.5] inertia (buy) label [1, 2] <|>"), [
      "evolve",
      "(market)",
      "(ecosystem)",
    ]);
    assert.equal(accepted("inertia", "component A [0.5, 0.5] in<|>"), "component A [0.5, 0.5] inertia");
    assert.ok(labels("submap A [0.5, 0.5] <|>").includes("url"));
    assert.deepEqual(labels("anchor A [0.5, 0.5] <|>"), []);
  });

  it("offers decorators in parentheses", () => {
    assert.equal(
      accepted("market", "component A [0.5, 0.5] (buy, m<|>)"),
      "component A [0.5, 0.5] (buy, market)",
    );
    assert.equal(accepted("buy", "component A [0.5, 0.5] (b<|>"), "component A [0.5, 0.5] (buy)");
    assert.ok(!labels("component A [0.5, 0.5] (buy, <|>)").includes("build"));
    assert.ok(!labels("evolve A 0.5 (<|>)").includes("inertia"));
  });

  it("offers looks, rows of stage names and --hide", () => {
    assert.equal(accepted("wardley", "style wa<|>"), "style wardley");
    assert.equal(
      accepted("Novel->Emerging->Good->Best", "evolution <|>"),
      "evolution Novel->Emerging->Good->Best",
    );
    assert.equal(accepted("--hide", "evolution --<|>"), "evolution --hide");
    assert.equal(accepted("--hide", "valuechain <|>"), "valuechain --hide");
    assert.deepEqual(labels("valuechain --hide <|>"), []);
  });

  it("offers urls where they are referred to, and references where they are defined", () => {
    assert.equal(
      accepted("logi", "submap S [0.5, 0.5] url(<|>)", "url logi [a.owm]"),
      "submap S [0.5, 0.5] url(logi)\nurl logi [a.owm]",
    );
    assert.equal(
      accepted("logi", "submap S [0.5, 0.5] url(logi)", "url <|>"),
      "submap S [0.5, 0.5] url(logi)\nurl logi",
    );
  });

  it("offers the other maps of the workspace where an address goes", () => {
    const others = () => [
      {
        uri: "file:///maps/supply/trucks%20old.owm",
        summary: summaryOf(createSnapshot(MAP_URI, 1, "title Trucks").map),
      },
      {
        uri: "file:///shop.owm",
        summary: summaryOf(createSnapshot(MAP_URI, 1, "component A [0.5, 0.5]").map),
      },
      { uri: "file:///maps/notes.md#1", summary: summaryOf(createSnapshot(MAP_URI, 1, "title Fence").map) },
    ];
    const at = (line: string) => {
      const { text, cursor } = marked(line);
      const snapshot = createSnapshot("file:///maps/tea.owm", 1, text);
      return completion(snapshot, cursor, FULL_CLIENT, undefined, others)?.items ?? [];
    };
    const edits = (line: string) => at(line).map(({ textEdit }) => textEdit?.newText);
    assert.deepEqual(edits("url s [<|>"), ["supply/trucks old.owm]", "../shop.owm]"]);
    assert.deepEqual(edits("url s [./<|>]"), ["./supply/trucks old.owm", "../shop.owm"]);
    assert.deepEqual(edits("submap S [0.5, 0.5] url(<|>"), ["supply/trucks old.owm)", "../shop.owm)"]);
    assert.deepEqual(
      at("url s [<|>").map(({ detail }) => detail),
      ["Trucks", undefined],
    );
    const many = Array.from({ length: 500 }, (_, number) => ({
      uri: `file:///maps/m${number}.owm`,
      summary: summaryOf(createSnapshot(MAP_URI, 1, "title M").map),
    }));
    const { text, cursor } = marked("url s [m49<|>");
    const list = completion(createSnapshot(MAP_URI, 1, text), cursor, FULL_CLIENT, undefined, () => many);
    assert.equal(list?.isIncomplete, true);
    assert.equal(list.items.length, 11);
  });

  it("offers the next number of an annotation", () => {
    assert.deepEqual(labels("annotation 1 [0.1, 0.1] a", "annotation 3 [0.1, 0.1] b", "annotation <|>"), [
      "2",
      "1",
      "3",
    ]);
  });
});

describe("completion anywhere", () => {
  it("survives unfinished lines, and positions beyond the text", () => {
    for (const line of [
      "A->",
      "->",
      "component ",
      "evolve ",
      "pipeline X [",
      "url",
      "annotation [[",
      'component "',
      "(",
      "{",
      "}",
    ]) {
      const { snapshot } = openMap(line);
      for (let character = 0; character <= line.length + 2; character++) {
        completion(snapshot, { line: 0, character }, FULL_CLIENT);
      }
    }
    const { snapshot } = openMap("");
    assert.equal(completion(snapshot, { line: 5, character: 0 }, FULL_CLIENT), undefined);
    assert.equal(completion(snapshot, { line: 0, character: -1 }, FULL_CLIENT), undefined);
  });

  it("keeps every replaced range on the line and around the cursor", () => {
    for (const line of ["Cup o<|>f", "A->Cu<|>p", "component A [0.<|>5", "component A [0.5, 0.5] (b<|>"]) {
      const { map, items } = offer(["component Cup of Tea [0.5, 0.5]", line]);
      for (const { textEdit } of items) {
        assert.ok(textEdit);
        for (const range of "range" in textEdit ? [textEdit.range] : [textEdit.insert, textEdit.replace]) {
          assert.equal(range.start.line, map.cursor.line);
          assert.equal(range.end.line, map.cursor.line);
          assert.ok(
            range.start.character <= map.cursor.character && map.cursor.character <= range.end.character,
          );
        }
      }
    }
  });
});
