/** Key code of a key that an input method has taken. */
const TAKEN = 229;

/**
 * True for a key with which an input method puts a word together: it says nothing to anybody else. Safari no longer
 * says "composing" of the Enter that ends a word, only its key code tells
 * (https://developer.mozilla.org/en-US/docs/Web/API/Element/keydown_event).
 */
export function isInputMethods(event: KeyboardEvent): boolean {
  return event.isComposing || event.keyCode === TAKEN;
}
