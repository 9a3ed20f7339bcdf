import type { AppendixBuilder } from "../reportContext";
import { dimensions } from "./dimensions";
import { jobs } from "./jobs";
import { maturity } from "./maturity";
import { metrics } from "./metrics";
import { pestle } from "./pestle";
import { toolchain } from "./toolchain";
import { trend } from "./trend";

/** The appendices, by letter (analysis reference 5.3). */
export const APPENDICES: readonly AppendixBuilder[] = [
  dimensions,
  maturity,
  pestle,
  trend,
  jobs,
  toolchain,
  metrics,
];
