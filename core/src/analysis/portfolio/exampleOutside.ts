import { parse } from "../../language/parse";
import { buildMap } from "../../model/buildMap";
import type { ExampleSetting, Outside } from "../rule";
import { summaryOf } from "./mapSummary";
import { Portfolio } from "./portfolio";
import { readRevisions } from "./revisions";
import { surroundingsOf } from "./surroundings";

/** Where the examples of rules are, and what the example itself is called. */
const FOLDER = "file:///maps/";
const EXAMPLE = `${FOLDER}this.owm`;

/** What a rule may know besides its example: the setting as a workspace and a history. */
export function exampleOutside(example: string, setting: ExampleSetting = {}): Outside {
  const { maps, revisions, today } = setting;
  const [head] = revisions ?? [];
  return {
    ...(maps && { portfolio: surroundingsOf(portfolioOf(maps), EXAMPLE, summaryOfText(example)) }),
    ...(revisions && head && { revisions: readRevisions("HEAD", head.text, revisions) }),
    ...(today !== undefined && { today }),
  };
}

function portfolioOf(maps: Readonly<Record<string, string>>): Portfolio {
  const portfolio = new Portfolio();
  for (const [name, text] of Object.entries(maps)) portfolio.set(FOLDER + name, summaryOfText(text));
  return portfolio;
}

function summaryOfText(text: string) {
  return summaryOf(buildMap(parse(text)));
}
