import { kindTable } from "../facts/kindTable";
import type { AppendixBuilder } from "../reportContext";

/** C: forces from outside. */
export const pestle: AppendixBuilder = {
  id: "pestle",
  title: "PESTLE",
  invitation: { what: "forces from outside", tag: "// @pestle political …" },
  build: (context) =>
    kindTable(context, "pestle", "Force", [
      "political",
      "economic",
      "social",
      "technological",
      "legal",
      "environmental",
    ]),
};
