import { emptyMap } from "./emptyMap";
import { mlLifecycle } from "./mlLifecycle";
import { platform } from "./platform";
import { teaShop } from "./teaShop";
import type { MapTemplate } from "./template";
import { valueChain } from "./valueChain";

/** What a new map can begin as, in the order in which it is offered. */
export const TEMPLATES: readonly MapTemplate[] = [emptyMap, teaShop, valueChain, platform, mlLifecycle];
