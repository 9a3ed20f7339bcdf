/** What a new map begins as; one file each and one line in `index.ts`. */
export interface MapTemplate {
  /** In kebab-case; also what a file of it is called when nobody says otherwise. */
  readonly id: string;
  /** As a list of templates shows it. */
  readonly title: string;
  /** What one gets, in a few words. */
  readonly description: string;
  /** What is asked for before; undefined when nothing has to be known. */
  readonly asks?: { readonly prompt: string; readonly example: string };
  /**
   * The text of the map, with `\n` between its lines; its first line is the title.
   *
   * @param answer to what was asked for; empty when nothing was
   */
  build(answer: string): string;
}
