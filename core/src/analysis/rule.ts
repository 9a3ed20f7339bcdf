import type { Dialect } from "../language/dialect";
import type { Range, TextChange } from "../language/text";
import type { StageBoundaries } from "../model/stages";
import type { WardleyMap } from "../model/wardleyMap";
import type { Revisions } from "./portfolio/revisions";
import type { Surroundings } from "./portfolio/surroundings";
import type { Threshold } from "./threshold";

/** Loudness of a finding, loudest first. */
export type Severity = "error" | "warning" | "information" | "hint";

/** language: the text and its structure; strategy: what the map says; portfolio: across maps and revisions. */
export type RuleFamily = "language" | "strategy" | "portfolio";

/** Another place that explains a finding. */
export interface RelatedPlace {
  /** URI of another map; absent when the place is in the map itself. */
  readonly uri?: string;
  readonly range: Range;
  readonly message: string;
}

/** One way to repair a finding: edits of the same document that leave everything else alone. */
export interface Fix {
  readonly title: string;
  /** Non-overlapping, in offsets of the analysed text; none when it turns out that it cannot be done. */
  readonly changes: readonly TextChange[];
  /** True when it is the obvious one, safe to apply without looking. */
  readonly preferred?: boolean;
  /** True when the author is to write on at the end of the first line that is inserted. */
  readonly writeOn?: boolean;
}

/** What a rule found. */
export interface Finding {
  readonly range: Range;
  /** Names the things and the numbers, and says what to do. */
  readonly message: string;
  /** Overrides the rule's default severity. */
  readonly severity?: Severity;
  readonly related?: readonly RelatedPlace[];
  /** `unnecessary` text is faded, `deprecated` text is struck through. */
  readonly tag?: "unnecessary" | "deprecated";
  /** What repairs it; a function where that takes longer to work out than to find, and nobody may ask. */
  readonly fixes?: readonly Fix[] | (() => readonly Fix[]);
}

/**
 * What may be known besides the map itself. Whatever is absent nobody can know, and rules that need it are
 * silent; so the findings depend on nothing but what is handed in.
 */
export interface Outside {
  /** Tells whether a relative file exists; undefined where nobody can know (no file system, unsaved map). */
  readonly fileExists?: ((relativePath: string) => boolean | undefined) | undefined;
  /** What the other maps of the workspace say of the map's names. */
  readonly portfolio?: Surroundings | undefined;
  /** Earlier states of the map. */
  readonly revisions?: Revisions | undefined;
  /** The day on which the map is read, as `2026-01-31`. */
  readonly today?: string | undefined;
}

/** What is known when all other rules have spoken. */
export interface Earlier {
  /** What they found, before directives silence any of it. */
  readonly findings: readonly RuleFinding[];
  /** The ids of the rules that were run and that look at nothing but the map. */
  readonly ran: ReadonlySet<string>;
  /** The ids of all rules there are. */
  readonly known: ReadonlySet<string>;
}

/** What a rule may look at. */
export interface RuleContext extends Outside {
  readonly map: WardleyMap;
  readonly boundaries: StageBoundaries;
  /** The thresholds that are configured for the rule; ask `limitOf`. */
  readonly limits?: Readonly<Record<string, number>> | undefined;
  /** For rules that come last. */
  readonly earlier?: Earlier | undefined;
}

/** What surrounds the example of a rule that looks beyond the map. */
export interface ExampleSetting {
  /** Other maps by file name; the example itself is `this.owm`. */
  readonly maps?: Readonly<Record<string, string>>;
  /** Earlier states of the example, newest first; the first is the reference, `HEAD`. */
  readonly revisions?: readonly { readonly date: string; readonly text: string }[];
  readonly today?: string;
}

/** A check with everything said about it; one file and one line in the registry. */
export interface Rule {
  /** Kebab-case; also the diagnostic code, the page's file name and the word that silences it. */
  readonly id: string;
  readonly family: RuleFamily;
  readonly severity: Severity;
  /** True when what it finds depends on more than the map, so that finding nothing means little. */
  readonly looksOutside?: boolean;
  /** The only dialects it has something to say of; all when not given. */
  readonly dialects?: readonly Dialect[];
  /** True when it looks at what the others found, and so comes after them. */
  readonly last?: boolean;
  /** The numbers in it that may be configured. */
  readonly thresholds?: readonly Threshold[];
  /** A few words, for lists. */
  readonly title: string;
  /** One or two sentences in Markdown: what it means. */
  readonly description: string;
  /** A map, as small as possible, on which the rule fires. */
  readonly example: string;
  /** What surrounds the example, for a rule that looks beyond the map. */
  readonly exampleSetting?: ExampleSetting;
  /**
   * What its page marks in a picture of the example: `findings`, or the layer (by its id) that shows what the rule is
   * about. Absent where a picture shows nothing of it.
   */
  readonly picture?: string;
  /** How to repair it, in Markdown. */
  readonly remedy: string;
  /** When it may be ignored, in Markdown. */
  readonly exceptions: string;
  /** Doctrine, climatic pattern, or language reference it rests on. */
  readonly basis: string;
  check(context: RuleContext): Iterable<Finding>;
}

/** A finding with the rule that made it and its final severity. */
export interface RuleFinding extends Omit<Finding, "fixes"> {
  readonly rule: Rule;
  readonly severity: Severity;
  /** Worked out when first asked for. */
  readonly fixes?: readonly Fix[];
}
