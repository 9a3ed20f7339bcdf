import { type FromWebview, readToWebview, type ToWebview } from "#core/protocol/preview";
import { unpacked } from "./unpacked";

/** What VS Code gives a webview; no other file touches it. */
interface VsCodeApi {
  postMessage(message: unknown): void;
  getState(): unknown;
  setState(state: unknown): void;
}

declare function acquireVsCodeApi(): VsCodeApi;

/** The extension at the other end of the wire; what travels is the preview's unless said otherwise. */
export interface Host<From = FromWebview, To = ToWebview> {
  post(message: From): void;
  /** What this webview stored before it was hidden or reloaded; of any shape. */
  loadState(): unknown;
  saveState(state: unknown): void;
  /** Calls back for every well-formed message; others are dropped and reported to the extension's log. */
  listen(receive: (message: To) => void): void;
}

/** How a webview reads what comes in, and how it tells of what it could not read. */
export interface Wire<From, To> {
  read(data: unknown): To | undefined;
  fault(message: string): From;
}

const PREVIEW_WIRE: Wire<FromWebview, ToWebview> = {
  read: readToWebview,
  fault: (message) => ({ type: "fault", source: "", version: 0, message }),
};

/** Takes hold of VS Code's side of the preview; possible once per webview. */
export function connectHost(): Host {
  return connectBy(PREVIEW_WIRE);
}

/** The same for any wire. */
export function connectBy<From, To>({ read, fault }: Wire<From, To>): Host<From, To> {
  const api = acquireVsCodeApi();
  const post = (message: From) => api.postMessage(message);
  return {
    post,
    loadState: () => api.getState(),
    saveState: (state) => api.setState(state),
    listen: (receive) => {
      window.addEventListener("message", ({ data }: MessageEvent<unknown>) => {
        const message = read(unpacked(data));
        if (message !== undefined) receive(message);
        else post(fault(`Dropped a malformed message: ${brief(data)}`));
      });
    },
  };
}

function brief(data: unknown): string {
  const text = JSON.stringify(data) ?? String(data);
  return text.length > 200 ? `${text.slice(0, 200)}…` : text;
}
