import type { ToWebview } from "#core/protocol/preview";
import { attachGestures } from "./gestures";
import { ZOOM_STEP } from "./gestures/gesture";
import { connectHost } from "./host";
import { StoredState } from "./storedState";
import { Canvas } from "./view/canvas";
import { createNoticeBar } from "./view/noticeBar";
import { Picture } from "./view/picture";
import { createToolbar } from "./view/toolbar";

/** Entry of the preview's webview: builds the page and connects it with the extension. */

const host = connectHost();
const state = new StoredState(host);
let version = 0;
/** Set when another map was attached whose picture has not come yet. */
let turned = true;

const canvas = new Canvas((viewport) => {
  toolbar.show(viewport.zoom, viewport.mode === "fit");
  if (!turned) state.remember(viewport);
});
const toolbar = createToolbar({
  zoomIn: () => canvas.zoomBy(ZOOM_STEP),
  zoomOut: () => canvas.zoomBy(1 / ZOOM_STEP),
  actualSize: () => canvas.actualSize(),
  fit: () => canvas.fit(),
});
const noticeBar = createNoticeBar();
attachGestures(canvas, {
  reveal: (element, focus) => host.post({ type: "reveal", ...about(), element, focus }),
  clearSelection: () => canvas.picture?.mark([]),
});
document.body.append(canvas.element, noticeBar.element, toolbar.element);

// The page as a whole gets the focus when its tab does; the keys are the picture's.
window.addEventListener("focus", () => {
  if (document.activeElement === document.body) canvas.element.focus({ preventScroll: true });
});
window.addEventListener("error", ({ message }) => host.post({ type: "fault", ...about(), message }));

host.listen(receive);
host.post({ type: "ready", ...about() });

function receive(message: ToWebview): void {
  version = message.version;
  switch (message.type) {
    case "attach":
      turned ||= message.source !== state.resource;
      state.attach(message.source, message.locked);
      return;
    case "moved":
      state.move(message.to);
      return;
    case "picture":
      draw(message.revision, () => {
        const picture = new Picture(message.svg);
        canvas.show(picture, turned ? state.viewport : undefined);
      });
      return;
    case "patch":
      draw(message.revision, () => {
        if (canvas.picture === undefined) throw new Error("there is no picture to change");
        canvas.picture.apply(message.patch);
        canvas.changed();
        if (turned) canvas.look(state.viewport);
      });
      return;
    case "selection": {
      canvas.picture?.mark(message.elements);
      const [first] = message.elements;
      if (first !== undefined) canvas.reveal(first);
      return;
    }
    case "notice":
      noticeBar.show(message.notice);
  }
}

/** Puts a picture in place and says so, or says why not; what stood before stays then. */
function draw(revision: number, put: () => void): void {
  try {
    put();
  } catch (error) {
    host.post({ type: "refused", ...about(), revision, reason: String(error) });
    return;
  }
  turned = false;
  host.post({ type: "drawn", ...about(), revision });
}

function about() {
  return { source: state.resource, version };
}
