import assert from "node:assert/strict";
import Ajv from "ajv";
import { parseConfig } from "#core/analysis/config/config";
import { configSchema } from "#core/analysis/config/configSchema";
import { RULES } from "#core/analysis/rules/index";

// `enumDescriptions` is an editor's own word.
const ajv = new Ajv({ allErrors: true, allowUnionTypes: true, keywords: ["enumDescriptions"] });

describe("schema of .mapwright.json", () => {
  const accepts = ajv.compile(configSchema());

  it("allows what is read without a problem", () => {
    for (const config of [
      {},
      { profile: "quiet" },
      { stageBoundaries: [0.2, 0.5, 0.9] },
      { rules: Object.fromEntries(RULES.map(({ id }) => [id, "off"])) },
      { rules: { "stale-review": { severity: "hint", days: 90 } } },
      ...RULES.flatMap(({ id, thresholds = [] }) =>
        thresholds.flatMap(({ name, minimum, maximum, default: usual }) =>
          [minimum, maximum, usual].map((number) => ({ rules: { [id]: { [name]: number } } })),
        ),
      ),
    ]) {
      assert.deepEqual(parseConfig(JSON.stringify(config)).problems, []);
      assert.ok(accepts(config), JSON.stringify(accepts.errors));
    }
  });

  it("refuses what is a problem", () => {
    for (const config of [
      [],
      { profile: "loud" },
      { rules: { nonsense: "off" } },
      { rules: { bottleneck: "loud" } },
      { rules: { unclosed: { severity: "off" }, "stale-review": { days: 0 } } },
      { other: 1 },
    ]) {
      assert.notEqual(parseConfig(JSON.stringify(config)).problems.length, 0);
      assert.ok(!accepts(config));
    }
  });

  it("gives each rule its title and its own level", () => {
    const { properties } = configSchema() as {
      properties: { rules: { properties: Record<string, { default?: string }> } };
    };
    for (const { id, severity } of RULES) assert.equal(properties.rules.properties[id]?.default, severity);
  });
});
