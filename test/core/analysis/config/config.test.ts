import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { configOf, parseConfig } from "#core/analysis/config/config";
import { root } from "../../../support/paths";

/** What is wrong with a text: the characters it is about, and the message. */
function problemsOf(text: string): string[] {
  return parseConfig(text).problems.map(
    ({ start, end, message, replacement }) =>
      `${text.slice(start, end)}: ${message}${replacement === undefined ? "" : ` -> ${replacement}`}`,
  );
}

describe("parseConfig", () => {
  it("reads profile, boundaries, severities and thresholds", () => {
    const text = JSON.stringify({
      $schema: "./schema.json",
      profile: "strict",
      stageBoundaries: "quartile",
      format: { style: "compact", decimals: 3 },
      rules: {
        bottleneck: "error",
        "stale-review": { severity: "hint", days: 90 },
        "crowded-stage": { share: 0.9 },
      },
    });
    assert.deepEqual(parseConfig(text), {
      config: {
        profile: "strict",
        stageBoundaries: [0.25, 0.5, 0.75],
        formatStyle: "compact",
        formatDecimals: 3,
        rules: { bottleneck: "error", "stale-review": "hint" },
        thresholds: { "stale-review": { days: 90 }, "crowded-stage": { share: 0.9 } },
      },
      readable: true,
      problems: [],
    });
    assert.deepEqual(
      parseConfig('{ "stageBoundaries": [0.2, 0.5, 0.9] }').config.stageBoundaries,
      [0.2, 0.5, 0.9],
    );
    assert.deepEqual(parseConfig("{}"), {
      config: { rules: {}, thresholds: {} },
      readable: true,
      problems: [],
    });
  });

  it("says that a text is no JSON, and where; nothing of it holds", () => {
    const { config, readable, problems } = parseConfig('{ "profile": "strict" "rules": {} }');
    assert.equal(readable, false);
    assert.deepEqual(config, { rules: {}, thresholds: {} });
    assert.deepEqual(
      problems.map(({ message, start }) => [message, start]),
      [["This is not JSON, so nothing in this file holds. A comma or } is missing here.", 22]],
    );
    assert.deepEqual(problemsOf('["strict"]'), [
      '["strict"]: A configuration is an object: { "profile": …, "rules": { … } }.',
    ]);
  });

  it("offers the nearest name for one that there is not", () => {
    assert.deepEqual(
      problemsOf('{ "rules": { "botleneck": "off", "xyz": "off" }, "profil": "strict", "zzz": 1 }'),
      [
        '"botleneck": There is no rule "botleneck". Did you mean "bottleneck"? -> "bottleneck"',
        '"xyz": There is no rule "xyz".',
        '"profil": There is no setting "profil". Did you mean "profile"? -> "profile"',
        '"zzz": There is no setting "zzz".',
      ],
    );
  });

  it("passes over wrong values, says what is allowed, and keeps the rest", () => {
    const text =
      '{ "profile": "strikt", "stageBoundaries": [0.5, 0.2, 0.9], "rules": { "bottleneck": "loud", "unclosed": 3, "disconnected": "off" } }';
    assert.deepEqual(problemsOf(text), [
      '"strikt": "strikt" is not default, strict or quiet; it is ignored. -> "strict"',
      '[0.5, 0.2, 0.9]: [0.5,0.2,0.9] is not "drawn", "quartile" or three ascending numbers between 0 and 1; it is ignored.',
      '"loud": "bottleneck" is set to "loud"; use error, warning, information, hint or off.',
      '3: "unclosed" is set to 3; use error, warning, information, hint or off.',
    ]);
    assert.deepEqual(parseConfig(text).config, { rules: { disconnected: "off" }, thresholds: {} });
    assert.deepEqual(problemsOf('{ "rules": ["bottleneck"] }'), [
      '["bottleneck"]: ["bottleneck"] is not an object of rule ids and severities; it is ignored.',
    ]);
    assert.deepEqual(problemsOf('{ "profile": { "name": "strict" } }'), [
      '{ "name": "strict" }: {"name":"strict"} is not default, strict or quiet; it is ignored.',
    ]);
  });

  it("knows the thresholds of each rule and their range", () => {
    assert.deepEqual(
      problemsOf(
        '{ "rules": { "stale-review": { "days": 0, "oldDays": 1.5, "day": 3, "severity": "low" }, "unclosed": { "days": 3 } } }',
      ),
      [
        '0: "days" of "stale-review" is set to 0; use a whole number from 1 to 3650.',
        '1.5: "oldDays" of "stale-review" is set to 1.5; use a whole number from 1 to 3650.',
        '"day": There is no option of stale-review "day". Did you mean "days"? -> "days"',
        '"low": "stale-review" is set to "low"; use error, warning, information, hint or off.',
        '"days": There is no option of unclosed "days".',
      ],
    );
  });

  it("takes the example of the documentation", () => {
    const page = readFileSync(path.join(root, "docs/ci.md"), "utf8");
    const [, example] = /```json\n([\s\S]*?)```/.exec(page) ?? [];
    assert.ok(example);
    const { config, problems } = parseConfig(example);
    assert.deepEqual(problems, []);
    assert.deepEqual(config.thresholds, { "stale-review": { days: 90 } });
  });

  it("names the files of maturity models, with their places", () => {
    const text = '{ "maturityModels": ["a.json", 3, "", "b/c.json"] }';
    const { config, problems } = parseConfig(text);
    assert.deepEqual(
      config.maturityModels?.map(({ path, start, end }) => [path, text.slice(start, end)]),
      [
        ["a.json", '"a.json"'],
        ["b/c.json", '"b/c.json"'],
      ],
    );
    assert.deepEqual(
      problems.map(({ message }) => message),
      ["3 is not the name of a file.", '"" is not the name of a file.'],
    );
    assert.match(
      parseConfig('{ "maturityModels": "a.json" }').problems[0]?.message ?? "",
      /not a list of JSON files/,
    );
  });

  it("is not fooled by names that objects have", () => {
    assert.deepEqual(
      parseConfig('{ "rules": { "constructor": "off", "__proto__": "off" } }').config.rules,
      {},
    );
    assert.equal(problemsOf('{ "rules": { "constructor": "off", "__proto__": "off" } }').length, 2);
  });
});

describe("configOf", () => {
  it("reads the settings of an editor, where others stand beside", () => {
    const { config, problems } = configOf({ codeLens: true, profile: null, rules: { disconnected: "off" } });
    assert.deepEqual(config, { rules: { disconnected: "off" }, thresholds: {} });
    assert.deepEqual(problems, []);
    assert.deepEqual(configOf(undefined).config, { rules: {}, thresholds: {} });
    assert.deepEqual(
      configOf({ profile: 3 }).problems.map(({ setting, message }) => `${setting}: ${message}`),
      ["profile: 3 is not default, strict or quiet; it is ignored."],
    );
  });
});
