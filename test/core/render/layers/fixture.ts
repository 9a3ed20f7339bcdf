import { readFileSync } from "node:fs";
import path from "node:path";
import { root } from "../../../support/paths";

/** Folder of the map in which every layer has something to say, and of its pictures. */
export const folder = path.join(root, "test/fixtures/layers");

/** Its text. */
export const fixture = readFileSync(path.join(folder, "shop.owm"), "utf8");
