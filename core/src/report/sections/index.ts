import type { SectionBuilder } from "../reportContext";
import { assessment } from "./assessment";
import { capabilities } from "./capabilities";
import { comparison } from "./comparison";
import { competition } from "./competition";
import { components } from "./components";
import { ecosystem } from "./ecosystem";
import { evolution } from "./evolution";
import { future } from "./future";
import { innovation } from "./innovation";
import { map } from "./map";
import { overview } from "./overview";
import { positioning } from "./positioning";
import { recommendations } from "./recommendations";
import { risk } from "./risk";
import { valueChain } from "./valueChain";

/** The fifteen sections in the order of the seed's analysis (analysis reference 5.1). */
export const SECTIONS: readonly SectionBuilder[] = [
  map,
  overview,
  components,
  evolution,
  valueChain,
  positioning,
  competition,
  innovation,
  risk,
  recommendations,
  future,
  comparison,
  ecosystem,
  capabilities,
  assessment,
];
