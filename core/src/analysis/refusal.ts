/** Thrown by what will not do what it is asked; the message says why, for the user to read. */
export class Refusal extends Error {
  override readonly name = "Refusal";
}
