import type { Gesture } from "./gesture";

/**
 * Alt, pressed and let go alone, puts the keyboard into VS Code's menu bar. Alt that was held for a drag or an arrow key
 * was not pressed alone, but VS Code, which hears of neither, would take it so. It is not told that Alt was let go, nor,
 * as those would tell, of other keys let go until one is pressed that it hears of: keys stay with the picture.
 */
export const altKey: Gesture = (canvas) => {
  /** Alt is held, or was held last, for something done on the picture. */
  let used = false;
  let pressing = false;
  let silent = false;

  canvas.element.addEventListener(
    "pointerdown",
    ({ altKey: held }) => {
      pressing = true;
      if (held) used = true;
    },
    { capture: true },
  );
  const released = () => {
    pressing = false;
  };
  window.addEventListener("pointerup", released, { capture: true });
  window.addEventListener("pointercancel", released, { capture: true });
  window.addEventListener("blur", () => {
    used = false;
    pressing = false;
    silent = false;
  });
  window.addEventListener(
    "keydown",
    (event) => {
      if (event.key !== "Alt") {
        const { target } = event;
        const isOurs = event.altKey && target instanceof Node && canvas.element.contains(target);
        if (isOurs && event.key.startsWith("Arrow")) used = true;
      } else if (pressing) {
        used = true;
        keep(event);
      } else if (!event.repeat) used = false;
    },
    { capture: true },
  );
  // What gets here VS Code hears of, too.
  window.addEventListener("keydown", () => {
    silent = false;
  });
  window.addEventListener(
    "keyup",
    (event) => {
      if (event.key === "Alt" && used) {
        used = false;
        silent = true;
      }
      if (silent) keep(event);
    },
    { capture: true },
  );
};

/** Neither VS Code nor the browser hears of it. */
function keep(event: KeyboardEvent): void {
  event.preventDefault();
  event.stopPropagation();
}
