import { rangeOf } from "../../language/text";
import { replaceSpan } from "../edits";
import { daysBetween } from "../portfolio/calendar";
import type { Finding, Rule, RuleContext } from "../rule";
import { readTags, type Tag } from "../tags/readTags";
import { limitOf, type Threshold } from "../threshold";
import { count } from "../words";

/** A review older than this is worth a hint (thresholds of `BlockSecCA/wardley-strategic`). */
const STALE: Threshold = {
  name: "days",
  default: 180,
  minimum: 1,
  maximum: 3650,
  whole: true,
  description: "Reviews of more days ago are reported.",
};

/** From this age on it is an information. */
const OLD: Threshold = {
  name: "oldDays",
  default: 365,
  minimum: 1,
  maximum: 3650,
  whole: true,
  description: "Reviews of more days ago are an information.",
};

export const staleReview: Rule = {
  id: "stale-review",
  family: "portfolio",
  severity: "hint",
  looksOutside: true,
  thresholds: [STALE, OLD],
  title: "A review long ago",
  description:
    "A `// @reviewed` tag gives a day more than 180 days ago; after 365 days it is an information. Tags with the same day are reported once.",
  example: "// @reviewed 2025-03-01\ntitle Tea\ncomponent Power [0.3, 0.9]",
  exampleSetting: { today: "2025-10-01" },
  remedy: "Look at the map again, move what has moved, and write today's date.",
  exceptions: "A map that is kept as a record of its time. Take the tag out of it.",
  basis:
    "Doctrine: challenge assumptions, think of the landscape as moving (D-2, D-23). The thresholds are those of `BlockSecCA/wardley-strategic`.",
  *check(context: RuleContext): Iterable<Finding> {
    const { map, today } = context;
    if (today === undefined) return;
    const byDay = new Map<string, Tag[]>();
    for (const tag of readTags(map.tree).all) {
      if (tag.name !== "reviewed" || !tag.value) continue;
      const same = byDay.get(tag.value.text);
      if (same) same.push(tag);
      else byDay.set(tag.value.text, [tag]);
    }
    for (const [day, tags] of byDay) {
      const age = daysBetween(day, today);
      const [first, ...others] = tags;
      if (!first || age === undefined || age <= limitOf(STALE, context)) continue;
      yield {
        range: rangeOf(first.line, first),
        ...(age > limitOf(OLD, context) && { severity: "information" as const }),
        message: `Reviewed ${count(age, "day")} ago${others.length > 0 ? ` (${count(tags.length, "tag")} with this date)` : ""}.`,
        related: others.map((tag) => ({
          range: rangeOf(tag.line, tag),
          message: "Reviewed on the same day.",
        })),
        fixes: [
          {
            title: `Reviewed today (${today})`,
            changes: tags.flatMap(({ line, value }) => (value ? [replaceSpan(map, line, value, today)] : [])),
          },
        ],
      };
    }
  },
};
