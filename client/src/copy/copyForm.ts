import type { Snapshot } from "#core/services/snapshot";

/** A form in which a map is put on the clipboard: one object, and one line in `forms.ts`. */
export interface CopyForm {
  /** Remembered as the last one used. */
  readonly id: string;
  readonly label: string;
  /** What it is good for, in a few words. */
  readonly description?: string;
  /** Puts the map on the clipboard; tells what could not be carried over. */
  copy(snapshot: Snapshot, file: string): Promise<readonly string[]>;
}
