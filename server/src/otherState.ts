/**
 * Documents by which editors show another state of a map: what Git has of it, what it was some time ago, what it would
 * be after a refactoring.
 */
const OTHER_STATE =
  /^(?:git|gitfs|gitlens|gitlens-git|hg|svn|pr|githubpr|review|vscode-local-history|vscode-bulkeditpreview[a-z-]*|merge-conflict\.conflict-diff|mapwright[a-z-]*):/i;

/** True for a document that shows another state of a map: it is no map of the workspace, and nobody repairs it. */
export function isOtherState(uri: string): boolean {
  return OTHER_STATE.test(uri);
}
