import { FORMATS } from "#core/formats/index";
import type { CopyForm } from "./copyForm";
import { fenceForm } from "./fenceForm";
import { pngForm } from "./pngForm";
import { svgForm } from "./svgForm";
import { textForm } from "./textForm";

/** Every form in which a map can be copied, in the order of the list. */
export const COPY_FORMS: readonly CopyForm[] = [pngForm, svgForm, fenceForm, ...FORMATS.map(textForm)];
