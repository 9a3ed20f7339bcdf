import { type FromWebview, readToWebview, type ToWebview } from "#core/protocol/preview";

/** What VS Code gives a webview; no other file touches it. */
interface VsCodeApi {
  postMessage(message: unknown): void;
  getState(): unknown;
  setState(state: unknown): void;
}

declare function acquireVsCodeApi(): VsCodeApi;

/** The extension at the other end of the wire. */
export interface Host {
  post(message: FromWebview): void;
  /** What this webview stored before it was hidden or reloaded; of any shape. */
  loadState(): unknown;
  saveState(state: unknown): void;
  /** Calls back for every well-formed message; others are dropped and reported to the extension's log. */
  listen(receive: (message: ToWebview) => void): void;
}

/** Takes hold of VS Code's side; possible once per webview. */
export function connectHost(): Host {
  const api = acquireVsCodeApi();
  const post = (message: FromWebview) => api.postMessage(message);
  return {
    post,
    loadState: () => api.getState(),
    saveState: (state) => api.setState(state),
    listen: (receive) => {
      window.addEventListener("message", ({ data }: MessageEvent<unknown>) => {
        const message = readToWebview(data);
        if (message !== undefined) receive(message);
        else
          post({
            type: "fault",
            source: "",
            version: 0,
            message: `Dropped a malformed message: ${brief(data)}`,
          });
      });
    },
  };
}

function brief(data: unknown): string {
  const text = JSON.stringify(data) ?? String(data);
  return text.length > 200 ? `${text.slice(0, 200)}…` : text;
}
