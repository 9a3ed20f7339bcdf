/**
 * Keys as the system's own keyboards name them: they are written for a PC, whose Ctrl and Alt are Cmd and Option on a
 * Mac. Ctrl and the space bar stays, as Cmd and the space bar is the system's.
 *
 * @param isMac that of the system when not given
 */
export function keyNames(keys: string, isMac = /\bMac/.test(globalThis.navigator?.userAgent ?? "")): string {
  return isMac ? keys.replace(/\bCtrl\+(?!Space)/g, "Cmd+").replace(/\bAlt\b/g, "Option") : keys;
}
