import type { Severity } from "../rule";

/** How loud a rule may be set, loudest first. */
export const LEVELS = ["error", "warning", "information", "hint", "off"] as const satisfies readonly (
  | Severity
  | "off"
)[];
