import { parse } from "../language/parse";
import { buildMap } from "../model/buildMap";
import { DRAWN_BOUNDARIES } from "../model/stages";
import { lint } from "./lint";
import { exampleOutside } from "./portfolio/exampleOutside";
import type { ExampleSetting, Rule, RuleFamily, RuleFinding } from "./rule";

/** The documentation of rules in Markdown, with what each says of its own example. */

/** Headings of the families, in the order in which the index lists them. */
const FAMILIES: Readonly<Record<RuleFamily, string>> = {
  language: "Language and structure",
  strategy: "Strategy",
  portfolio: "Across maps and revisions",
};

/** File name of a rule's page. */
export function rulePageName(rule: Pick<Rule, "id">): string {
  return `${rule.id}.md`;
}

/** File name of the picture on a rule's page, relative to it. */
export function rulePictureName({ id }: Pick<Rule, "id">, theme: "light" | "dark"): string {
  return `images/${id}-${theme}.svg`;
}

/** What a rule finds on its own example. */
export function exampleFindings(rule: Rule): readonly RuleFinding[] {
  const map = buildMap(parse(rule.example));
  const outside = exampleOutside(rule.example, rule.exampleSetting);
  const findings = lint(map, { boundaries: DRAWN_BOUNDARIES, rules: {}, ...outside });
  return findings.filter((finding) => finding.rule === rule);
}

/** The page of one rule; without its picture for readers that have no files beside it. */
export function rulePage(rule: Rule, { picture = true } = {}): string {
  const findings = exampleFindings(rule);
  const fixes = [...new Set(findings.flatMap((finding) => (finding.fixes ?? []).map((fix) => fix.title)))];
  const blocks = [
    `# ${rule.title}`,
    `\`${rule.id}\` · ${rule.severity} · ${FAMILIES[rule.family].toLowerCase()}`,
    rule.description,
    "## Example",
    fence(rule.example),
    ...settingBlocks(rule.exampleSetting),
    ...(picture ? pictureBlocks(rule, findings) : []),
    findings
      .map(({ range, severity, message }) => `> Line ${range.start.line + 1}, ${severity}: ${plain(message)}`)
      .join("\n>\n"),
    "## How to fix it",
    rule.remedy,
    ...(fixes.length > 0
      ? [`Quick fixes for the example:\n\n${fixes.map((fix) => `- ${plain(fix)}`).join("\n")}`]
      : []),
    "## When to ignore it",
    rule.exceptions,
    `The setting \`mapwright.rules\`, or a shared \`.mapwright.json\`, makes it louder, quieter or silent: \`"${rule.id}": "off"\`. In a map, a comment silences it: \`// @rule ${rule.id} off because …\` directly above the line it is about, or at the head of the file (before the title or a blank line) for the whole map.`,
    ...thresholdBlocks(rule),
    "## What it rests on",
    rule.basis,
  ];
  return `${blocks.join("\n\n")}\n`;
}

/** The example as it is drawn; the page's reader is light or dark. */
function pictureBlocks(rule: Rule, findings: readonly RuleFinding[]): string[] {
  const [first] = findings;
  if (rule.picture === undefined || first === undefined) return [];
  const alt = `The example drawn: ${first.message}`
    .replace(/&/g, "&amp;")
    .replace(/"/g, "&quot;")
    .replace(/</g, "&lt;");
  return [
    [
      "<picture>",
      `  <source media="(prefers-color-scheme: dark)" srcset="${rulePictureName(rule, "dark")}">`,
      `  <img alt="${alt}" src="${rulePictureName(rule, "light")}">`,
      "</picture>",
    ].join("\n"),
  ];
}

/** The numbers that may be configured. */
function thresholdBlocks({ id, thresholds = [] }: Rule): string[] {
  const [first] = thresholds;
  if (!first) return [];
  const rows = thresholds.map(
    ({ name, description, minimum, maximum, ...threshold }) =>
      `| \`${name}\` | ${threshold.default} | ${minimum}–${maximum} | ${description} |`,
  );
  return [
    "## What can be configured",
    ["| name | default | range | what it is |", "|---|---|---|---|", ...rows].join("\n"),
    `For example \`"${id}": { "${first.name}": ${first.default} }\` in \`rules\`.`,
  ];
}

/** The index of all rules, one table per family. */
export function ruleIndex(rules: readonly Rule[]): string {
  const blocks = [
    "# Rules",
    "What Mapwright reports on a map. Each rule can be set to `error`, `warning`, `information`, `hint` or `off` by the setting `mapwright.rules` or in a shared [`.mapwright.json`](../ci.md#configuration); the profiles `strict` and `quiet` make all of them louder or quieter; a comment `// @rule <id> off because …` silences one in a map. Errors, warnings and information are listed in the Problems panel; hints only mark the text. A rule may be louder or quieter than its own severity in the cases its page names.",
  ];
  for (const [family, heading] of Object.entries(FAMILIES)) {
    const members = rules.filter((rule) => rule.family === family);
    if (members.length === 0) continue;
    const rows = members.map(
      (rule) => `| [\`${rule.id}\`](${rulePageName(rule)}) | ${rule.severity} | ${rule.title} |`,
    );
    blocks.push(
      `## ${heading}`,
      ["| rule | severity | what it finds |", "|---|---|---|", ...rows].join("\n"),
    );
  }
  return `${blocks.join("\n\n")}\n`;
}

/** Every page by file name, the index as `README.md`. */
export function rulePages(rules: readonly Rule[]): ReadonlyMap<string, string> {
  return new Map([
    ["README.md", ruleIndex(rules)],
    ...rules.map((rule) => [rulePageName(rule), rulePage(rule)] as const),
  ]);
}

/** What surrounds an example, in the order: other maps, earlier states, the day. */
function settingBlocks({ maps = {}, revisions = [], today }: ExampleSetting = {}): string[] {
  return [
    ...Object.entries(maps).flatMap(([file, text]) => [`Beside it, in \`${file}\`:`, fence(text)]),
    ...revisions.flatMap(({ date, text }, age) => [
      `${age === 0 ? "In the last commit" : "In a commit"} of ${date}:`,
      fence(text),
    ]),
    ...(today === undefined ? [] : [`Read on ${today}.`]),
  ];
}

function fence(text: string): string {
  return `\`\`\`wardley\n${text}\n\`\`\``;
}

/** Characters of a map's text that Markdown would take for marks of its own. */
function plain(text: string): string {
  return text.replace(/[*_<|]/g, "\\$&");
}
