import type { RevisionText } from "#core/analysis/portfolio/revisions";

/** What the place the server runs in can do beyond JavaScript itself. */
export interface Runtime {
  /** Whether the file at a URI exists; absent where there is no file system. */
  readonly fileExists?: (uri: string) => boolean;
  /** The maps on disk; absent where there is no file system. */
  readonly files?: MapFiles;
  /** The history of files on disk; absent where nobody keeps one. */
  readonly history?: FileHistory;
  /** Resolves when others had a turn: messages that have come in are handled first. */
  pause(): Promise<void>;
}

/** Maps that are not open. */
export interface MapFiles {
  /** URIs of the maps, and of Markdown documents that may hold some, below a folder, as they are found. */
  list(folder: string): AsyncIterable<string>;
  /** The text of a map; undefined when it is gone, too large, or cannot be read. */
  read(uri: string): Promise<string | undefined>;
}

/** Earlier states of files. */
export interface FileHistory {
  /**
   * What the newest commit seen from a file depends on, cheap to look at: as long as it is the same, so is the
   * history. Undefined for a file of which nothing was read yet.
   */
  stamp(uri: string): string | undefined;
  /**
   * The committed states of a file; undefined when it is in no repository or was never committed.
   *
   * @throws HistoryUnavailable when there is no use in asking again, with a reason for the user
   */
  read(uri: string): Promise<CommittedStates | undefined>;
}

/** What was committed of a file. */
export interface CommittedStates {
  /** The text in the newest commit. */
  readonly head: string;
  /** States up to the newest commit, newest first; empty where no rule would look at them. */
  readonly history: readonly RevisionText[];
}

/** Thrown when the history cannot be read now and later. */
export class HistoryUnavailable extends Error {
  override readonly name = "HistoryUnavailable";
  /** False for a reason that nobody needs to be told, such as that git is not installed. */
  readonly worthTelling: boolean;

  constructor(message: string, worthTelling: boolean) {
    super(message);
    this.worthTelling = worthTelling;
  }
}
