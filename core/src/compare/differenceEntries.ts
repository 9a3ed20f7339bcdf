import type { Scene, SceneElement } from "../render/scene";
import type { ElementWord, MapChange, MapDifference } from "./mapChange";

/** A difference as one line of a list. */
export interface DifferenceEntry {
  readonly change: MapChange;
  /** Id of what shows it in the picture of the difference; undefined for what is not drawn. */
  readonly element: string | undefined;
}

/** Something that is on the earlier map alone. */
interface Gone {
  readonly element: ElementWord;
  readonly name: string;
  /** Of its statement in the earlier map, zero-based. */
  readonly line: number;
}

/** What the mark of something that is gone is about; no element of a map has such an id. */
export function goneKey({ element, name, line }: Gone): string {
  return `gone ${element} ${line} ${name}`;
}

/** True when a change is one of this element of the later map. */
export function isAbout(change: MapChange, { kind, line, name, mark }: SceneElement): boolean {
  if (mark !== undefined || change.afterLine !== line || change.element !== kind) return false;
  // Several on one line are told apart by their names; a name that is drawn in other words is the only one there.
  return change.name === name || !(kind === "link" || kind === "component" || kind === "anchor");
}

/**
 * What to list of a difference beside its picture: all of it, in the order of `compareMaps`, each with what shows it.
 *
 * @param scene as `differenceScene` drew it
 */
export function differenceEntries({ changes }: MapDifference, scene: Scene): readonly DifferenceEntry[] {
  const marks = new Map(
    scene.elements.flatMap(({ id, mark }) => (mark?.about === undefined ? [] : [[mark.about, id]])),
  );
  const byLine = new Map<number, SceneElement[]>();
  for (const element of scene.elements) {
    if (element.mark !== undefined) continue;
    const known = byLine.get(element.line);
    if (known === undefined) byLine.set(element.line, [element]);
    else known.push(element);
  }
  return changes.map((change) => {
    const { element, name, beforeLine, afterLine } = change;
    if (afterLine !== undefined) {
      const drawn = byLine.get(afterLine)?.find((each) => isAbout(change, each));
      return { change, element: drawn?.id };
    }
    if (beforeLine === undefined) return { change, element: undefined };
    return { change, element: marks.get(goneKey({ element, name, line: beforeLine })) };
  });
}
