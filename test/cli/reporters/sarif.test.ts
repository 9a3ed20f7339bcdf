import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import Ajv from "ajv";
import { RULES } from "#core/analysis/rules/index";
import { folderWith, run } from "../../support/commandLine";
import { root } from "../../support/paths";

const schema: object = JSON.parse(
  readFileSync(path.join(root, "test/fixtures/sarif/sarif-schema-2.1.0.json"), "utf8"),
);
const isUri = (text: string) => URL.canParse(text);
const ajv = new Ajv({
  strict: false,
  allErrors: true,
  formats: {
    uri: isUri,
    "uri-reference": (text: string) => URL.canParse(text, "file:///base/") && !/[\s\\<>"{}|^`]/.test(text),
    "date-time": (text: string) => !Number.isNaN(Date.parse(text)),
  },
});
const isSarif = ajv.compile(schema);

interface Region {
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  readonly endColumn: number;
}

interface Place {
  readonly physicalLocation: { readonly artifactLocation: { readonly uri: string }; readonly region: Region };
}

/** The part of SARIF that the tests look at. */
interface Log {
  readonly runs: readonly {
    readonly tool: {
      readonly driver: {
        readonly rules: readonly { readonly id: string; readonly help: { readonly markdown: string } }[];
      };
    };
    readonly artifacts: readonly { readonly location: { readonly uri: string } }[];
    readonly results: readonly {
      readonly ruleId: string;
      readonly ruleIndex: number;
      readonly level: string;
      readonly locations: readonly Place[];
      readonly relatedLocations?: readonly Place[];
      readonly fixes?: readonly {
        readonly description: { readonly text: string };
        readonly artifactChanges: readonly {
          readonly replacements: readonly {
            readonly deletedRegion: Region;
            readonly insertedContent?: { readonly text: string };
          }[];
        }[];
      }[];
      readonly partialFingerprints: Readonly<Record<string, string>>;
      readonly baselineState?: string;
    }[];
  }[];
}

const MAP = [
  "title Tea",
  "component Delivery [0.7, 0.88]",
  "component Deployment [0.6, 0.9]",
  "component Compliance [0.4, 0.5]",
  "Delivery->Compliance",
  "Deployment->Compliance",
  "Delivery->Milk",
  "Delivery->Milk",
  "component Delivery [0.1, 0.1]",
];

describe("mapwright check --format sarif", () => {
  const cwd = folderWith({
    "maps/tea & cake.owm": `${MAP.join("\r\n")}\r\n`,
    "broken.owm": "this is prose\n\n{\n",
    "clean.owm": "title T\ncomponent A [0.5, 0.5]\n",
  });
  const check = async (...args: string[]): Promise<Log> => {
    const { stdout, stderr } = await run(["check", "--format", "sarif", ...args], { cwd });
    const log: unknown = JSON.parse(stdout);
    assert.equal(stderr, "");
    assert.ok(isSarif(log), JSON.stringify(isSarif.errors, null, 1));
    return log as Log;
  };

  it("is valid by the official schema, also with nothing found and from standard input", async () => {
    const { runs } = await check("clean.owm", "broken.owm", "maps");
    assert.deepEqual(
      runs[0]?.artifacts.map(({ location }) => location.uri),
      ["clean.owm", "broken.owm", "maps/tea%20%26%20cake.owm"],
    );
    assert.equal((await check("clean.owm")).runs[0]?.results.length, 0);
    const { stdout } = await run(["check", "--format", "sarif", "-"], { cwd, input: "Cup->Milk\n" });
    assert.ok(isSarif(JSON.parse(stdout)), JSON.stringify(isSarif.errors));
  });

  it("is valid for maps outside the working folder", async () => {
    const { stdout } = await run(["check", "--format", "sarif", path.join(cwd, "broken.owm")], { cwd: root });
    const log = JSON.parse(stdout) as Log;
    assert.ok(isSarif(log));
    assert.match(log.runs[0]?.artifacts[0]?.location.uri ?? "", /^file:\/\/\/.*\/broken\.owm$/);
  });

  it("describes every rule with its help", async () => {
    const { runs } = await check("clean.owm");
    const rules = runs[0]?.tool.driver.rules ?? [];
    assert.deepEqual(
      rules.map(({ id }) => id),
      RULES.map(({ id }) => id),
    );
    for (const { help } of rules) assert.match(help.markdown, /## How to fix it/);
  });

  it("gives level, place, related places and fixes of each finding", async () => {
    const { runs } = await check("maps");
    const results = runs[0]?.results ?? [];
    for (const { ruleId, ruleIndex } of results) assert.equal(RULES[ruleIndex]?.id, ruleId);
    const bottleneck = results.find(({ ruleId }) => ruleId === "bottleneck");
    assert.equal(bottleneck?.level, "warning");
    assert.deepEqual(bottleneck?.locations[0]?.physicalLocation.region, {
      startLine: 4,
      startColumn: 11,
      endLine: 4,
      endColumn: 21,
    });
    assert.equal(bottleneck?.relatedLocations?.length, 2);
    const plan = bottleneck?.fixes?.[0];
    assert.match(plan?.description.text ?? "", /^Plan its evolution to 0\.89/);
    assert.deepEqual(plan?.artifactChanges[0]?.replacements, [
      {
        deletedRegion: { startLine: 4, startColumn: 32, endLine: 4, endColumn: 32 },
        insertedContent: { text: "\r\nevolve Compliance 0.89" },
      },
    ]);
  });

  it("gives each finding a fingerprint of its own that does not move with its line", async () => {
    const prints = async (lines: readonly string[]) => {
      const folder = folderWith({ "a.owm": lines.join("\n") });
      const { stdout } = await run(["check", "--format", "sarif", "a.owm"], { cwd: folder });
      const results = (JSON.parse(stdout) as Log).runs[0]?.results ?? [];
      return results
        .map(({ ruleId, partialFingerprints }) => `${ruleId} ${partialFingerprints["mapwright/v1"]}`)
        .sort();
    };
    const before = await prints(MAP);
    assert.equal(new Set(before).size, before.length);
    assert.deepEqual(await prints(["// a remark", "", ...MAP]), before);
  });

  it("says of what a baseline does not know that it is new", async () => {
    const known = folderWith({ "known.json": JSON.stringify({ version: 1, files: {} }) });
    const { runs } = await check("--baseline", path.join(known, "known.json"), "broken.owm");
    assert.ok(runs[0]?.results.every(({ baselineState }) => baselineState === "new"));
  });
});
