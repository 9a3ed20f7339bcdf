import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { parse } from "#core/language/parse";
import { print } from "#core/language/print";
import { hasMapExtension } from "#core/language/product";
import { buildMap } from "#core/model/buildMap";
import { renderScene } from "#core/render/renderScene";
import { sceneToSvg } from "#core/render/svg";
import { findingsOf } from "#core/services/findings";
import { DEFAULT_SETTINGS } from "#core/services/settings";
import { createSnapshot } from "#core/services/snapshot";
import { root } from "../support/paths";

const folder = path.join(root, "examples");
const files = readdirSync(folder).filter(hasMapExtension).sort();

/**
 * The warnings that examples are meant to show, as `rule: component`; their comments speak of them. Nothing else
 * that is louder than information may be found in any example.
 */
const MEANT: Readonly<Record<string, readonly string[]>> = {
  "tea-shop.owm": ["bottleneck: Boiler"],
  "paying-for-a-ride.owm": ["bottleneck: Location"],
  "devops-to-mlops.owm": [
    "bottleneck: Model Drift",
    "bottleneck: Data Dependency",
    "bottleneck: Regulatory Compliance",
    "evolution-mismatch: Model Governance",
  ],
  "ml-project-maturity.owm": ["bottleneck: Model", "bottleneck: Data Sets"],
};

describe("examples", () => {
  it("are at least six, and the first map of npm start is one of them", () => {
    assert.ok(files.length >= 6);
    assert.ok(files.includes("tea-shop.owm"));
  });

  for (const file of files) {
    describe(file, () => {
      const text = readFileSync(path.join(folder, file), "utf8");
      const tree = parse(text);

      it("is read without a problem of syntax that is worth a warning", () => {
        const problems = tree.lines.flatMap((line) => [
          ...line.problems,
          ...line.statements.flatMap((statement) => statement.problems),
        ]);
        // What other tools do not draw may be in an example; what is wrong may not.
        assert.deepEqual(
          problems.filter(({ code }) => code !== "portability").map(({ message }) => message),
          [],
        );
      });

      it("prints back byte for byte", () => {
        assert.equal(print(tree), text);
      });

      it("shows the warnings it is meant to show, and no others", () => {
        const uri = pathToFileURL(path.join(folder, file)).href;
        const snapshot = createSnapshot(uri, 1, text, DEFAULT_SETTINGS);
        const loud = findingsOf(snapshot, {
          fileExists: (relative) => existsSync(path.join(folder, relative)),
        })
          .filter(({ severity }) => severity === "error" || severity === "warning")
          .map(({ rule, range }) => {
            const line = text.split("\n")[range.start.line] ?? "";
            return `${rule.id}: ${line.slice(range.start.character, range.end.character)}`;
          });
        assert.deepEqual(loud.sort(), [...(MEANT[file] ?? [])].sort());
      });

      it("is drawn with all its components, in a light and in a dark editor", () => {
        const map = buildMap(tree);
        for (const theme of ["light", "dark"] as const) {
          const svg = sceneToSvg(renderScene(map, { theme }));
          for (const { line } of map.nodes) {
            assert.ok(svg.includes(`data-line="${line + 1}"`), `line ${line + 1} is not drawn`);
          }
        }
      });

      it("says in a comment what it teaches", () => {
        assert.ok((text.match(/^\s*\/\/ /gm) ?? []).length >= 1);
        assert.ok(text.startsWith("// "));
      });
    });
  }
});
