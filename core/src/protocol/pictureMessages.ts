import { isCount, isString, nullOr, objectOf, oneOf, type Shape } from "./shapes";

/** What travels between the extension and a preview's webview to put a picture on the clipboard. */

interface About {
  readonly source: string;
  readonly version: number;
}

/** A picture for the clipboard, which only a page can put an image on. */
export interface CopyPicture extends About {
  readonly type: "copyPicture";
  readonly request: number;
  /** A PNG file in Base64. */
  readonly png: string;
}

/** The answer to `copyPicture`. */
export interface PictureCopied extends About {
  readonly type: "pictureCopied";
  readonly request: number;
  /** Why it is not there; null when it is. */
  readonly failure: string | null;
}

/** The map is to be copied, in a form that the user is asked for. */
export interface CopyMap extends About {
  readonly type: "copyMap";
}

export type PictureToWebview = CopyPicture;
export type PictureFromWebview = PictureCopied | CopyMap;

const about = { source: isString, version: isCount };

export const PICTURE_TO_WEBVIEW: { readonly [M in PictureToWebview as M["type"]]: Shape<M> } = {
  copyPicture: objectOf<CopyPicture>({
    ...about,
    type: oneOf("copyPicture"),
    request: isCount,
    png: isString,
  }),
};

export const PICTURE_FROM_WEBVIEW: { readonly [M in PictureFromWebview as M["type"]]: Shape<M> } = {
  pictureCopied: objectOf<PictureCopied>({
    ...about,
    type: oneOf("pictureCopied"),
    request: isCount,
    failure: nullOr(isString),
  }),
  copyMap: objectOf<CopyMap>({ ...about, type: oneOf("copyMap") }),
};
