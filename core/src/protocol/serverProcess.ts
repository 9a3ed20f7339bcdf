/**
 * Options of the Node process in which the language server runs. Young objects get more room than by default
 * (16 MB): a map of 10,000 components, which is some 25 MB of them, is then read without being copied twice on the
 * way, and typing in it makes for fewer pauses. The room is only taken by maps that need it.
 */
export const SERVER_NODE_OPTIONS: readonly string[] = ["--max-semi-space-size=64"];
