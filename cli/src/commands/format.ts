import { readFile } from "node:fs/promises";
import { FORMAT_STYLES } from "#core/analysis/config/formatConfig";
import type { Decimals } from "#core/language/format/decimals";
import type { FormatStyle } from "#core/language/format/formatLines";
import { formattedText, formatting } from "#core/services/formatting";
import type { Snapshot } from "#core/services/snapshot";
import { type Command, oneOf, parseArguments } from "../command";
import { settingsFinder } from "../config";
import { EXIT, Failure } from "../failure";
import { isPicture, type MapFile, readMaps, STANDARD_INPUT } from "../files";
import { editedMarkdown } from "../markdownFile";
import { writeResult, writeStandardOutput } from "../output";
import { snapshotOf } from "../snapshots";

const STYLES = Object.keys(FORMAT_STYLES) as FormatStyle["style"][];

const DECIMALS: Readonly<Record<string, Decimals>> = { keep: "keep", "2": 2, "3": 3 };

/** Indentation of pipeline blocks; how a file ends is left to its author. */
const LAYOUT = { tabSize: 2, insertSpaces: true } as const;

/** `mapwright format`: maps in canonical form. */
export const format: Command = {
  name: "format",
  summary: "lay out the text of a map; what it says stays the same",
  operands: "FILE…",
  options: [
    ["--check", "list the files that would change, with exit code 1 if there are any"],
    ["--write", "change the files instead of printing their text; list those that changed"],
    [`--style ${STYLES.join("|")}`, "columns or single blanks (default aligned, or the configuration's)"],
    ["--decimals keep|2|3", "decimals of visibility and evolution (default keep, or the configuration's)"],
    ["--config F", "configuration, instead of the nearest .mapwright.json upwards from each map"],
  ],
  async run(args) {
    const { values, positionals } = parseArguments(args, {
      check: { type: "boolean" },
      write: { type: "boolean" },
      style: { type: "string" },
      decimals: { type: "string" },
      config: { type: "string" },
    });
    if (values.check && values.write) throw new Failure("--check only looks and --write changes: use one");
    const style = oneOf("--style", values.style, STYLES);
    const decimals = DECIMALS[oneOf("--decimals", values.decimals, Object.keys(DECIMALS)) ?? ""];
    const settingsOf = await settingsFinder({ config: values.config });
    const maps = await readMaps(positionals);
    const picture = maps.find(({ file }) => isPicture(file));
    if (picture !== undefined) {
      throw new Failure(`${picture.file}: is a picture; convert it with --to owm, then format the text`);
    }
    if (values.write) await refuseToWrite(maps);
    const states = await Promise.all(
      maps.map(async (map) => {
        const settings = await settingsOf(map.file);
        const snapshot = snapshotOf(map, {
          ...settings,
          formatStyle: style ?? settings.formatStyle,
          formatDecimals: decimals ?? settings.formatDecimals,
        });
        return { map, snapshot };
      }),
    );
    const results = byFile(states);
    if (!values.check && !values.write) {
      await writeStandardOutput(results.map(({ text }) => text).join(""));
      return EXIT.ok;
    }
    const changed = results.filter(({ before, text }) => before !== text);
    if (values.write) for (const { file, text } of changed) await writeResult(text, file);
    await writeStandardOutput(changed.map(({ file }) => `${file}\n`).join(""));
    return values.check && changed.length > 0 ? EXIT.findings : EXIT.ok;
  },
};

/** The files as they should be: a map itself, or a Markdown file with the maps in its fences. */
function byFile(states: readonly { readonly map: MapFile; readonly snapshot: Snapshot }[]) {
  const results = new Map<string, { file: string; before: string; text: string }>();
  for (const { map, snapshot } of states) {
    const { file, text: before } = map.fenced?.markdown ?? map;
    if (!map.fenced) results.set(file, { file, before, text: formattedText(snapshot, LAYOUT) });
    else if (!results.has(file)) {
      const edits = states.flatMap(({ map: { fenced }, snapshot: own }) =>
        fenced?.markdown.file === file
          ? formatting(own, LAYOUT).map((edit) => ({ fence: fenced.fence, edit }))
          : [],
      );
      results.set(file, {
        file,
        before,
        text: editedMarkdown(snapshotOf({ file, text: before }), before, edits),
      });
    }
  }
  return [...results.values()];
}

/** Standard input cannot be written; a file with bytes that are no text would lose them. */
async function refuseToWrite(maps: readonly MapFile[]): Promise<void> {
  const problems: string[] = [];
  for (const map of maps) {
    const { file, text } = map.fenced?.markdown ?? map;
    if (file === STANDARD_INPUT) problems.push("standard input (-) cannot be written: leave --write out");
    else if (text.includes("\uFFFD") && !Buffer.from(text).equals(await readFile(file))) {
      problems.push(`${file}: is not UTF-8, so it cannot be written back`);
    }
  }
  if (problems.length > 0) throw new Failure(problems.join("\n"));
}
