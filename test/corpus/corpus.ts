/** The corpus of maps and the reference engine's reading of them, which live beside the repository. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { parse } from "#core/language/parse";
import { root } from "../support/paths";

const folder = path.resolve(root, "../shared/corpus");

/** True where the corpus is at hand; tests over it are only defined then. */
export const hasCorpus = existsSync(path.join(folder, "owm"));

/** Names of the corpus' maps, without extension. */
export function corpusNames(): readonly string[] {
  return readdirSync(path.join(folder, "owm"))
    .filter((file) => file.endsWith(".owm"))
    .map((file) => file.slice(0, -".owm".length))
    .sort();
}

/** The text of a map, byte for byte (a byte-order mark included). */
export function corpusText(name: string): string {
  return readFileSync(path.join(folder, "owm", `${name}.owm`), "utf8");
}

/** The Mermaid maps of the corpus. */
export function mermaidMaps(): readonly { readonly name: string; readonly text: string }[] {
  const files = path.join(folder, "mermaid");
  return readdirSync(files)
    .map((name) => ({ name, text: readFileSync(path.join(files, name), "utf8") }))
    .filter(({ text }) => parse(text).dialect === "mermaid");
}

/** What the reference engine read out of it. */
export function corpusOracle(name: string): Oracle {
  return JSON.parse(readFileSync(path.join(folder, "oracle", `${name}.json`), "utf8")) as Oracle;
}

interface Place {
  readonly visibility: number;
  readonly maturity: number;
}

interface Offset {
  readonly x: number;
  readonly y: number;
}

/** The part of `corpus/ORACLE.md`'s schema that is compared; lines count from 1. */
export interface Oracle {
  readonly title: string;
  readonly style: string;
  readonly size: { readonly width: number; readonly height: number } | null;
  readonly annotationsBox: Place;
  readonly evolution: readonly string[];
  readonly showEvolutionAxis: boolean;
  readonly showValueChainAxis: boolean;
  readonly anchors: readonly (Place & { readonly name: string; readonly line: number })[];
  readonly components: readonly (Place & {
    readonly name: string;
    readonly inertia: boolean;
    readonly evolve: number | null;
    readonly evolveName: string | null;
    readonly decorators: readonly string[];
    readonly label: Offset | null;
    readonly isPipeline: boolean;
    readonly line: number;
  })[];
  readonly evolutions: readonly {
    readonly name: string;
    readonly maturity: number;
    readonly evolveName: string | null;
    readonly decorators: readonly string[];
    readonly label: Offset | null;
    readonly line: number;
  }[];
  readonly pipelines: readonly {
    readonly name: string;
    readonly start: number;
    readonly end: number;
    readonly hidden: boolean;
    readonly components: readonly {
      readonly name: string;
      readonly maturity: number;
      readonly label: Offset | null;
      readonly line: number;
    }[];
    readonly line: number;
  }[];
  readonly links: readonly {
    readonly from: string;
    readonly to: string;
    readonly kind: "link" | "flow" | "flow-past" | "flow-future" | "flow-both";
    readonly value: string | null;
    readonly context: string | null;
  }[];
  readonly submaps: readonly (Place & {
    readonly name: string;
    readonly label: Offset | null;
    readonly url: string | null;
    readonly line: number;
  })[];
  readonly urls: readonly { readonly name: string; readonly url: string; readonly line: number }[];
  readonly notes: readonly (Place & { readonly text: string; readonly line: number })[];
  readonly annotations: readonly {
    readonly number: number;
    readonly occurrences: readonly Place[];
    readonly text: string;
    readonly line: number;
  }[];
  readonly attitudes: readonly (Place & {
    readonly attitude: string;
    readonly visibility2: number;
    readonly maturity2: number;
    readonly width: string | null;
    readonly height: string | null;
    readonly line: number;
  })[];
  readonly accelerators: readonly (Place & {
    readonly name: string;
    readonly deaccelerator: boolean;
    readonly line: number;
  })[];
  readonly errors: readonly { readonly line: number; readonly message: string }[];
  readonly derived: { readonly danglingLinks: readonly string[] };
  readonly suspects: readonly { readonly line: number; readonly code: string }[];
}
