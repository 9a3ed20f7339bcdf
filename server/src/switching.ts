import { type Connection, type Disposable, ProtocolRequestType } from "vscode-languageserver";
import type { Settings } from "#core/services/settings";
import type { ClientFacts } from "./clientFacts";
import type { Configuration } from "./configuration";
import type { Feature } from "./feature";
import type { Log } from "./logging";

/** True for a row that a setting switches, offered by registration where the client lets the server do that. */
export function isRegistered({ method, switchedBy }: Feature, { registrable }: ClientFacts): boolean {
  return switchedBy !== undefined && registrable.has(method);
}

/** Registers rows while their settings are on. */
export interface Switching {
  /** The settings may have changed. */
  follow(): void;
}

/**
 * Offers rows by registration as long as their setting is on for anything: where it is off for some resources
 * only, the answer is empty there. One round after another, so that a registration never overtakes its end.
 */
export function createSwitching(
  connection: Connection,
  client: ClientFacts,
  features: readonly Feature[],
  configuration: Configuration,
  log: Log,
): Switching {
  const rows = features.filter((row) => isRegistered(row, client));
  const registered = new Map<Feature, Disposable>();
  let round = Promise.resolve();

  const turn = async (row: Feature, on: boolean) => {
    const known = registered.get(row);
    if (on === (known !== undefined)) return;
    registered.delete(row);
    known?.dispose();
    if (on) registered.set(row, await connection.client.register(typeOf(row), optionsOf(row, client)));
  };
  const look = async () => {
    const settings = await configuration.everywhere();
    for (const row of rows) await turn(row, isOn(row, settings));
  };
  return {
    follow: () => {
      if (rows.length === 0) return;
      round = round
        .then(look)
        .catch((error: unknown) => log.error("what settings switch could not be registered", error));
    },
  };
}

function typeOf({ method }: Feature): ProtocolRequestType<unknown, unknown, never, void, object> {
  return new ProtocolRequestType(method);
}

function isOn({ switchedBy }: Feature, settings: readonly Settings[]): boolean {
  return switchedBy !== undefined && settings.some((each) => isSwitchedOn(each[switchedBy]));
}

function isSwitchedOn(value: boolean | string): boolean {
  return value !== false && value !== "off";
}

/** The options of a row's capability, for the documents that the client has chosen for the server. */
function optionsOf({ capabilities }: Feature, { features }: ClientFacts): object {
  const offered = typeof capabilities === "function" ? capabilities(features) : capabilities;
  const [options] = Object.values(offered);
  return { documentSelector: null, ...(typeof options === "object" && options !== null ? options : {}) };
}
