/**
 * The notices of what the bundles hold of others: for each package its name, version and licence, word for word.
 */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { root } from "./lib/paths.mjs";

/** Where the notices are written, relative to the repository's root; packed with the extension. */
export const noticesFile = "dist/ThirdPartyNotices.txt";

/** The folder of the innermost package that a bundled file belongs to. */
const packageFolder = /^.*node_modules\/(?:@[^/]+\/)?[^/]+/;

const MIT_TEXT = `Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated
documentation files (the "Software"), to deal in the Software without restriction, including without limitation the
rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit
persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the
Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE
WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR
COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR
OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`;

/**
 * What is said of packages that name their licence but bring no file with its text, by the licence.
 *
 * @type {Readonly<Record<string, ((author: string) => string) | undefined>>}
 */
const statedLicences = {
  MIT: (author) => `Copyright (c) ${author}\n\n${MIT_TEXT}`,
  "MPL-2.0": () =>
    "This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0, which can be had at " +
    "https://mozilla.org/MPL/2.0/. It is shipped unchanged; its source is to be had at the address above.",
};

const licenceName = /^(?:licen[cs]e|copying|notice)/i;

/**
 * The folders of the packages that got into outputs.
 *
 * @param {readonly import("esbuild").Metafile[]} metafiles
 * @returns {readonly string[]} absolute, in the order of their names
 */
export function bundledPackages(metafiles) {
  const files = metafiles.flatMap(({ outputs }) =>
    Object.values(outputs).flatMap(({ inputs }) =>
      Object.entries(inputs).flatMap(([file, { bytesInOutput }]) => (bytesInOutput > 0 ? [file] : [])),
    ),
  );
  const folders = files.flatMap((file) => packageFolder.exec(file)?.[0] ?? []);
  return [...new Set(folders.map((folder) => path.resolve(root, folder)))].sort();
}

/**
 * The text of the notices.
 *
 * @param {readonly string[]} folders of packages
 * @returns {string}
 * @throws when a package comes without a licence: it must not be shipped then
 */
export function noticesOf(folders) {
  const notices = folders.map((folder) => {
    const { name, version, license, homepage, author } = JSON.parse(
      readFileSync(path.join(folder, "package.json"), "utf8"),
    );
    const files = readdirSync(folder).filter((file) => licenceName.test(file));
    if (files.length === 0) {
      const stated = statedLicences[license]?.(author?.name ?? author ?? `the authors of ${name}`);
      if (stated === undefined) throw new Error(`${name} ${version} comes without the text of its licence.`);
      return { name, text: [`${name} ${version} (${license})\n${homepage ?? ""}`, stated].join("\n\n") };
    }
    const texts = files.map((file) => readFileSync(path.join(folder, file), "utf8").trim());
    const heading = `${name} ${version} (${license})${homepage ? `\n${homepage}` : ""}`;
    return { name, text: [heading, ...texts].join("\n\n") };
  });
  const line = "-".repeat(80);
  return [
    "Mapwright contains software of others, under the licences below.",
    ...notices.sort((a, b) => (a.name < b.name ? -1 : 1)).map(({ text }) => text),
    "",
  ].join(`\n\n${line}\n\n`);
}
