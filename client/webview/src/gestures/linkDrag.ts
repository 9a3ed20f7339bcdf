import { centreOf, isNode, kindOf } from "../editing/elements";
import type { Point } from "../editing/mapArea";
import { setAttributes } from "../editing/overlay";
import type { Gesture } from "./gesture";

/** The ring around a symbol from which links are drawn: this far outside it, and this wide, px of the picture. */
const RING = { gap: 6, width: 6 } as const;

/** The same below an anchor's text, which it must not cover. */
const ANCHOR_RING = { radius: 3, width: 6 } as const;

/**
 * A ring appears around the component that is pointed at: a drag from it to another component links the two, one to an
 * empty place puts a new component there that is needed.
 */
export const linkDrag: Gesture = (canvas, actions) => {
  const { editor, tools } = actions;
  let ring: SVGElement | undefined;
  let about: { readonly id: string; readonly centre: Point } | undefined;
  let line: SVGElement | undefined;
  let goal: SVGElement | undefined;
  let pointer: number | undefined;
  let release: (() => void) | undefined;

  const hideRing = () => {
    ring?.remove();
    ring = undefined;
    about = undefined;
  };
  const showRing = (id: string) => {
    const element = canvas.picture?.element(id);
    const centre = element && centreOf(element);
    if (element === undefined || centre === undefined) return;
    hideRing();
    about = { id, centre };
    ring = editor.overlay.add("circle", "ring");
    // A mere click on it is one on the element.
    ring.setAttribute("data-id", id);
    if (kindOf(id) === "anchor") {
      setAttributes(ring, {
        cx: centre.x,
        cy: centre.y,
        r: ANCHOR_RING.radius,
        "stroke-width": ANCHOR_RING.width,
      });
      return;
    }
    setAttributes(ring, {
      cx: centre.x,
      cy: centre.y,
      r: reachOf(element, centre) + RING.gap,
      "stroke-width": RING.width,
    });
  };

  /** What the link would lead to has a ring, too. */
  const showGoal = (id: string | undefined) => {
    const element =
      id === undefined || id === about?.id || !isNode(id) ? undefined : canvas.picture?.element(id);
    const centre = element && centreOf(element);
    if (element === undefined || centre === undefined) {
      goal?.remove();
      goal = undefined;
      return;
    }
    goal ??= editor.overlay.add("circle", "goal");
    setAttributes(goal, { cx: centre.x, cy: centre.y, r: reachOf(element, centre) + RING.gap });
  };

  canvas.element.addEventListener("pointermove", (event) => {
    if (pointer !== undefined) {
      if (event.pointerId !== pointer || line === undefined) return;
      const { x, y } = canvas.pictureAt(event);
      setAttributes(line, { x2: x, y2: y });
      showGoal(canvas.elementAt(event));
      return;
    }
    if (event.buttons !== 0 || !editor.editable || tools.busy) return;
    if (event.target === ring) return;
    const id = canvas.elementAt(event);
    if (id !== undefined && isNode(id)) {
      if (id !== about?.id) showRing(id);
    } else hideRing();
  });
  canvas.element.addEventListener("pointerleave", () => {
    if (pointer === undefined) hideRing();
  });

  canvas.element.addEventListener(
    "pointerdown",
    (event) => {
      if (event.button !== 0 || ring === undefined || about === undefined) return;
      if (event.target !== ring) {
        hideRing();
        return;
      }
      event.stopImmediatePropagation();
      pointer = event.pointerId;
      release = actions.hold();
      canvas.element.setPointerCapture(pointer);
      canvas.element.classList.add("choosing");
      line = editor.overlay.add("line", "new-link");
      setAttributes(line, { x1: about.centre.x, y1: about.centre.y, x2: about.centre.x, y2: about.centre.y });
    },
    { capture: true },
  );

  const end = () => {
    pointer = undefined;
    canvas.element.classList.remove("choosing");
    for (const shape of [line, goal]) shape?.remove();
    line = undefined;
    goal = undefined;
    hideRing();
    release?.();
    release = undefined;
  };
  canvas.element.addEventListener("pointerup", (event) => {
    if (pointer === undefined || about === undefined || event.pointerId !== pointer) return;
    const from = about;
    end();
    const to = canvas.elementAt(event);
    const at = canvas.pictureAt(event);
    if (to === from.id || Math.hypot(at.x - from.centre.x, at.y - from.centre.y) * canvas.zoom < 16) return;
    if (to !== undefined && isNode(to)) editor.apply({ op: "link", from: from.id, to });
    else if (to === undefined) tools.add("component", at, from.id);
  });
  canvas.element.addEventListener("pointercancel", end);
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && pointer !== undefined) end();
  });
};

/** How far an element's symbol reaches from its centre, px. */
function reachOf(element: SVGElement, centre: Point): number {
  let reach = 5;
  for (const circle of element.querySelectorAll<SVGCircleElement>("circle.symbol")) {
    const { cx, cy, r } = circle;
    const off = Math.hypot(cx.baseVal.value - centre.x, cy.baseVal.value - centre.y);
    if (off < 20) reach = Math.max(reach, off + r.baseVal.value);
  }
  return reach;
}
