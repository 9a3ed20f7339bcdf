import assert from "node:assert/strict";
import { readFileSync, statSync } from "node:fs";
import path from "node:path";
import { unzipSync } from "fflate";
import { packagePath } from "../support/packagePath";
import { root } from "../support/paths";

/** What may be in the package: paths relative to the root. */
const allowed = [
  /^(package(\.nls(\.[\w-]+)?)?|language-configuration)\.json$/,
  /^(readme|changelog)\.md$/i,
  /^LICENSE\.txt$/,
  /^dist\/(client|server|webview)\/\w+\.(js|css)$/,
  // Draws exported pictures; fonts and all.
  /^dist\/cli\.js$/,
  /^media\/[\w/-]+\.(svg|png|css|md)$/,
  /^(syntaxes|snippets)\/[\w.-]+(\.json|\.code-snippets)$/,
  /^l10n\/[\w.-]+\.json$/,
  /^dist\/ThirdPartyNotices\.txt$/,
  /^docs\/rules\/[a-zA-Z-]+\.md$/,
  /^docs\/rules\/images\/[a-z-]+\.svg$/,
  /^schemas\/[\w.-]+\.json$/,
];

/** The package is small enough to install in a moment, in bytes; half of it are the fonts and the drawer of PNG. */
const largest = 5_000_000;

/** Every path of the manifest's contributions: strings that begin with `./`. */
function pathsIn(value: unknown): readonly string[] {
  if (typeof value === "string") return value.startsWith("./") ? [value.slice(2)] : [];
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap(pathsIn);
}

describe("the package", () => {
  let files: readonly string[] = [];

  before(() => {
    const collected: string[] = [];
    const filter = ({ name }: { name: string }) => {
      if (name.startsWith("extension/")) collected.push(name.slice("extension/".length));
      return false;
    };
    unzipSync(readFileSync(packagePath()), { filter });
    files = collected;
  });

  it("holds nothing but what a user needs", () => {
    assert.deepEqual(
      files.filter((file) => !allowed.some((pattern) => pattern.test(file))),
      [],
    );
  });

  it("holds every file that the manifest names", () => {
    const { main, browser, icon, contributes } = JSON.parse(
      readFileSync(path.join(root, "package.json"), "utf8"),
    );
    const named = [
      `./${path.posix.normalize(icon)}`,
      main,
      browser,
      ...pathsIn(contributes).map((file) => `./${file}`),
    ];
    assert.deepEqual(
      named.filter((file) => !files.includes(path.posix.normalize(file))),
      [],
    );
  });

  it("holds the server for both hosts and the webview's script and styles", () => {
    const needed = ["server/node.js", "server/worker.js", "webview/preview.js", "webview/preview.css"];
    assert.deepEqual(
      needed.filter((file) => !files.includes(`dist/${file}`)),
      [],
    );
  });

  it("holds the licences of everything that is bundled into it", () => {
    const { "extension/dist/ThirdPartyNotices.txt": notices } = unzipSync(readFileSync(packagePath()), {
      filter: ({ name }) => name === "extension/dist/ThirdPartyNotices.txt",
    });
    assert.ok(notices);
    const text = new TextDecoder().decode(notices);
    for (const name of ["marked", "vscode-languageclient", "vscode-languageserver", "vscode-jsonrpc"]) {
      assert.match(text, new RegExp(`^${name} \\d+\\.\\d+\\.\\d+.* \\(MIT\\)$`, "m"));
    }
    assert.match(text, /Permission is hereby granted, free of charge/);
    assert.doesNotMatch(text, /^undefined /m);
  });

  it(`is smaller than ${largest / 1_000_000} MB`, () => {
    assert.ok(statSync(packagePath()).size < largest);
  });
});
