import { paragraph, stated, table } from "../blocks";
import { kindAndRest, sayings } from "../facts/authorTags";
import { measured, unknownModels } from "../facts/maturity";
import type { Assessment } from "../maturity/assess";
import type { Block } from "../report";
import type { AppendixBuilder, ReportContext } from "../reportContext";
import { text } from "../text";

/** B: the map measured by a maturity model: the level reached, and what the next one lacks. */
export const maturity: AppendixBuilder = {
  id: "maturity",
  title: "Maturity model",
  invitation: { what: "a maturity model to measure against", tag: "// @maturity-model mlops" },
  build: (context) => [
    ...measured(context).flatMap(assessmentBlocks),
    ...unknownModels(context).map((name) =>
      paragraph([`No maturity model '${name}' is known. ${known(context)}`]),
    ),
    ...stated(
      "Levels in the author's words",
      sayings(context, "level").flatMap(({ words, tag }) => {
        const [level, criterion] = kindAndRest(words);
        return words === "" ? [] : [[`${level}: `, { text: criterion || "no criterion", line: tag.line }]];
      }),
    ),
  ],
};

function assessmentBlocks({ model, reached, levels }: Assessment): readonly Block[] {
  const at = levels.findIndex(({ level }) => level === reached);
  const next = levels[at + 1];
  const source = model.source ? ` (${model.source})` : "";
  const verdict = reached ? `level ${reached.id}, ${reached.title}` : "below the lowest level";
  const rows = levels.flatMap(({ level, criteria }) =>
    criteria.map(({ criterion, holds, because }) => [
      `${level.id} ${level.title}`,
      criterion.text,
      holds ? "yes" : "no",
      because,
    ]),
  );
  const lacking = next?.criteria.filter(({ holds }) => !holds).map(({ criterion }) => criterion.text) ?? [];
  return [
    paragraph([`${model.title}${source}: `, { strong: verdict }, "."]),
    ...(next
      ? [paragraph(text`Level ${next.level.id}, ${next.level.title}, lacks: ${lacking.join("; ")}.`)]
      : []),
    ...table(["Level", "Criterion", "Holds", "Because"], rows),
  ];
}

function known({ maturityModels }: ReportContext): string {
  return `Known: ${maturityModels.map(({ id }) => id).join(", ")}.`;
}
