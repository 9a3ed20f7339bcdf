import type { Rule } from "../rule";
import { arrowInName } from "./arrowInName";
import { chainedLink } from "./chainedLink";
import { commentInText } from "./commentInText";
import { commentStyle } from "./commentStyle";
import { conflictingSourcing } from "./conflictingSourcing";
import { coordinateOutOfRange } from "./coordinateOutOfRange";
import { dependencyCycle } from "./dependencyCycle";
import { disconnected } from "./disconnected";
import { duplicateComponent } from "./duplicateComponent";
import { evolveIllFormed } from "./evolveIllFormed";
import { incompleteStatement } from "./incompleteStatement";
import { keywordCase } from "./keywordCase";
import { legacyKeyword } from "./legacyKeyword";
import { linkSwallowed } from "./linkSwallowed";
import { malformedNumber } from "./malformedNumber";
import { missingCoordinates } from "./missingCoordinates";
import { nameSpelling } from "./nameSpelling";
import { overlappingComponents } from "./overlappingComponents";
import { pipelineChildOutside } from "./pipelineChildOutside";
import { pipelineRangeInverted } from "./pipelineRangeInverted";
import { pipelineUnderused } from "./pipelineUnderused";
import { portability } from "./portability";
import { redundantLink } from "./redundantLink";
import { stageLabels } from "./stageLabels";
import { syntaxError } from "./syntaxError";
import { unclosed } from "./unclosed";
import { unexpectedText } from "./unexpectedText";
import { unknownComponent } from "./unknownComponent";
import { unknownValue } from "./unknownValue";
import { unresolvedUrl } from "./unresolvedUrl";
import { unusualArrow } from "./unusualArrow";
import { visibilityInversion } from "./visibilityInversion";

/** Every rule, in the order in which the documentation lists them. A new rule is one file and one line here. */
export const RULES: readonly Rule[] = [
  syntaxError,
  unclosed,
  malformedNumber,
  incompleteStatement,
  unexpectedText,
  unknownValue,
  keywordCase,
  linkSwallowed,
  legacyKeyword,
  portability,
  chainedLink,
  unusualArrow,
  arrowInName,
  commentStyle,
  commentInText,
  unknownComponent,
  nameSpelling,
  duplicateComponent,
  redundantLink,
  coordinateOutOfRange,
  missingCoordinates,
  stageLabels,
  pipelineUnderused,
  pipelineRangeInverted,
  pipelineChildOutside,
  evolveIllFormed,
  overlappingComponents,
  disconnected,
  dependencyCycle,
  visibilityInversion,
  unresolvedUrl,
  conflictingSourcing,
];
