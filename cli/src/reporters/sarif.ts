import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { Fix, RelatedPlace, Rule, RuleFinding, Severity } from "#core/analysis/rule";
import { rulePage } from "#core/analysis/rulePages";
import { RULES } from "#core/analysis/rules/index";
import { positionAt } from "#core/language/positions";
import { PRODUCT } from "#core/language/product";
import type { Range } from "#core/language/text";
import type { Snapshot } from "#core/services/snapshot";
import { STANDARD_INPUT } from "../files";
import { fingerprintsOf } from "../fingerprint";
import { toJson } from "../json";
import type { FileReport, Reporter } from "./reporter";

/** SARIF 2.1.0 (OASIS): what code-scanning services and viewers read. */

const SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

/** Folder that relative addresses start from: where the command ran, which is the checkout in CI. */
const BASE = "%SRCROOT%";

/** SARIF knows three levels of what is wrong; a hint's own is in the properties. */
const LEVELS: Readonly<Record<Severity, "error" | "warning" | "note">> = {
  error: "error",
  warning: "warning",
  information: "note",
  hint: "note",
};

/** One run with the metadata of every rule; columns are UTF-16 code units. */
export const sarifReporter: Reporter = (reports) =>
  toJson({
    $schema: SCHEMA,
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: {
            name: PRODUCT.name,
            fullName: PRODUCT.displayName,
            semanticVersion: PRODUCT.version,
            rules: RULES.map(descriptorOf),
          },
        },
        columnKind: "utf16CodeUnits",
        artifacts: reports.map(({ file }) => ({ location: artifactAt(file) })),
        results: reports.flatMap(resultsOf),
      },
    ],
  });

function descriptorOf(rule: Rule) {
  const { id, title, description, remedy, exceptions, severity, family } = rule;
  return {
    id,
    name: id.replace(/(^|-)([a-z])/g, (_, __, letter: string) => letter.toUpperCase()),
    shortDescription: { text: `${title}.` },
    fullDescription: { text: plain(description), markdown: description },
    help: { text: plain(`${remedy} ${exceptions}`), markdown: rulePage(rule, { picture: false }) },
    defaultConfiguration: { level: LEVELS[severity] },
    properties: { tags: [family], severity },
  };
}

function resultsOf(report: FileReport, artifact: number) {
  const { snapshot, findings, file, known } = report;
  const fingerprints = fingerprintsOf(snapshot, findings);
  return findings.map((finding, index) => ({
    ruleId: finding.rule.id,
    ruleIndex: RULES.indexOf(finding.rule),
    level: LEVELS[finding.severity],
    message: { text: finding.message },
    locations: [{ physicalLocation: physical(artifactAt(file, artifact), finding.range) }],
    ...relatedOf(finding, file, artifact),
    ...fixesOf(finding, snapshot, artifactAt(file, artifact)),
    partialFingerprints: { "mapwright/v1": fingerprints[index] },
    ...(known === undefined ? {} : { baselineState: "new" }),
    properties: { severity: finding.severity },
  }));
}

function relatedOf({ related = [] }: RuleFinding, file: string, artifact: number) {
  if (related.length === 0) return {};
  const locations = related.map((place: RelatedPlace, index) => ({
    id: index + 1,
    physicalLocation: physical(
      place.uri ? otherArtifact(place.uri) : artifactAt(file, artifact),
      place.range,
    ),
    message: { text: place.message },
  }));
  return { relatedLocations: locations };
}

function fixesOf({ fixes = [] }: RuleFinding, { tree }: Snapshot, artifactLocation: object) {
  if (fixes.length === 0) return {};
  const described = fixes.map(({ title, changes }: Fix) => ({
    description: { text: title },
    artifactChanges: [
      {
        artifactLocation,
        replacements: changes.map(({ start, end, text }) => ({
          deletedRegion: regionOf({ start: positionAt(tree, start), end: positionAt(tree, end) }),
          ...(text === "" ? {} : { insertedContent: { text } }),
        })),
      },
    ],
  }));
  return { fixes: described };
}

function physical(artifactLocation: object, range: Range) {
  return { artifactLocation, region: regionOf(range) };
}

function regionOf({ start, end }: Range) {
  return {
    startLine: start.line + 1,
    startColumn: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
  };
}

function artifactAt(file: string, index?: number) {
  const place = index === undefined ? {} : { index };
  if (file === STANDARD_INPUT) return { uri: "stdin", ...place };
  const relative = path.relative(process.cwd(), path.resolve(file));
  const isInside = relative !== "" && !relative.startsWith("..") && !path.isAbsolute(relative);
  if (!isInside) return { uri: pathToFileURL(path.resolve(file)).href, ...place };
  return { uri: relative.split(path.sep).map(encodeURIComponent).join("/"), uriBaseId: BASE, ...place };
}

function otherArtifact(uri: string) {
  return uri.startsWith("file:") ? artifactAt(fileURLToPath(uri)) : { uri };
}

/** Markdown's marks for code say nothing in plain text. */
function plain(markdown: string): string {
  return markdown.replaceAll("`", "");
}
