import type { ToWebview } from "#core/protocol/preview";
import { attachGestures } from "./gestures";
import { ZOOM_STEP } from "./gestures/gesture";
import { connectHost } from "./host";
import { StoredState } from "./storedState";
import { Canvas } from "./view/canvas";
import { ExplanationCard } from "./view/explanationCard";
import { createLayerMenu } from "./view/layerMenu";
import { createLegend } from "./view/legend";
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
const layerMenu = createLayerMenu((layer, on) => host.post({ type: "switchLayer", ...about(), layer, on }));
const toolbar = createToolbar(
  {
    zoomIn: () => canvas.zoomBy(ZOOM_STEP),
    zoomOut: () => canvas.zoomBy(1 / ZOOM_STEP),
    actualSize: () => canvas.actualSize(),
    fit: () => canvas.fit(),
  },
  layerMenu.elements,
);
const legend = createLegend(
  {
    choose: (mark) => {
      canvas.reveal(mark);
      host.post({ type: "reveal", ...about(), element: mark, focus: false });
    },
    fold: (folded) => state.foldLegend(folded),
  },
  state.legendFolded,
);
const card = new ExplanationCard({
  ask: (request, element) => host.post({ type: "explain", ...about(), request, element }),
  follow: (request, link) => host.post({ type: "followLink", ...about(), request, link }),
});
const noticeBar = createNoticeBar();
attachGestures(canvas, {
  card,
  reveal: (element, focus) => host.post({ type: "reveal", ...about(), element, focus }),
  clearSelection: () => canvas.picture?.mark([]),
  openLayers: () => layerMenu.open(),
});
const stage = document.createElement("main");
stage.append(canvas.element, noticeBar.element, toolbar.element);
document.body.append(stage, legend.element, card.element);

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
      return;
    case "layers": {
      const { choices, legend: explained } = message.layers;
      state.showLayers(choices.filter(({ on }) => on).map(({ id }) => id));
      layerMenu.show(choices);
      legend.show(explained);
      return;
    }
    case "explained":
      card.answer(message.request, message.explanation);
  }
}

/** Puts a picture in place and says so, or says why not; what stood before stays then. */
function draw(revision: number, put: () => void): void {
  // What it says may not be so any more.
  card.hide();
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
