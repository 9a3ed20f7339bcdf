import { nothing, paragraph, stated, table } from "../blocks";
import { kindAndRest, sayings, unsaid } from "../facts/authorTags";
import { recommendationsFor } from "../facts/recommendations";
import type { Block } from "../report";
import type { ReportContext, SectionBuilder } from "../reportContext";
import { listText, text } from "../text";

/** More than this nobody acts on. */
const MOST_RECOMMENDATIONS = 10;

/** 10: what to do, the loudest first. */
export const recommendations: SectionBuilder = {
  id: "recommendations",
  title: "Strategic Recommendations",
  build: (context) => {
    const all = recommendationsFor(context.analysis);
    const rows = all
      .slice(0, MOST_RECOMMENDATIONS)
      .map(({ what, why, horizon }, i) => [String(i + 1), what, why, horizon]);
    const more = all.length - rows.length;
    return [
      ...(rows.length === 0
        ? nothing("Nothing on this map asks for action.")
        : table(["#", "Do", "Because", "Horizon"], rows)),
      ...(more > 0 ? nothing(`${more} more of less weight are left out.`) : []),
      ...priorities(context),
      ...horizon(context, "Short term", "short-term"),
      ...horizon(context, "Long term", "long-term"),
      ...unsaid(context, ["what you intend, and by when", "@horizon short-term …"]),
    ];
  },
};

function priorities({ analysis: { priorities: found } }: ReportContext): readonly Block[] {
  if (found.length === 0) return [];
  const names = found.map(({ node, score }) => text`${node} ${score}`);
  return [
    paragraph(
      text`Most visible and least evolved (visibility times what is left to evolve): ${listText(names)}.`,
    ),
  ];
}

function horizon(context: ReportContext, label: string, term: string): readonly Block[] {
  return stated(
    label,
    sayings(context, "horizon").flatMap(({ words, tag }) => {
      const [kind, rest] = kindAndRest(words);
      return kind === term && rest !== "" ? [[{ text: rest, line: tag.line }]] : [];
    }),
  );
}
