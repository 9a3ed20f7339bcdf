import { kindTable } from "../facts/kindTable";
import type { AppendixBuilder } from "../reportContext";

/** D: the trend behind the map, taken apart. */
export const trend: AppendixBuilder = {
  id: "trend",
  title: "Trend",
  invitation: { what: "the trend behind the map", tag: "// @trend trigger …" },
  build: (context) =>
    kindTable(context, "trend", "Part", ["trigger", "behaviour", "enabler", "constraint-removed"]),
};
