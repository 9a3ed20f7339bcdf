/** Thrown when a text is not a map in the form it is read as; the message says what is wrong and where. */
export class ImportProblem extends Error {
  override readonly name = "ImportProblem";
}
