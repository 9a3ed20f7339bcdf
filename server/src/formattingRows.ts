import {
  DocumentFormattingRequest,
  DocumentOnTypeFormattingRequest,
  DocumentRangeFormattingRequest,
  DocumentRangesFormattingRequest,
} from "vscode-languageserver";
import { FORMAT_TRIGGERS, formatting, onTypeFormatting, rangesFormatting } from "#core/services/formatting";
import { type Feature, feature } from "./feature";

/** The requests that lay out the text of a map. */
export const FORMATTING: readonly Feature[] = [
  feature(DocumentFormattingRequest.type, {
    capabilities: { documentFormattingProvider: true },
    empty: null,
    positional: true,
    answer: (snapshot, { options }) => formatting(snapshot, options),
  }),
  feature(DocumentRangeFormattingRequest.type, {
    capabilities: { documentRangeFormattingProvider: { rangesSupport: true } },
    empty: null,
    positional: true,
    answer: (snapshot, { range, options }) => rangesFormatting(snapshot, [range], options),
  }),
  feature(DocumentRangesFormattingRequest.type, {
    capabilities: {},
    empty: null,
    positional: true,
    answer: (snapshot, { ranges, options }) => rangesFormatting(snapshot, ranges, options),
  }),
  feature(DocumentOnTypeFormattingRequest.type, {
    capabilities: {
      documentOnTypeFormattingProvider: {
        firstTriggerCharacter: FORMAT_TRIGGERS.first,
        moreTriggerCharacter: [...FORMAT_TRIGGERS.more],
      },
    },
    empty: null,
    positional: true,
    answer: (snapshot, { position, ch, options }) => onTypeFormatting(snapshot, position, ch, options),
  }),
];
