import { addAnchor } from "./addAnchor";
import { alignVisibilities } from "./alignVisibilities";
import { evolveForm } from "./evolveForm";
import { extractSubmap } from "./extractSubmap";
import { inlineSubmap } from "./inlineSubmap";
import { intoPipeline } from "./intoPipeline";
import { legacyForms } from "./legacyForms";
import { pipelineForm } from "./pipelineForm";
import type { Refactoring } from "./refactoring";
import { reverseLink } from "./reverseLink";
import { splitLink } from "./splitLink";

/** Every refactoring, in the order in which they are offered. */
export const REFACTORINGS: readonly Refactoring[] = [
  extractSubmap,
  inlineSubmap,
  intoPipeline,
  pipelineForm,
  legacyForms,
  splitLink,
  reverseLink,
  evolveForm,
  addAnchor,
  alignVisibilities,
];
