import type { Rule } from "../rule";
import { anchorWiring } from "./anchorWiring";
import { arrowInName } from "./arrowInName";
import { bottleneck } from "./bottleneck";
import { buildCommodity } from "./buildCommodity";
import { chainedLink } from "./chainedLink";
import { commentInText } from "./commentInText";
import { commentStyle } from "./commentStyle";
import { conflictingSourcing } from "./conflictingSourcing";
import { coordinateOutOfRange } from "./coordinateOutOfRange";
import { crossMapDrift } from "./crossMapDrift";
import { crossMapNameVariant } from "./crossMapNameVariant";
import { crowdedStage } from "./crowdedStage";
import { dependencyCycle } from "./dependencyCycle";
import { disconnected } from "./disconnected";
import { disruptionRisk } from "./disruptionRisk";
import { duplicateComponent } from "./duplicateComponent";
import { evolutionMismatch } from "./evolutionMismatch";
import { evolveBackwards } from "./evolveBackwards";
import { evolveIllFormed } from "./evolveIllFormed";
import { evolveStalled } from "./evolveStalled";
import { evolveStep } from "./evolveStep";
import { futureMismatch } from "./futureMismatch";
import { groupCoupling } from "./groupCoupling";
import { hiddenAnchor } from "./hiddenAnchor";
import { incompleteStatement } from "./incompleteStatement";
import { inertiaAgainstMovement } from "./inertiaAgainstMovement";
import { keywordCase } from "./keywordCase";
import { legacyKeyword } from "./legacyKeyword";
import { linkSwallowed } from "./linkSwallowed";
import { malformedNumber } from "./malformedNumber";
import { methodMismatch } from "./methodMismatch";
import { missingAnchor } from "./missingAnchor";
import { missingCoordinates } from "./missingCoordinates";
import { movedLeft } from "./movedLeft";
import { nameSpelling } from "./nameSpelling";
import { outsourceGenesis } from "./outsourceGenesis";
import { overlappingComponents } from "./overlappingComponents";
import { pipelineChildOutside } from "./pipelineChildOutside";
import { pipelineRangeInverted } from "./pipelineRangeInverted";
import { pipelineUnderused } from "./pipelineUnderused";
import { portability } from "./portability";
import { redundantLink } from "./redundantLink";
import { singlePointOfFailure } from "./singlePointOfFailure";
import { stageLabels } from "./stageLabels";
import { staleReview } from "./staleReview";
import { statedStageContradiction } from "./statedStageContradiction";
import { syntaxError } from "./syntaxError";
import { unclosed } from "./unclosed";
import { unexpectedText } from "./unexpectedText";
import { unknownComponent } from "./unknownComponent";
import { unknownTag } from "./unknownTag";
import { unknownValue } from "./unknownValue";
import { unreachableFromAnchor } from "./unreachableFromAnchor";
import { unresolvedUrl } from "./unresolvedUrl";
import { unsourcedCommodity } from "./unsourcedCommodity";
import { unusedDirective } from "./unusedDirective";
import { unusualArrow } from "./unusualArrow";
import { visibilityInversion } from "./visibilityInversion";
import { weakestLink } from "./weakestLink";

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
  unknownTag,
  unusedDirective,
  missingAnchor,
  hiddenAnchor,
  anchorWiring,
  unreachableFromAnchor,
  bottleneck,
  singlePointOfFailure,
  evolutionMismatch,
  weakestLink,
  futureMismatch,
  evolveBackwards,
  evolveStep,
  inertiaAgainstMovement,
  disruptionRisk,
  buildCommodity,
  outsourceGenesis,
  unsourcedCommodity,
  statedStageContradiction,
  crowdedStage,
  methodMismatch,
  groupCoupling,
  crossMapDrift,
  crossMapNameVariant,
  movedLeft,
  evolveStalled,
  staleReview,
];
