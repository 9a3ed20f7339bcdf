import { mkdir } from "node:fs/promises";
import path from "node:path";
import { animatedSvg } from "#core/compare/animatedSvg";
import { historyScenes, type MapState, MOST_STATES, STATE_SECONDS } from "#core/compare/mapHistory";
import { print } from "#core/language/print";
import { sceneToSvg } from "#core/render/svg";
import { EDITOR_THEMES } from "#core/render/themes/theme";
import { repositoryOf } from "#server/node/git/committedStates";
import { commitsOf, type FileCommit } from "#server/node/git/gitLog";
import { readObjects } from "#server/node/git/gitObjects";
import { createGit, type Git } from "#server/node/git/runGit";
import { HistoryUnavailable } from "#server/runtime";
import { type Command, oneOf, parseArguments } from "../command";
import { settingsFinder } from "../config";
import { describeFileError, EXIT, Failure } from "../failure";
import { readMaps, STANDARD_INPUT } from "../files";
import { writeResult } from "../output";
import { snapshotOf } from "../snapshots";

/** A question to git that is not answered in this time is given up, in milliseconds. */
const PATIENCE = 30_000;

/** `mapwright history`: a map over the commits that touched it, as one animated picture or as frames. */
export const history: Command = {
  name: "history",
  summary: "draw a map over its commits",
  operands: "FILE",
  options: [
    ["-o, --output FILE", "where to write the animated SVG (default standard output)"],
    ["--frames FOLDER", "write one SVG for each state into a folder instead"],
    [
      `--theme ${EDITOR_THEMES.join("|")}`,
      "look of the pictures when the map names no style (default light)",
    ],
  ],
  async run(args) {
    const { values, positionals } = parseArguments(args, {
      output: { type: "string", short: "o" },
      frames: { type: "string" },
      theme: { type: "string" },
    });
    const theme = oneOf("--theme", values.theme, EDITOR_THEMES) ?? "light";
    const [file, ...others] = positionals;
    if (file === undefined || others.length > 0) throw new Failure("history draws one map: name one file");
    if (values.output !== undefined && values.frames !== undefined) {
      throw new Failure("use --output or --frames, not both");
    }
    const states = await statesOf(file);
    const scenes = historyScenes(states, theme);
    const name = path.basename(file, path.extname(file));
    if (values.frames === undefined) {
      const title = `History of ${states.at(-1)?.map.title ?? name}`;
      await writeResult(animatedSvg(scenes, title, { seconds: STATE_SECONDS }), values.output);
      return EXIT.ok;
    }
    const folder = values.frames;
    try {
      await mkdir(folder, { recursive: true });
    } catch (error) {
      throw new Failure(`${folder}: ${describeFileError(error)}`);
    }
    for (const [at, scene] of scenes.entries()) {
      const number = String(at + 1).padStart(3, "0");
      await writeResult(sceneToSvg(scene), path.join(folder, `${name}-${number}-${states[at]?.key}.svg`));
    }
    return EXIT.ok;
  },
};

/** A state, and what names a file of it. */
type KeyedState = MapState & { readonly key: string };

/** The states of a map, the oldest first; the last is the file when that says something else than its last commit. */
async function statesOf(operand: string): Promise<readonly KeyedState[]> {
  const [map, ...others] = operand === STANDARD_INPUT ? [] : await readMaps([operand]);
  if (map === undefined || others.length > 0 || map.fenced !== undefined) {
    throw new Failure(`${operand}: history draws a map that is a file of its own`);
  }
  const settings = await (await settingsFinder({}))(map.file);
  const stateOf = (text: string, title: string, detail: string, key: string): KeyedState => {
    const { map: read, boundaries } = snapshotOf({ file: map.file, text }, settings);
    return { map: read, boundaries, title, detail, key };
  };
  const committed = await committedTexts(path.resolve(map.file));
  const states = committed.map(({ hash, subject, author, day, text }) => {
    const short = hash.slice(0, 7);
    const detail = [day, author, short].filter((part) => part !== "").join(" · ");
    return stateOf(text, subject === "" ? short : subject, detail, short);
  });
  const textOf = (text: string) => print(snapshotOf({ file: map.file, text }, settings).tree);
  if (textOf(committed.at(-1)?.text ?? "") === textOf(map.text)) return states;
  return [...states, stateOf(map.text, "Now", "not committed", "now")];
}

interface CommittedText {
  readonly hash: string;
  readonly subject: string;
  readonly author: string;
  /** As `2026-01-31`. */
  readonly day: string;
  readonly text: string;
}

async function committedTexts(file: string): Promise<readonly CommittedText[]> {
  const git = createGit(PATIENCE);
  const folder = path.dirname(file);
  try {
    const repository = await repositoryOf(git, folder);
    if (repository === undefined) throw new Failure(`${file}: is in no Git repository with a commit`);
    const commits = await commitsOf(git, folder, repository.commit, path.basename(file));
    const shown = commits
      .filter((commit) => !commit.path.includes("\n"))
      .slice(0, MOST_STATES)
      .reverse();
    if (shown.length === 0) throw new Failure(`${file}: no commit has it`);
    const texts = await readObjects(
      git,
      folder,
      shown.map(({ hash, path: name }) => `${hash}:${name}`),
    );
    const told = await describeCommits(git, folder, shown);
    // A commit that deleted the map leaves nothing of it.
    return shown.map(({ hash }, at) => {
      const { author = "", day = "", subject = "" } = told.get(hash) ?? {};
      return { hash, author, day, subject, text: texts[at] ?? "" };
    });
  } catch (error) {
    if (error instanceof HistoryUnavailable) throw new Failure(error.message);
    throw error;
  }
}

/** Author, day of writing and subject of commits, by hash. */
async function describeCommits(
  git: Git,
  folder: string,
  commits: readonly FileCommit[],
): Promise<ReadonlyMap<string, { readonly author: string; readonly day: string; readonly subject: string }>> {
  const form = ["--no-walk=unsorted", "-z", "--format=%H%x1f%an%x1f%at%x1f%s"];
  const answer = await git(folder, ["log", ...form, ...commits.map(({ hash }) => hash), "--"]);
  const lines = answer?.toString("utf8").split("\0") ?? [];
  return new Map(
    lines.map((line) => {
      const [hash = "", author = "", seconds = "", subject = ""] = line.split("\u001f");
      const time = new Date(Number(seconds) * 1000);
      const day = Number.isNaN(time.getTime()) ? "" : time.toISOString().slice(0, 10);
      return [hash.trim(), { author, day, subject }];
    }),
  );
}
