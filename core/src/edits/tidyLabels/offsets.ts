import type { DrawnLabel, LabelForm } from "./ownLabels";

/** An offset in whole px. */
export interface Offset {
  readonly x: number;
  readonly y: number;
}

/** A label stands where it stood when it moved by less than this, px: an offset is whole px. */
const SAME_PLACE = 0.75;

/**
 * The offset with which a label is drawn as it is now, in whole px; undefined when an offset sets it otherwise: names
 * of up to 14 characters stay on one line then, longer ones break at every blank (language reference 3.6).
 *
 * @param atZero the label drawn with the offset [0, 0]
 */
export function offsetOf(now: LabelForm, atZero: DrawnLabel): Offset | undefined {
  const forms = atZero.other ? [atZero, atZero.other] : [atZero];
  const form = forms.find(({ lines }) => isSameText(lines, now.lines));
  return (
    form && {
      x: Math.round(now.box.left - form.box.left),
      y: Math.round(now.box.top - form.box.top),
    }
  );
}

/** Whether a label is drawn with the same lines in the same place, to the px. */
export function isSameDrawing(a: LabelForm, b: LabelForm): boolean {
  const near =
    Math.abs(a.box.left - b.box.left) <= SAME_PLACE && Math.abs(a.box.top - b.box.top) <= SAME_PLACE;
  return near && isSameText(a.lines, b.lines);
}

function isSameText(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((line, at) => line === b[at]);
}
