import type { MaturityModel } from "./maturityModel";
import { mlops } from "./models/mlops";

/** The models that come with the product. A new one is a file and a line here. */
export const MATURITY_MODELS: readonly MaturityModel[] = [mlops];
