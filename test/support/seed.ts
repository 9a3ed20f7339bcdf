import fc from "fast-check";

/**
 * Properties are tried on the same random values in each run, so that a red run is the doing of the change it is of.
 * `SEED=N` tries others, `SEED=random` others each time; each failure names its seed.
 */
const { SEED } = process.env;

fc.configureGlobal({ seed: SEED === "random" ? Date.now() % 0x7fffffff : Number(SEED ?? 20_260_101) });
