import { type Assessment, assess } from "../maturity/assess";
import type { ReportContext } from "../reportContext";
import { sayings } from "./authorTags";

/** The map measured by each model that its tags name and that is known. */
export function measured(context: ReportContext): readonly Assessment[] {
  const named = new Set(sayings(context, "maturity-model").map(({ words }) => words));
  return context.maturityModels
    .filter(({ id }) => named.has(id))
    .map((model) => assess(context.analysis, model));
}

/** Names of models that the map's tags name and nobody knows. */
export function unknownModels(context: ReportContext): readonly string[] {
  const known = new Set(context.maturityModels.map(({ id }) => id));
  return sayings(context, "maturity-model").flatMap(({ words }) =>
    words === "" || known.has(words) ? [] : [words],
  );
}
