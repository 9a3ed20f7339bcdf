import assert from "node:assert/strict";
import { run } from "../support/commandLine";

const HOSTILE = "<script>alert(1)</script> ]]> & \"x\" 'y'";

/** A map with hostile text in every place that takes text. */
const HOSTILE_MAP = [
  `title ${HOSTILE}`,
  `evolution ${HOSTILE}->B${HOSTILE}->C${HOSTILE}->D${HOSTILE}`,
  `anchor ${HOSTILE} [0.95, 0.5]`,
  `component c${HOSTILE} [0.8, 0.5] label [1, 2] (buy)`,
  `component d${HOSTILE} [0.6, 0.5] inertia`,
  `component p${HOSTILE} [0.5, 0.5]`,
  `pipeline p${HOSTILE}`,
  "{",
  `component child${HOSTILE} [0.6]`,
  "}",
  `submap s${HOSTILE} [0.4, 0.5] url(u)`,
  `url u [https://example.org/?a=${HOSTILE}]`,
  `evolve c${HOSTILE}->new${HOSTILE} 0.9`,
  `note ${HOSTILE} [0.2, 0.3]`,
  `annotation 1 [0.3, 0.3] ${HOSTILE}`,
  "annotations [0.9, 0.1]",
  `pioneers ${HOSTILE} [0.9, 0.1, 0.8, 0.2]`,
  `accelerator ${HOSTILE} [0.3, 0.2]`,
  `c${HOSTILE}->d${HOSTILE}; ${HOSTILE}`,
  `c${HOSTILE}+'<script>&]]>'>s${HOSTILE}`,
  `unknown${HOSTILE}->gone${HOSTILE}`,
  HOSTILE,
].join("\n");

describe("hostile and enormous input on the command line", () => {
  const inputs: readonly (readonly [what: string, input: string | Uint8Array])[] = [
    ["an empty file", ""],
    ["5 MB of noise", noise(5_000_000)],
    ["a line of 100,000 characters", `component ${"x".repeat(100_000)} [0.5, 0.5]`],
    ["a line of 100,000 brackets", `component A ${"[".repeat(100_000)}`],
    ["markup in every text", HOSTILE_MAP],
  ];
  for (const [what, input] of inputs) {
    it(`takes ${what}`, async () => {
      const model = await run(["model", "-"], { input });
      assert.deepEqual([model.code, model.stderr], [0, ""]);
      assert.equal(JSON.parse(model.stdout).file, "-");

      const check = await run(["check", "-", "--fail-on", "never", "--format", "json"], { input });
      assert.deepEqual([check.code, check.stderr], [0, ""]);
      assert.equal(JSON.parse(check.stdout).length, 1);

      const picture = await run(["render", "-"], { input });
      assert.deepEqual([picture.code, picture.stderr], [0, ""]);
      assert.match(picture.stdout, /^<svg [\s\S]*<\/svg>\n$/);
    }).timeout(60_000);
  }

  it("draws markup as text", async () => {
    const { stdout } = await run(["render", "-"], { input: HOSTILE_MAP });
    assert.doesNotMatch(stdout, /<script|\]\]>|javascript:/);
    assert.ok(stdout.includes("&lt;script&gt;alert(1)&lt;/script&gt; ]]&gt; &amp;"));
    assert.deepEqual(stdout.match(/&(?!(amp|lt|gt|quot|apos|#\d+|#x[0-9a-f]+);)/gi), null);
  });
});

/** Bytes that look random and are the same on every run (a linear congruential generator). */
function noise(length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  let state = 1;
  for (let i = 0; i < length; i++) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    bytes[i] = state >>> 16;
  }
  return bytes;
}
