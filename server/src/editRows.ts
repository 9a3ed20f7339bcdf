import { isOperation, readArea } from "#core/protocol/edits";
import { applyOperation } from "#core/services/applyOperation";
import { type Feature, feature } from "./feature";
import { ApplyOperationRequest } from "./requests";

/** Rows of the table: editing on the picture. */
export const EDITS: readonly Feature[] = [
  feature(ApplyOperationRequest, {
    capabilities: {},
    empty: null,
    positional: false,
    answer: (snapshot, { textDocument, operation, area }) =>
      isOperation(operation)
        ? applyOperation(snapshot, textDocument.version, operation, readArea(area))
        : { refusal: "This cannot be done on a map." },
  }),
];
