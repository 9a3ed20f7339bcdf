import assert from "node:assert/strict";
import { exampleOutside } from "#core/analysis/portfolio/exampleOutside";
import { crossMapNameVariant } from "#core/analysis/rules/crossMapNameVariant";
import { findsOutside, repairsOutside, silentOutside } from "../outsideChecks";
import { findingsOn } from "../ruleChecks";

const beside = (...names: readonly string[]) => ({
  maps: Object.fromEntries(names.map((name, at) => [`m${at + 1}.owm`, `component ${name} [0.5, 0.5]`])),
});

describe("rule cross-map-name-variant", () => {
  it("finds plural endings and punctuation", () => {
    findsOutside(
      crossMapNameVariant,
      {
        map: ["component <|Blueprints|> [0.5, 0.5]", "component <|Multi-modal hub|> [0.4, 0.5]"],
        setting: beside("Blueprint", "blueprint", "Multimodal Hub"),
      },
      {
        message: "'Blueprints' here, 'Blueprint' in m1.owm and 1 other map: the same thing?",
        severity: "hint",
        fixes: ["Write 'Blueprint' in this map"],
        related: ["m1.owm: 'Blueprint' in m1.owm.", "m2.owm: 'blueprint' in m2.owm."],
      },
      {
        message: "'Multi-modal hub' here, 'Multimodal Hub' in m3.owm: the same thing?",
        severity: "hint",
      },
    );
  });

  it("renames in the whole map", () => {
    repairsOutside(
      crossMapNameVariant,
      {
        map: [
          "component Users [0.9, 0.5]",
          "component Blueprints [0.5, 0.5]",
          "component Paper [0.3, 0.5]",
          "Users->blueprints->Paper",
          "evolve Blueprints->Blueprints 2 0.6",
          "// @tool Blueprints, Ruler",
          "component Table [0.2, 0.5]",
          "Blueprints->Table",
          "// Blueprints in a comment stay",
        ],
        setting: beside("Blueprint"),
      },
      "Write 'Blueprint' in this map",
      [
        "component Users [0.9, 0.5]",
        "component Blueprint [0.5, 0.5]",
        "component Paper [0.3, 0.5]",
        // Small letters are the author's choice.
        "Users->blueprint->Paper",
        "evolve Blueprint->Blueprints 2 0.6",
        "// @tool Blueprint, Ruler",
        "component Table [0.2, 0.5]",
        "Blueprint->Table",
        "// Blueprints in a comment stay",
      ],
    );
  });

  it("has no fix where something else has the name already", () => {
    const text = ["component Blueprints [0.5, 0.5]", "component Paper [0.4, 0.5]", "Paper->Blueprint"].join(
      "\n",
    );
    const [finding] = findingsOn(text, [crossMapNameVariant], exampleOutside(text, beside("Blueprint")));
    assert.deepEqual(
      finding?.fixes?.map(({ changes }) => changes),
      [[]],
    );
  });

  it("writes a name that needs quotes in quotes", () => {
    repairsOutside(
      crossMapNameVariant,
      {
        map: ["component Food [0.5, 0.5]", "component Food drink [0.4, 0.5]", "Food->Food drink"],
        setting: beside('"Food; drink"'),
      },
      "Write 'Food; drink' in this map",
      ["component Food [0.5, 0.5]", "component Food; drink [0.4, 0.5]", 'Food->"Food; drink"'],
    );
  });

  it("is silent in the map that has the more usual spelling", () => {
    silentOutside(crossMapNameVariant, {
      map: ["component Users [0.5, 0.5]"],
      setting: beside("User", "Users"),
    });
  });

  it("is silent on other names, on other capitals, and where the map has both", () => {
    const setting = beside("Business", "Gas", "News", "Status", "Level 2");
    for (const name of ["Busines", "Ga", "business", "Statu", "Level 1", "Busy"]) {
      silentOutside(crossMapNameVariant, { map: [`component ${name} [0.5, 0.5]`], setting });
    }
    silentOutside(crossMapNameVariant, {
      map: ["component User [0.5, 0.5]", "component Users [0.6, 0.5]"],
      setting: beside("User"),
    });
  });

  it("is silent between variants, and when no other maps are known", () => {
    silentOutside(crossMapNameVariant, {
      map: ["// @variant a of b", "title T", "component Users [0.5, 0.5]"],
      setting: { maps: { "o.owm": "// @variant c of b\ntitle T\ncomponent User [0.5, 0.5]" } },
    });
    silentOutside(crossMapNameVariant, { map: ["component Users [0.5, 0.5]"], setting: {} });
  });
});
