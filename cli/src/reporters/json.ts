import { diagnosticOf } from "#core/services/diagnostics";
import { toJson } from "../json";
import type { Reporter } from "./reporter";

/** The findings of each file as diagnostics of the Language Server Protocol. */
export const jsonReporter: Reporter = (reports) =>
  toJson(
    reports.map(({ file, snapshot, findings }) => ({
      file,
      diagnostics: findings.map((finding) => diagnosticOf(finding, snapshot.uri)),
    })),
  );
