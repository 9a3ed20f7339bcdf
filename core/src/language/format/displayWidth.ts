/** How many columns of a fixed-width font a text takes: two for a wide character or an emoji, none for a mark on another. */
export function displayWidth(text: string): number {
  if (ASCII.test(text)) return text.length;
  let width = 0;
  for (const { segment } of GRAPHEMES.segment(text)) width += WIDE.test(segment) ? 2 : 1;
  return width;
}

const ASCII = /^[\x20-\x7e]*$/;

const GRAPHEMES = new Intl.Segmenter("en", { granularity: "grapheme" });

/** Scripts of full-width characters, their punctuation and forms, and pictures. */
const WIDE =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff01-\uff60\uffe0-\uffe6\p{Emoji_Presentation}]|^\p{Extended_Pictographic}\ufe0f/u;
