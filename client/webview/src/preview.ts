import type { ToWebview } from "#core/protocol/preview";
import { copyPicture } from "./copyPicture";
import { Editor } from "./editing/editor";
import { Tools } from "./editing/tools";
import { Finder } from "./finding/finder";
import { Minimap } from "./finding/minimap";
import { attachGestures } from "./gestures";
import { ZOOM_STEP } from "./gestures/gesture";
import { connectHost } from "./host";
import { Presenter } from "./presenting/presenter";
import { StoredState } from "./storedState";
import { Canvas } from "./view/canvas";
import { DetailLevel } from "./view/detailLevel";
import { ExplanationCard } from "./view/explanationCard";
import { keyHelp } from "./view/keyHelp";
import { createLayerMenu } from "./view/layerMenu";
import { createLegend } from "./view/legend";
import { LegendHabit } from "./view/legendHabit";
import { mapOutline } from "./view/mapOutline";
import { FUTURE, MovementPlayer } from "./view/movementPlayer";
import { createNoticeBar } from "./view/noticeBar";
import { Panel } from "./view/panel";
import { Picture } from "./view/picture";
import { PopupMenu } from "./view/popupMenu";
import { roomIn } from "./view/room";
import { createStatusLines } from "./view/statusLines";
import { button, createToolbar } from "./view/toolbar";

/** Entry of the preview's webview: builds the page and connects it with the extension. */

const host = connectHost();
const state = new StoredState(host);
let version = 0;
/** Revision of the picture that came last. */
let revision = 0;
/** Version of the text that the picture shows. */
let drawnVersion = 0;
/** Set when another map was attached whose picture has not come yet. */
let turned = true;
/** What the extension knows of the room for a map, px. */
let told = { width: 0, height: 0 };

const canvas = new Canvas((viewport) => {
  toolbar.show(viewport.zoom, viewport.mode === "fit");
  if (!turned && !presenter.on) state.remember(viewport);
  minimap.place();
  detail.place();
  tellRoom();
});
const detail = new DetailLevel(canvas);
const minimap = new Minimap(canvas);
const status = createStatusLines();
const editor = new Editor(canvas, {
  operate: (request, operation) => host.post({ type: "operate", ...aboutPicture(), request, operation }),
  paste: (request, at) => host.post({ type: "pasteText", ...aboutPicture(), request, at }),
  copy: (elements) => host.post({ type: "copyElements", ...aboutPicture(), elements }),
  copyMap: () => host.post({ type: "copyMap", ...about() }),
  takeBack: (redo) => {
    status.refuse("");
    host.post({ type: "takeBack", ...aboutPicture(), redo });
  },
  announce: status.announce,
  tell: status.tell,
  refuse: status.refuse,
});
const presenter = new Presenter(canvas, {
  tell: (on, future) => host.post({ type: "presenting", ...about(), on, future }),
  announce: status.announce,
});
const finder = new Finder(canvas, status.announce, () => editor.ground.stages);
const popup = new PopupMenu();
const reveal = (element: string, focus: boolean) => host.post({ type: "reveal", ...about(), element, focus });
const tools = new Tools(editor, popup, (element) => reveal(element, true), status.hint);
const help = new Panel("Keys", "keys");
const outline = new Panel("The map in words", "outline");
const openHelp = () => help.show(...keyHelp());
const openOutline = () => host.post({ type: "describe", ...aboutPicture() });
const addButton = button(
  "Add to the map",
  "N",
  () => {
    const { left, top } = addButton.getBoundingClientRect();
    tools.openAddMenu({ x: left, y: top - 8 });
  },
  "add",
);
const switchLayer = (layer: string, on: boolean) => host.post({ type: "switchLayer", ...about(), layer, on });
const layerMenu = createLayerMenu(switchLayer);
const legendHabit = new LegendHabit(FUTURE, state.playedQuietly);
const player = new MovementPlayer({
  switchFuture: (layer, on) => {
    legendHabit.play();
    switchLayer(layer, on);
  },
  picture: () => canvas.picture,
  refuse: status.refuse,
});
const toolbar = createToolbar(
  {
    zoomIn: () => canvas.zoomBy(ZOOM_STEP),
    zoomOut: () => canvas.zoomBy(1 / ZOOM_STEP),
    actualSize: () => canvas.actualSize(),
    fit: () => canvas.fit(),
  },
  [
    addButton,
    button("Find in the picture", "Ctrl+F", () => finder.open(), "find"),
    button("The map in words", "M", openOutline, "table"),
    button("Keys", "?", openHelp, "help"),
    player.element,
    ...layerMenu.elements,
  ],
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
  editor,
  tools,
  reveal,
  clearSelection: () => {
    editor.selection.set([]);
    canvas.picture?.mark([]);
  },
  openLayers: () => layerMenu.open(),
  present: () => host.post({ type: "startPresenting", ...about() }),
  openHelp,
  openOutline,
  playMovement: () => player.toggle(),
  stopMovement: () => player.finish(),
  hold,
});
// What is pointed at has to stand where it is drawn.
canvas.element.addEventListener("pointerdown", () => player.finish(), { capture: true });
const stage = document.createElement("main");
stage.append(
  canvas.element,
  noticeBar.element,
  finder.element,
  minimap.element,
  detail.element,
  presenter.element,
  toolbar.element,
  ...status.elements,
  popup.element,
);
document.body.append(stage, legend.element, card.element, help.element, outline.element);

// The page as a whole gets the focus when its tab does; the keys are the picture's.
window.addEventListener("focus", () => {
  if (document.activeElement === document.body) canvas.element.focus({ preventScroll: true });
});
window.addEventListener("error", ({ message }) => host.post({ type: "fault", ...about(), message }));

/** Messages that came while the picture must not change, in their order. */
let held: ToWebview[] | undefined;

/** Holds back whatever comes, until the way back is taken. */
function hold(): () => void {
  held ??= [];
  return () => {
    const messages = held ?? [];
    held = undefined;
    for (const message of messages) receive(message);
  };
}

host.listen((message) => {
  if (held === undefined || message.type === "operated") receive(message);
  else held.push(message);
});
canvas.measure();
tellRoom();
host.post({ type: "ready", ...about() });

function receive(message: ToWebview): void {
  version = message.version;
  switch (message.type) {
    case "attach":
      if (message.source !== state.resource) {
        editor.forget();
        if (legendHabit.turn()) legend.hide();
      }
      turned ||= message.source !== state.resource;
      state.attach(message.source, message.locked);
      // Pictures may be sent before the page says that it is there; this one was lost on the way.
      if (message.shown > revision) host.post({ type: "ready", ...about() });
      return;
    case "moved":
      state.move(message.to);
      return;
    case "picture":
      draw(message, () => {
        player.finish();
        const picture = new Picture(message.svg);
        canvas.show(picture, turned ? state.viewport : undefined);
      });
      return;
    case "patch":
      draw(message, () => {
        if (canvas.picture === undefined) throw new Error("there is no picture to change");
        const after = player.before(canvas.picture, message.patch, message.version === drawnVersion);
        canvas.picture.apply(message.patch);
        canvas.changed();
        after();
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
      const on = choices.filter((choice) => choice.on).map(({ id }) => id);
      player.show(on);
      legend.show(explained, legendHabit.open(on));
      state.showLayers(on, legendHabit.quiet);
      layerMenu.show(choices);
      return;
    }
    case "copyPicture":
      void copyPicture(message.png).then((failure) =>
        host.post({ type: "pictureCopied", ...about(), request: message.request, failure }),
      );
      return;
    case "explained":
      card.answer(message.request, message.explanation);
      return;
    case "described":
      outline.show(...mapOutline(message.rows, goTo));
      return;
    case "preferences":
      minimap.habit = message.minimap;
      return;
    case "present":
      player.finish();
      presenter.present(message.presentation);
      return;
    case "find":
      finder.open();
      return;
    default:
      editor.receive(message);
  }
}

/** Tells how much room there is for a map without a size of its own. */
function tellRoom(): void {
  const { area } = canvas;
  if (area.width === 0 || area.height === 0) return;
  const room = roomIn(area, presenter.on);
  if (room.width === told.width && room.height === told.height) return;
  told = room;
  host.post({ type: "room", ...about(), ...room });
}

/** Puts a picture in place and says so, or says why not; what stood before stays then. */
function draw(picture: { revision: number; version: number }, put: () => void): void {
  const drawn = picture.version;
  revision = picture.revision;
  // What it says may not be so any more.
  card.hide();
  editor.beforePicture();
  try {
    put();
  } catch (error) {
    host.post({ type: "refused", ...about(), revision, reason: String(error) });
    return;
  }
  turned = false;
  drawnVersion = drawn;
  host.post({ type: "drawn", ...about(), revision });
  editor.afterPicture(drawn);
  finder.refresh();
  minimap.changed();
  presenter.refresh();
}

/** Goes from the map in words to an element of the picture. */
function goTo(id: string): void {
  outline.close();
  editor.selection.set([id]);
  canvas.focusElement(id);
}

function about() {
  return { source: state.resource, version };
}

/** Of what is about the picture as it is seen. */
function aboutPicture() {
  return { source: state.resource, version: drawnVersion };
}
