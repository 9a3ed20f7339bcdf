import { declaredText, linkLine } from "../analysis/nameText";
import type { MapNode, WardleyMap } from "../model/wardleyMap";
import type { NewStatement } from "./insertStatement";
import { arrowGap } from "./lineStyle";

/** The line that links two nodes, written as the map's links are and put behind the related ones. */
export function newLink(map: WardleyMap, from: MapNode, to: MapNode): NewStatement {
  return newLinkText(map, declaredText(map, from), declaredText(map, to), from);
}

/** The same with names as they are to be written; `near` is what the new link belongs to. */
export function newLinkText(map: WardleyMap, from: string, to: string, near: MapNode): NewStatement {
  const gap = arrowGap(map);
  const text = linkLine(`${from}${gap}`, `${gap}${to}`);
  const lines = (belongs: (link: WardleyMap["dependencies"][number]) => boolean) =>
    map.dependencies.filter(belongs).map(({ line }) => line);
  const own = lines((link) => link.from === near).at(-1);
  const towards = lines((link) => link.to === near).at(-1);
  return { kind: "link", text, behind: [own, towards].flatMap((line) => (line === undefined ? [] : [line])) };
}
