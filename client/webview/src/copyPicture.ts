/** A page that has not got the focus by then will not get it, ms. */
const PATIENCE = 2000;

/** Puts a PNG (in Base64) on the clipboard, and says why not; browsers let a page do so only while it has the focus. */
export async function copyPicture(png: string): Promise<string | null> {
  try {
    await focused();
    const bytes = Uint8Array.from(atob(png), (character) => character.charCodeAt(0));
    const type = "image/png";
    await navigator.clipboard.write([new ClipboardItem({ [type]: new Blob([bytes], { type }) })]);
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

async function focused(): Promise<void> {
  if (document.hasFocus()) return;
  window.focus();
  await new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, PATIENCE);
    const done = () => {
      clearTimeout(timer);
      resolve();
    };
    window.addEventListener("focus", done, { once: true });
  });
}
