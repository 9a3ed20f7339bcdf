import type { Outside } from "../analysis/rule";
import type { ReportOptions } from "../report/reportContext";
import { findingsOf } from "./findings";
import type { Snapshot } from "./snapshot";

/** What a report on a snapshot is made from besides the analysis. */
export function reportOptions(snapshot: Snapshot, outside: Outside): ReportOptions {
  const others = (outside.portfolio?.related ?? []).map(({ label, summary }) => ({
    label,
    summary,
    isVariant: false,
  }));
  return { findings: findingsOf(snapshot, outside), others };
}
