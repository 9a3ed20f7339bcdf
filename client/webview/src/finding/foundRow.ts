import { kindOf } from "../editing/elements";

/** What a list of matches says of one. */
export interface FoundRow {
  readonly name: string;
  /** A word for what it is. */
  readonly kind: string;
  /** Name of its stage; empty for what is in none. */
  readonly stage: string;
}

const WORDS: Readonly<Record<NonNullable<ReturnType<typeof kindOf>>, string>> = {
  component: "Component",
  anchor: "Anchor",
  submap: "Submap",
  evolved: "Movement",
  pipeline: "Pipeline",
  link: "Link",
  note: "Note",
  annotation: "Annotation",
  attitude: "Area",
  accelerator: "Accelerator",
};

/**
 * What to say of an element.
 *
 * @param label its name for screen readers, as the renderer's `accessibleNames` writes it
 * @param stages names of the map's stages
 */
export function foundRow(id: string, name: string, label: string, stages: readonly string[]): FoundRow {
  const kind = kindOf(id);
  const word = kind === undefined ? "" : WORDS[kind];
  switch (kind) {
    case "component":
    case "submap":
      return { name, kind: word, stage: stageAfter(label, stages) };
    case "evolved":
      return { name, kind: word, stage: longest(stages.filter((stage) => label.endsWith(stage))) };
    case "link":
      return { name: label, kind: word, stage: "" };
    case "annotation":
      return {
        name: label.startsWith(`${word} `) ? label.slice(word.length + 1) : label,
        kind: word,
        stage: "",
      };
    default:
      return { name, kind: word, stage: "" };
  }
}

/** The stage in "Component Tea, visibility 0.79, Custom Built, inertia". */
function stageAfter(label: string, stages: readonly string[]): string {
  const place = label.lastIndexOf(", visibility ");
  const behind = place < 0 ? "" : label.slice(label.indexOf(", ", place + 2) + 2);
  return longest(stages.filter((stage) => behind.startsWith(stage)));
}

/** One stage may be called as another begins. */
function longest(names: readonly string[]): string {
  return names.reduce((longer, name) => (name.length > longer.length ? name : longer), "");
}
