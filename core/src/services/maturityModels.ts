import type { NamedFile } from "../analysis/config/modelFiles";
import type { ConfigProblem } from "../analysis/config/problems";
import type { MaturityModel } from "../report/maturity/maturityModel";
import { readMaturityModel } from "../report/maturity/readMaturityModel";

/** Maturity models that a configuration names, with what is wrong in their files, told where they are named. */
export interface NamedModels {
  readonly models: readonly MaturityModel[];
  readonly problems: readonly ConfigProblem[];
}

/** Reads the files that a configuration names; a text that is undefined could not be read. */
export function namedModels(
  files: readonly (NamedFile & { readonly text: string | undefined })[],
): NamedModels {
  const models: MaturityModel[] = [];
  const problems: ConfigProblem[] = [];
  for (const { path, text, start, end } of files) {
    const read = text === undefined ? { problem: "it cannot be read" } : parseMaturityModel(text);
    if ("model" in read) models.push(read.model);
    else
      problems.push({
        start,
        end,
        setting: "maturityModels",
        message: `"${path}" holds no maturity model: ${read.problem}.`,
      });
  }
  return { models, problems };
}

/** Reads the text of a model's file: the model, or what is wrong with it. */
export function parseMaturityModel(text: string): { model: MaturityModel } | { problem: string } {
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\ufeff/, ""));
  } catch {
    return { problem: "this is not JSON" };
  }
  return readMaturityModel(json);
}
