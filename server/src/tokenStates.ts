/** What the client was last given of semantic tokens, so that it can be told what changed since. */
export interface TokenStates {
  /** Remembers the tokens of a document in place of earlier ones; gives their name. */
  remember(uri: string, data: readonly number[]): string;
  /**
   * The tokens of a document by their name; undefined when newer ones were given since, the map was closed, or the
   * client names none, as for one map of many in a document.
   */
  recall(uri: string, resultId: string | undefined): readonly number[] | undefined;
  forget(uri: string): void;
}

/** Nothing is remembered yet. */
export function createTokenStates(): TokenStates {
  const states = new Map<string, { readonly resultId: string; readonly data: readonly number[] }>();
  let last = 0;
  return {
    remember: (uri, data) => {
      const resultId = String(++last);
      states.set(uri, { resultId, data });
      return resultId;
    },
    recall: (uri, resultId) => {
      const state = states.get(uri);
      return state !== undefined && state.resultId === resultId ? state.data : undefined;
    },
    forget: (uri) => {
      states.delete(uri);
    },
  };
}
