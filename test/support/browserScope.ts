import vm from "node:vm";

/**
 * Runs a bundle in a scope that has what code in a browser finds everywhere, and nothing of Node; gives the scope.
 *
 * @param own what this bundle finds besides
 */
export function runInBrowserScope<T extends Record<string, unknown>>(bundle: string, own: T): T {
  const scope: T & { self?: unknown } = {
    ...own,
    setTimeout,
    clearTimeout,
    queueMicrotask,
    TextEncoder,
    TextDecoder,
    URL,
    console,
  };
  scope.self = scope;
  vm.runInNewContext(bundle, scope);
  return scope;
}
