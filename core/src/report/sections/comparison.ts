import { compareMaps } from "../../analysis/portfolio/comparison";
import { summaryOf } from "../../analysis/portfolio/mapSummary";
import { atLeast } from "../../analysis/strategy/constants";
import { twoDecimals } from "../../analysis/words";
import { nothing, table } from "../blocks";
import { said, unsaid } from "../facts/authorTags";
import type { Block } from "../report";
import type { OtherMap, ReportContext, SectionBuilder } from "../reportContext";
import { listText, text } from "../text";

/** The same thing stands elsewhere from this difference on (analysis reference 1.5, drift between maps). */
const DRIFT = 0.2;

/** More differences than this are counted. */
const MOST_DRIFTING = 6;

/** 12: how other maps see the same things. */
export const comparison: SectionBuilder = {
  id: "comparison",
  title: "Industry Comparison",
  build: (context) => [
    ...others(context),
    ...said(context, "Similar", "similar"),
    ...said(context, "Unique", "unique"),
    ...said(context, "Shifts", "shift"),
    ...unsaid(
      context,
      ["what is similar elsewhere", "@similar …"],
      ["what is unique here", "@unique …"],
      ["shifts in the industry", "@shift …"],
    ),
  ],
};

function others(context: ReportContext): readonly Block[] {
  if (context.others.length === 0) return nothing("No related map is known to compare with.");
  const rows = context.others.map((other) => row(context, other));
  return table(["Map", "Shared#", "Only here#", "Only there#", "Placed elsewhere there"], rows);
}

function row({ analysis }: ReportContext, other: OtherMap) {
  const { shared, onlyHere, onlyThere } = compareMaps(summaryOf(analysis.map), other.summary);
  const drifting = shared
    .filter(({ ahead, here }) => ahead !== undefined && !here.isAnchor && atLeast(Math.abs(ahead), DRIFT))
    .sort((a, b) => Math.abs(b.ahead ?? 0) - Math.abs(a.ahead ?? 0));
  const drift = drifting.map(({ here, ahead = 0 }) => {
    const node = analysis.map.resolve({ text: here.name, key: here.key });
    return text`${node ?? here.name} ${`${ahead > 0 ? "+" : "−"}${twoDecimals(Math.abs(ahead))}`}`;
  });
  return [
    other.isVariant ? `${other.label} (variant)` : other.label,
    String(shared.length),
    String(onlyHere.length),
    String(onlyThere.length),
    listText(drift, MOST_DRIFTING),
  ];
}
