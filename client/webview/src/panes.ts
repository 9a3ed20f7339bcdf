import { type FromPanes, readToPanes, type ShowPanes, type ToPanes } from "#core/protocol/panes";
import type { PanesState } from "#core/protocol/panesState";
import { connectBy } from "./host";
import { createNoticeBar } from "./view/noticeBar";
import { PaneView } from "./view/paneView";
import { roomIn } from "./view/room";
import { StepBar } from "./view/stepBar";
import { readViewport, type Viewport } from "./view/viewport";

/** Entry of the webview that shows maps beside each other: builds the page and connects it with the extension. */

const host = connectBy<FromPanes, ToPanes>({
  read: readToPanes,
  fault: (message) => ({ type: "fault", message }),
});
/** Of the pictures that are seen. */
let revision = 0;
let views: readonly PaneView[] = [];
/** Where the reader was before the page was hidden or the window reloaded. */
const earlier = viewportOf(host.loadState());
/** What outlives the page. */
let kept: { state?: PanesState; viewport?: Viewport | undefined } = { viewport: earlier };

const notice = createNoticeBar();
const panes = document.createElement("main");
panes.className = "panes";
const steps = new StepBar({
  go: (at) => host.post({ type: "step", at }),
  save: () => host.post({ type: "export" }),
});
document.body.append(notice.element, panes, steps.element);

host.listen((message) => {
  if (message.type === "notice") {
    notice.show(message.text === "" ? null : { kind: "warning", text: message.text, example: null });
    return;
  }
  if (message.type === "remember") {
    keep({ state: message.state });
    return;
  }
  try {
    show(message);
  } catch (error) {
    host.post({ type: "refused", revision: message.revision, reason: String(error) });
    return;
  }
  host.post({ type: "drawn", revision: message.revision });
});
window.addEventListener("resize", () => requestAnimationFrame(tellRoom));
window.addEventListener("error", ({ message }) => host.post({ type: "fault", message }));
host.post({ type: "ready" });

function show(message: ShowPanes): void {
  const another = message.panes.length !== views.length;
  if (another) build(message.panes.length);
  // What moves is shown moving where one state follows another, not while somebody types.
  const glides = message.steps !== null && message.steps.at !== steps.at;
  views.forEach((view, at) => {
    const pane = message.panes[at];
    if (pane !== undefined) view.show(pane, glides, earlier);
  });
  revision = message.revision;
  steps.show(message.steps);
  if (another) tellRoom();
}

/**
 * Tells how much room there is for each map. To be called when the page is another, not when its lists are longer or
 * shorter: maps would change their size from one state of a history to the next.
 */
function tellRoom(): void {
  const areas = views.map(({ area }) => area);
  const width = Math.min(...areas.map((area) => area.width));
  const height = Math.min(...areas.map((area) => area.height));
  if (areas.length > 0 && width > 0 && height > 0)
    host.post({ type: "room", ...roomIn({ width, height }, false) });
}

function build(count: number): void {
  views = Array.from({ length: count }, (_, pane) => {
    const view: PaneView = new PaneView({
      entry: (entry, element, focus) => {
        choose(element);
        host.post({ type: "entry", revision, pane, entry, focus });
      },
      element: (element, focus) => {
        choose(element);
        host.post({ type: "element", revision, pane, element, focus });
      },
      clear: () => choose(null),
      moved: (viewport) => {
        keep({ viewport });
        for (const other of views) if (other !== view) other.look(viewport);
      },
    });
    return view;
  });
  panes.dataset.count = String(count);
  panes.replaceChildren(...views.map(({ element }) => element));
}

function keep(more: typeof kept): void {
  kept = { ...kept, ...more };
  host.saveState(kept);
}

function viewportOf(stored: unknown): Viewport | undefined {
  return typeof stored === "object" && stored !== null && "viewport" in stored
    ? readViewport(stored.viewport)
    : undefined;
}

/** Marks an element in all pictures that have it. */
function choose(element: string | null): void {
  for (const view of views) view.mark(element);
}
