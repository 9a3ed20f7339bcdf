import type { Finding, Rule, Severity } from "./rule";

/** How loud the rules are as a whole (analysis reference 3.1). */
export type Profile = "default" | "strict" | "quiet";

/** Each profile with what it does, for settings and documentation. */
export const PROFILES: Readonly<Record<Profile, string>> = {
  default: "Every rule at its own level.",
  strict:
    "Hints on language and structure are listed as information; links that point upwards and a missing anchor are warnings.",
  quiet: "Only errors and warnings.",
};

/** Rules that are warnings when one is strict: the hard rules of a value chain. */
const STRICT_WARNINGS = new Set(["visibility-inversion", "missing-anchor"]);

/** The level at which a profile shows a finding; `off` when it does not. */
export function severityIn(
  profile: Profile,
  rule: Pick<Rule, "id" | "family" | "severity">,
  finding: Pick<Finding, "severity">,
): Severity | "off" {
  const severity = finding.severity ?? rule.severity;
  switch (profile) {
    case "default":
      return severity;
    case "strict":
      if (STRICT_WARNINGS.has(rule.id)) return severity === "error" ? severity : "warning";
      return rule.family === "language" && severity === "hint" ? "information" : severity;
    case "quiet":
      return severity === "error" || severity === "warning" ? severity : "off";
  }
}
