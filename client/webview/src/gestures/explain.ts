import type { Gesture } from "./gesture";

/** The pointer rests this long (ms) before what it rests on is explained, as over text. */
const REST = 300;

/** The pointer may be elsewhere for this long (ms), on its way to the card. */
const GRACE = 250;

/**
 * Where the pointer rests, a card says what the text's hover says; it stays while the pointer is on either. What was
 * just pressed is being worked with and explained only when the pointer comes back.
 */
export const explain: Gesture = (canvas, { card, tools }) => {
  let pressed: string | undefined;
  let resting: ReturnType<typeof setTimeout> | undefined;
  let leaving: ReturnType<typeof setTimeout> | undefined;
  const stay = () => {
    clearTimeout(leaving);
    leaving = undefined;
  };
  const leave = () => {
    clearTimeout(resting);
    // A card that has the keyboard stays until it is closed.
    if (card.element.contains(document.activeElement)) return;
    leaving ??= setTimeout(() => {
      leaving = undefined;
      card.hide();
    }, GRACE);
  };
  const end = () => {
    clearTimeout(resting);
    stay();
    card.hide();
  };

  canvas.element.addEventListener("pointermove", (event) => {
    clearTimeout(resting);
    if (event.buttons !== 0) return;
    const element = canvas.elementAt(event);
    if (element !== pressed) pressed = undefined;
    if (element !== undefined && element === card.about) {
      stay();
      return;
    }
    leave();
    if (element === undefined || element === pressed || tools.busy) return;
    const { clientX: x, clientY: y } = event;
    resting = setTimeout(() => {
      stay();
      card.ask(element, { left: x, top: y, right: x, bottom: y }, false);
    }, REST);
  });
  canvas.element.addEventListener("pointerleave", leave);
  canvas.element.addEventListener(
    "pointerdown",
    (event) => {
      pressed = canvas.elementAt(event);
      end();
    },
    { capture: true },
  );
  canvas.element.addEventListener("wheel", end, { passive: true });
  card.element.addEventListener("pointerenter", () => {
    clearTimeout(resting);
    stay();
  });
  card.element.addEventListener("pointerleave", leave);
};
