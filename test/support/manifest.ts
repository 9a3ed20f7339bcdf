import { readFileSync } from "node:fs";
import path from "node:path";
import { root } from "./paths";

/** What tests look up in `package.json`. */
export interface Manifest {
  readonly activationEvents: readonly string[];
  readonly contributes: {
    readonly grammars: readonly { readonly scopeName: string }[];
    readonly [point: string]: unknown;
  };
}

/** The extension's manifest. */
export function readManifest(): Manifest {
  return JSON.parse(readFileSync(path.join(root, "package.json"), "utf8"));
}
