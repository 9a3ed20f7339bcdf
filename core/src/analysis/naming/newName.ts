import { cleanText, foldName } from "../../language/names";
import { Refusal } from "../refusal";

/** Line ends of texts, also those that only some editors know. */
const LINE_END = /[\n\r\v\f\u0085\u2028\u2029]/;

/**
 * A new name as the user types it: `\n` means a line break in the picture, as between quotes in a map, and `\\` a
 * backslash.
 *
 * @throws Refusal when it is no name
 */
export function readNewName(typed: string): string {
  if (LINE_END.test(typed)) {
    throw new Refusal("A name stands on one line: write \\n where the picture is to break it.");
  }
  const name = cleanText(typed.replace(/\\([n\\])/g, (_, letter: string) => (letter === "n" ? "\n" : "\\")));
  if (foldName(name) === "") throw new Refusal("The new name is empty: write at least one character.");
  return name;
}

/** A name as `readNewName` reads it. */
export function typedName(name: string): string {
  return name.replace(/\\(?=[n\\])/g, "\\\\").replaceAll("\n", "\\n");
}

/**
 * The new name as one place spells it: a place in small letters, in capitals, or with a capital first letter where
 * the declaration has none stays so; any other spelling becomes that of the declaration.
 *
 * @param spelling the old name there
 * @param declared the old name as declared
 */
export function spellLike(spelling: string, declared: string, newName: string): string {
  if (spelling === declared) return newName;
  for (const respell of [small, capitals, capitalised]) {
    if (spelling !== respell(declared)) continue;
    const spelled = respell(newName);
    // Some letters are others when they come back, such as ß.
    return foldName(spelled) === foldName(newName) ? spelled : newName;
  }
  return newName;
}

const small = (name: string) => name.toLowerCase();
const capitals = (name: string) => name.toUpperCase();
const capitalised = (name: string) => {
  const [first = ""] = name;
  return first.toUpperCase() + name.slice(first.length);
};
