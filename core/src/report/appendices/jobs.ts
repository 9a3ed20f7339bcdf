import { kindTable } from "../facts/kindTable";
import type { AppendixBuilder } from "../reportContext";

/** E: jobs to be done. */
export const jobs: AppendixBuilder = {
  id: "jobs",
  title: "Jobs to be done",
  invitation: { what: "jobs to be done", tag: "// @job problem …" },
  build: (context) => kindTable(context, "job", "Part", ["problem", "workaround", "outcome"]),
};
