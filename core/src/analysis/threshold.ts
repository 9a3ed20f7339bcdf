import type { RuleContext } from "./rule";

/** A number that decides when a rule speaks, and that a configuration may change. */
export interface Threshold {
  /** One word, the key in a configuration. */
  readonly name: string;
  readonly default: number;
  /** The smallest and the largest number that makes sense. */
  readonly minimum: number;
  readonly maximum: number;
  /** True for a number of things or days. */
  readonly whole?: boolean;
  /** What it is, with its unit, as a sentence. */
  readonly description: string;
}

/** The number that holds for the rule whose check is running. */
export function limitOf(threshold: Threshold, { limits }: Pick<RuleContext, "limits">): number {
  const configured = limits && Object.hasOwn(limits, threshold.name) ? limits[threshold.name] : undefined;
  return configured ?? threshold.default;
}
