import type { Command, CommandContext } from "./command";
import { compareSides } from "./compareSides";
import { compareVariants } from "./compareVariants";
import { compareWith, compareWithClipboard, compareWithHead } from "./compareWith";
import { convertMap } from "./convertMap";
import { copyMap } from "./copyMap";
import { exportAllMaps } from "./exportAllMaps";
import { exportMap } from "./exportMap";
import { findInPicture } from "./findInPicture";
import { newMap } from "./newMap";
import { openCanvas, openText } from "./openCanvas";
import { openPicture } from "./openPicture";
import { openPreview, openPreviewToSide } from "./openPreview";
import { openReport } from "./openReport";
import { present } from "./present";
import { restartServer } from "./restartServer";
import { revealPlace } from "./revealPlace";
import { exportMapHistory, showHistory } from "./showHistory";
import { showOutput } from "./showOutput";
import { showPlaces } from "./showPlaces";
import { showSyntaxTree } from "./showSyntaxTree";
import { fixAll, sortByKind, sortByValueChain } from "./sourceAction";
import { tidyLabels, tidyLabelsAnew } from "./tidyLabels";
import { toggleLayer } from "./toggleLayer";
import { toggleLock } from "./toggleLock";
import { writeProse } from "./writeProse";

const COMMANDS: readonly ((context: CommandContext) => Command)[] = [
  newMap,
  openPreview,
  openPreviewToSide,
  openCanvas,
  openText,
  openReport,
  writeProse,
  toggleLock,
  toggleLayer,
  findInPicture,
  present,
  exportMap,
  exportAllMaps,
  copyMap,
  openPicture,
  convertMap,
  compareWith,
  compareWithHead,
  compareWithClipboard,
  compareSides,
  compareVariants,
  showHistory,
  exportMapHistory,
  sortByKind,
  sortByValueChain,
  fixAll,
  tidyLabels,
  tidyLabelsAnew,
  restartServer,
  showOutput,
  showSyntaxTree,
  revealPlace,
  showPlaces,
];

/** Every command of the extension. */
export function commands(context: CommandContext): readonly Command[] {
  return COMMANDS.map((make) => make(context));
}
