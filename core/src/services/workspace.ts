import type { Portfolio } from "../analysis/portfolio/portfolio";
import type { Settings } from "./settings";
import type { Snapshot } from "./snapshot";

/**
 * The maps of a workspace, for one request that is answered from more than one of them. What is known of all maps
 * without reading them stands in `portfolio`; a service looks there first and asks for the few states that it needs.
 */
export interface Workspace {
  /**
   * Names with their places and the addresses of every map, open ones as they are in the editor. Which maps lead to
   * which: `leadingTo`.
   */
  readonly portfolio: Portfolio;
  /** True once nobody waits for the answer any more: whatever is given then is thrown away. */
  readonly cancelled: boolean;
  /**
   * The newest state of a map under the settings that apply to it: as it is in the editor when it is open, else as
   * it is stored. Read once per request. Undefined when it is gone, too large or no map, and after cancellation.
   */
  snapshot(uri: string): Promise<Snapshot | undefined>;
  /** The states of several maps one after another, without those that there are not; ends when cancelled. */
  snapshots(uris: Iterable<string>): AsyncIterable<Snapshot>;
  /** The settings that apply to a map. */
  settingsOf(uri: string): Promise<Settings>;
  /** The version of an open map; null for one that is not open, as edits of documents say it. */
  versionOf(uri: string): number | null;
}
