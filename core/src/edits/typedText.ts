import { cleanText } from "../language/names";

/** Line ends of other systems and programs, which would vanish between two words. */
const LINE_ENDS = /\r\n?|[\v\f\u0085\u2028\u2029]/g;

/** A name or text as it was typed or pasted into the picture: tidy blanks, `\n` for each line end. */
export function typedText(typed: string): string {
  return cleanText(typed.replace(LINE_ENDS, "\n")).trim();
}

/** Said of a text that would not stay on the line of its annotation. */
export const NOT_AN_ANNOTATION = "The text of an annotation is one line without // and /*.";

/** True when a text can be that of an annotation, which is never in quotes (language reference 2.13). */
export function isAnnotationText(text: string): boolean {
  return !/\n|\/[/*]/.test(text);
}
