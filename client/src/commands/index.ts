import type { Command, CommandContext } from "./command";
import { openPreview, openPreviewToSide } from "./openPreview";
import { openReport } from "./openReport";
import { restartServer } from "./restartServer";
import { revealPlace } from "./revealPlace";
import { showOutput } from "./showOutput";
import { showPlaces } from "./showPlaces";
import { fixAll, sortByKind, sortByValueChain } from "./sourceAction";
import { showSyntaxTree } from "./showSyntaxTree";
import { toggleLayer } from "./toggleLayer";
import { toggleLock } from "./toggleLock";
import { writeProse } from "./writeProse";

const COMMANDS: readonly ((context: CommandContext) => Command)[] = [
  openPreview,
  openPreviewToSide,
  openReport,
  writeProse,
  toggleLock,
  toggleLayer,
  sortByKind,
  sortByValueChain,
  fixAll,
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
