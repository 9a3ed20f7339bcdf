import type { FlowDirection } from "../language/nodes";

/** What a link with a flow says of its ends, in place of "needs". */
export const FLOW_WORDS: Readonly<Record<FlowDirection, string>> = {
  forward: "flows to",
  backward: "is fed by",
  both: "exchanges with",
};
