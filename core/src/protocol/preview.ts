import type { Presentation, PresentationStep } from "../render/presentation";
import type { ElementUpsert, ScenePatch } from "../render/scenePatch";
import {
  EDITING_FROM_WEBVIEW,
  EDITING_TO_WEBVIEW,
  type EditingFromWebview,
  type EditingToWebview,
} from "./editingMessages";
import { type Explanation, isExplanation } from "./explanation";
import { isLayerState, type LayerState } from "./layerMessages";
import {
  PICTURE_FROM_WEBVIEW,
  PICTURE_TO_WEBVIEW,
  type PictureFromWebview,
  type PictureToWebview,
} from "./pictureMessages";
import {
  isBoolean,
  isCount,
  isString,
  listOf,
  nullOr,
  objectOf,
  oneOf,
  recordOf,
  type Shape,
} from "./shapes";

/**
 * The wire between the extension and a preview's webview. Both sides check the shape of what comes in: a
 * message that is none of these is dropped and logged.
 */

/** What every message is about, so that one about a map no longer shown can be told. */
interface About {
  /** URI of the map's document. */
  readonly source: string;
  /** Version of the document; 0 before it is known. */
  readonly version: number;
}

/** Something said beside the picture. */
export interface Notice {
  /** `hint` in the middle of the picture, `warning` as a bar above it. */
  readonly kind: "hint" | "warning";
  readonly text: string;
  /** Lines of a map to try. */
  readonly example: string | null;
}

/** Which map is shown from now on. */
export interface Attach extends About {
  readonly type: "attach";
  /** The preview stays with this map. */
  readonly locked: boolean;
  /** Revision of the last picture that this page was sent; 0 when there was none. A page that lacks it starts anew. */
  readonly shown: number;
}

/** The map shown got another address. */
export interface Moved extends About {
  readonly type: "moved";
  readonly to: string;
}

/** A whole picture. Revisions count the pictures sent to one webview. */
export interface WholePicture extends About {
  readonly type: "picture";
  readonly revision: number;
  /** As `mapwright render` writes it. */
  readonly svg: string;
}

/** What differs from the picture sent before. */
export interface ChangedPicture extends About {
  readonly type: "patch";
  readonly revision: number;
  readonly patch: ScenePatch;
}

/** What the cursor in the text is on. */
export interface Selection extends About {
  readonly type: "selection";
  /** Ids of elements, the most particular first. */
  readonly elements: readonly string[];
}

export interface ShowNotice extends About {
  readonly type: "notice";
  /** Null takes the last one away. */
  readonly notice: Notice | null;
}

/** Which layers there are, which are on, and what they show of the picture sent last. */
export interface ShowLayers extends About {
  readonly type: "layers";
  readonly layers: LayerState;
}

/** The answer to `explain`. */
export interface Explained extends About {
  readonly type: "explained";
  readonly request: number;
  /** Null when there is nothing to say. */
  readonly explanation: Explanation | null;
}

/** What the user has set. */
export interface Preferences extends About {
  readonly type: "preferences";
  /** When the small overview is shown: when parts of the picture are out of sight, always, or never. */
  readonly minimap: "auto" | "always" | "never";
}

/** The map is to be presented, or what is presented has changed. */
export interface Present extends About {
  readonly type: "present";
  readonly presentation: Presentation;
}

/** The search in the picture is to be opened. */
export interface Find extends About {
  readonly type: "find";
}

/** From the extension to the webview. */
export type ToWebview =
  | Attach
  | Moved
  | WholePicture
  | ChangedPicture
  | Selection
  | ShowNotice
  | ShowLayers
  | Explained
  | PictureToWebview
  | Preferences
  | Find
  | Present
  | EditingToWebview;

/** The webview was loaded and shows nothing yet. */
export interface Ready extends About {
  readonly type: "ready";
}

/** A picture is in place. */
export interface Drawn extends About {
  readonly type: "drawn";
  readonly revision: number;
}

/** A picture could not be put in place; the one before stays. */
export interface Refused extends About {
  readonly type: "refused";
  readonly revision: number;
  readonly reason: string;
}

/** An element's statement is to be shown in the text. */
export interface Reveal extends About {
  readonly type: "reveal";
  /** Id of the element. */
  readonly element: string;
  /** Whether the keyboard goes there too. */
  readonly focus: boolean;
}

/** A layer is to be switched on or off. */
export interface SwitchLayer extends About {
  readonly type: "switchLayer";
  readonly layer: string;
  readonly on: boolean;
}

/** An element is pointed at: what is there to say of it? */
export interface Explain extends About {
  readonly type: "explain";
  /** Counted up by the webview. */
  readonly request: number;
  /** Id of the element. */
  readonly element: string;
}

/** A link of an explanation was chosen. */
export interface FollowLink extends About {
  readonly type: "followLink";
  /** The request that the explanation answered. */
  readonly request: number;
  readonly link: number;
}

/** So much room there is for the map area of a map that states no size, px. */
export interface Room extends About {
  readonly type: "room";
  readonly width: number;
  readonly height: number;
}

/** The user wants the map presented. */
export interface StartPresenting extends About {
  readonly type: "startPresenting";
}

/** How far a presentation is. */
export interface Presenting extends About {
  readonly type: "presenting";
  /** False when it has ended. */
  readonly on: boolean;
  /** Whether its step shows the map as it will be. */
  readonly future: boolean;
}

/** Something went wrong in the webview; for the log. */
export interface Fault extends About {
  readonly type: "fault";
  readonly message: string;
}

/** From the webview to the extension. */
export type FromWebview =
  | Ready
  | Drawn
  | Refused
  | Reveal
  | SwitchLayer
  | Explain
  | FollowLink
  | Room
  | StartPresenting
  | Presenting
  | Fault
  | PictureFromWebview
  | EditingFromWebview;

/** What VS Code keeps for a preview while the window is closed; the webview stores more beside it. */
export interface PreviewState {
  /** URI of the map's document. */
  readonly resource: string;
  readonly locked: boolean;
  /** Ids of the layers that are on; undefined in what earlier versions stored. */
  readonly layers?: readonly string[] | undefined;
}

const about = { source: isString, version: isCount };

const isUpsert: Shape<ElementUpsert> = objectOf<ElementUpsert>(
  { id: isString, svg: isString, before: isString },
  ["svg", "before"],
);

/** What turns one picture into the next. */
export const isPatch: Shape<ScenePatch> = objectOf<ScenePatch>(
  {
    root: recordOf(isString),
    title: isString,
    description: isString,
    frame: isString,
    removed: listOf(isString),
    upserts: listOf(isUpsert),
    lines: listOf(objectOf({ id: isString, line: isCount })),
  },
  ["root", "title", "description", "frame"],
);

const isNotice: Shape<Notice> = objectOf<Notice>({
  kind: oneOf("hint", "warning"),
  text: isString,
  example: nullOr(isString),
});

const isPresentation: Shape<Presentation> = objectOf<Presentation>({
  steps: listOf(
    objectOf<PresentationStep>({
      kind: oneOf("map", "annotation", "movement", "future"),
      heading: isString,
      text: isString,
      elements: listOf(isString),
    }),
  ),
  notes: listOf(isString),
});

const TO_WEBVIEW: { readonly [M in ToWebview as M["type"]]: Shape<M> } = {
  ...EDITING_TO_WEBVIEW,
  ...PICTURE_TO_WEBVIEW,
  attach: objectOf<Attach>({ ...about, type: oneOf("attach"), locked: isBoolean, shown: isCount }),
  moved: objectOf<Moved>({ ...about, type: oneOf("moved"), to: isString }),
  picture: objectOf<WholePicture>({ ...about, type: oneOf("picture"), revision: isCount, svg: isString }),
  patch: objectOf<ChangedPicture>({ ...about, type: oneOf("patch"), revision: isCount, patch: isPatch }),
  selection: objectOf<Selection>({ ...about, type: oneOf("selection"), elements: listOf(isString) }),
  notice: objectOf<ShowNotice>({ ...about, type: oneOf("notice"), notice: nullOr(isNotice) }),
  layers: objectOf<ShowLayers>({ ...about, type: oneOf("layers"), layers: isLayerState }),
  explained: objectOf<Explained>({
    ...about,
    type: oneOf("explained"),
    request: isCount,
    explanation: nullOr(isExplanation),
  }),
  preferences: objectOf<Preferences>({
    ...about,
    type: oneOf("preferences"),
    minimap: oneOf("auto", "always", "never"),
  }),
  present: objectOf<Present>({ ...about, type: oneOf("present"), presentation: isPresentation }),
  find: objectOf<Find>({ ...about, type: oneOf("find") }),
};

const FROM_WEBVIEW: { readonly [M in FromWebview as M["type"]]: Shape<M> } = {
  ...EDITING_FROM_WEBVIEW,
  ...PICTURE_FROM_WEBVIEW,
  ready: objectOf<Ready>({ ...about, type: oneOf("ready") }),
  drawn: objectOf<Drawn>({ ...about, type: oneOf("drawn"), revision: isCount }),
  refused: objectOf<Refused>({ ...about, type: oneOf("refused"), revision: isCount, reason: isString }),
  reveal: objectOf<Reveal>({ ...about, type: oneOf("reveal"), element: isString, focus: isBoolean }),
  switchLayer: objectOf<SwitchLayer>({
    ...about,
    type: oneOf("switchLayer"),
    layer: isString,
    on: isBoolean,
  }),
  explain: objectOf<Explain>({ ...about, type: oneOf("explain"), request: isCount, element: isString }),
  followLink: objectOf<FollowLink>({ ...about, type: oneOf("followLink"), request: isCount, link: isCount }),
  room: objectOf<Room>({ ...about, type: oneOf("room"), width: isCount, height: isCount }),
  startPresenting: objectOf<StartPresenting>({ ...about, type: oneOf("startPresenting") }),
  presenting: objectOf<Presenting>({ ...about, type: oneOf("presenting"), on: isBoolean, future: isBoolean }),
  fault: objectOf<Fault>({ ...about, type: oneOf("fault"), message: isString }),
};

const isState: Shape<PreviewState> = objectOf<PreviewState>(
  { resource: isString, locked: isBoolean, layers: listOf(isString) },
  ["layers"],
);

/** A message to the webview, or undefined when it is none. */
export function readToWebview(value: unknown): ToWebview | undefined {
  return read<ToWebview>(TO_WEBVIEW, value);
}

/** A message from the webview, or undefined when it is none. */
export function readFromWebview(value: unknown): FromWebview | undefined {
  return read<FromWebview>(FROM_WEBVIEW, value);
}

/** A stored state, or undefined when it is none. */
export function readPreviewState(value: unknown): PreviewState | undefined {
  return isState(value) ? value : undefined;
}

function read<M extends { readonly type: string }>(
  table: Readonly<Record<M["type"], Shape<M>>>,
  value: unknown,
): M | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const { type } = value as { readonly type?: unknown };
  if (typeof type !== "string" || !Object.hasOwn(table, type)) return undefined;
  const check = table[type as M["type"]];
  return check(value) ? value : undefined;
}
