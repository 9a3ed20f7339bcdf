import type { Outside } from "../analysis/rule";
import { otherMapsOf } from "../report/otherMaps";
import type { ReportOptions } from "../report/reportContext";
import { findingsOf } from "./findings";
import type { Snapshot } from "./snapshot";

/** What a report on a snapshot is made from besides the analysis. */
export function reportOptions(snapshot: Snapshot, outside: Outside): ReportOptions {
  return {
    findings: findingsOf(snapshot, outside),
    others: outside.portfolio ? otherMapsOf(outside.portfolio) : [],
    maturityModels: snapshot.settings.maturityModels,
  };
}
