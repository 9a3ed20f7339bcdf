import { count } from "../../analysis/words";
import { paragraph } from "../blocks";
import type { SectionBuilder } from "../reportContext";

/** 1: the picture and what it holds. */
export const map: SectionBuilder = {
  id: "map",
  title: "Wardley Map",
  build: ({ analysis: { map: shown } }) => {
    const ofKind = (kind: string) => shown.nodes.filter((node) => node.kind === kind).length;
    const counts = [
      count(ofKind("component"), "component"),
      ofKind("anchor") > 0 ? count(ofKind("anchor"), "anchor") : "",
      ofKind("submap") > 0 ? count(ofKind("submap"), "submap") : "",
      count(shown.dependencies.length, "link"),
      shown.movements.length > 0 ? count(shown.movements.length, "movement") : "",
    ];
    return [{ kind: "picture" }, paragraph([`${counts.filter((part) => part !== "").join(", ")}.`])];
  },
};
