import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { RULES } from "#core/analysis/rules/index";
import { parse } from "#core/language/parse";
import { findingsOf } from "#core/services/findings";
import { DEFAULT_SETTINGS } from "#core/services/settings";
import { createSnapshot } from "#core/services/snapshot";
import { root } from "../support/paths";

/** Every document for people that is written by hand, relative to the root. */
const documents = [
  ...readdirSync(root).filter((file) => file.endsWith(".md")),
  ...readdirSync(path.join(root, "docs"))
    .filter((file) => file.endsWith(".md"))
    .map((file) => `docs/${file}`),
  "test/README.md",
];

const manifest = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8"));

function read(file: string): string {
  return readFileSync(path.join(root, file), "utf8");
}

/** The targets of links and pictures that are files of the repository. */
function localTargets(text: string): readonly string[] {
  const prose = text.replace(/^```[\s\S]*?^```/gm, "");
  const found = [...prose.matchAll(/\]\(([^)\s]+)\)|\b(?:src|srcset)="([^"]+)"/g)];
  return found.map((match) => match[1] ?? match[2] ?? "").filter((target) => !/^(https?:|#)/.test(target));
}

/** The code blocks of a language. */
function fences(text: string, language: string): readonly string[] {
  return [...text.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\``, "gm"))].map(
    (match) => match[1] ?? "",
  );
}

describe("documents", () => {
  for (const file of documents) {
    describe(file, () => {
      const text = read(file);

      it("links to files that exist", () => {
        const missing = localTargets(text).filter(
          (target) => !existsSync(path.resolve(root, path.dirname(file), target.replace(/#.*/, ""))),
        );
        assert.deepEqual(missing, []);
      });

      it("names scripts that package.json has", () => {
        const named = [...text.matchAll(/\bnpm (?:run )?([a-z]+)/g)]
          .filter(([command, name]) => command.startsWith("npm run") || name === "start" || name === "test")
          .map((match) => match[1] ?? "");
        assert.deepEqual(
          named.filter((name) => !(name in manifest.scripts)),
          [],
        );
      });

      it("shows maps that are read without problems", () => {
        for (const map of fences(text, "wardley")) {
          const problems = parse(map).lines.flatMap((line) => [
            ...line.problems,
            ...line.statements.flatMap((statement) => statement.problems),
          ]);
          assert.deepEqual(problems, [], map);
        }
      });
    });
  }
});

describe("README", () => {
  const text = read("README.md");

  it("names the two commands", () => {
    assert.ok(text.includes("npm install && npm start"));
    assert.ok(text.includes("npm install && npm test"));
  });

  it("names every script of package.json", () => {
    const missing = Object.keys(manifest.scripts).filter(
      (name) => !new RegExp(`npm (run )?${name}\\b`).test(text),
    );
    assert.deepEqual(missing, []);
  });

  it("names every setting, and rules that exist", () => {
    for (const setting of Object.keys(manifest.contributes.configuration.properties)) {
      assert.ok(text.includes(`\`${setting}\``), setting);
    }
    const rules = /`\{ ("[^`]*) \}`/.exec(text)?.[1] ?? "";
    const named = [...rules.matchAll(/"([a-z-]+)":/g)].map((match) => match[1]);
    assert.ok(named.length > 0);
    for (const id of named)
      assert.ok(
        RULES.some((rule) => rule.id === id),
        id,
      );
  });

  it("names every example", () => {
    for (const file of readdirSync(path.join(root, "examples"))) {
      assert.ok(text.includes(`examples/${file}`), file);
    }
  });

  it("names the version of the package and of VS Code that there are", () => {
    assert.ok(text.includes(`mapwright-${manifest.version}.vsix`));
    assert.ok(text.includes(`${manifest.engines.vscode.replace(/^\^(\d+\.\d+).*/, "$1")} or newer`));
  });

  it("shows a map that a newcomer can copy: nothing in it is an error or a misspelt name", () => {
    for (const map of fences(text, "wardley")) {
      const snapshot = createSnapshot("file:///readme.owm", 1, map, DEFAULT_SETTINGS);
      const ids = findingsOf(snapshot).map(({ rule }) => rule);
      assert.deepEqual(
        ids.filter(({ family }) => family === "language").map(({ id }) => id),
        [],
      );
    }
  });
});
