import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { lint } from "#core/analysis/lint";
import { analyse } from "#core/analysis/strategy/analyse";
import { analysisToJson } from "#core/analysis/strategy/analysisJson";
import { parse } from "#core/language/parse";
import { buildMap } from "#core/model/buildMap";
import { DRAWN_BOUNDARIES } from "#core/model/stages";
import { root } from "../support/paths";

const folder = join(root, "../shared/seed-maps");

/** Facts of the expectation that are remarks about the seed, not results of the analysis. */
const REMARKS = ["map", "basis", "reading", "readingEvidence", "seedClaims", "deliverySpeed", "diagnostics"];

if (existsSync(folder)) {
  describe("seed maps", () => {
    for (const file of readdirSync(folder).filter((name) => name.endsWith(".owm"))) {
      it(`${file}: the analysis is exactly the expected one`, () => {
        const expected = JSON.parse(
          readFileSync(join(folder, file.replace(/\.owm$/, ".expected.json")), "utf8"),
        ) as Record<string, unknown>;
        const analysis = analyse(buildMap(parse(readFileSync(join(folder, file), "utf8"))));
        const actual = analysisToJson(analysis) as unknown as Record<string, unknown>;
        for (const key of Object.keys(expected)) {
          if (REMARKS.includes(key)) continue;
          const given = JSON.parse(JSON.stringify(actual[key]));
          assert.deepEqual(given, withoutQuartiles(expected[key]), key);
        }
      });

      it(`${file}: the strategic findings are exactly the expected ones`, () => {
        const expected = JSON.parse(
          readFileSync(join(folder, file.replace(/\.owm$/, ".expected.json")), "utf8"),
        ) as { diagnostics: { id: string; severity: string; on: string }[] };
        const map = buildMap(parse(readFileSync(join(folder, file), "utf8")));
        const found = lint(map, { boundaries: DRAWN_BOUNDARIES, rules: {} }).map(
          ({ rule, severity, range }) =>
            `${rule.id} ${severity} ${map.tree.lines[range.start.line]?.text.slice(range.start.character, range.end.character)}`,
        );
        assert.deepEqual(
          found.sort(),
          expected.diagnostics.map(({ id, severity, on }) => `${id} ${severity} ${on}`).sort(),
        );
      });
    }
  });
}

/** The expectation names the stage under the other boundaries as a remark where it differs. */
function withoutQuartiles(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutQuartiles);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => key !== "stageUnderQuartiles")
      .map(([key, part]) => [key, withoutQuartiles(part)]),
  );
}
