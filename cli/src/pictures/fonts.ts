import regular from "@expo-google-fonts/arimo/400Regular/Arimo_400Regular.ttf";
import italic from "@expo-google-fonts/arimo/400Regular_Italic/Arimo_400Regular_Italic.ttf";
import bold from "@expo-google-fonts/arimo/700Bold/Arimo_700Bold.ttf";
import monospaced from "@expo-google-fonts/cousine/400Regular/Cousine_400Regular.ttf";
import monospacedBold from "@expo-google-fonts/cousine/700Bold/Cousine_700Bold.ttf";
import handwritten from "@expo-google-fonts/gloria-hallelujah/400Regular/GloriaHallelujah_400Regular.ttf";

/**
 * The fonts that pictures are set in where no browser is: Arimo and Cousine have the widths of Helvetica, Arial and
 * Courier, so that everything stands where the preview shows it; the same bytes on every machine.
 */
export const FONTS = { regular, italic, bold, monospaced, monospacedBold, handwritten } as const;

/** The name of the one that sans-serif text is set in. */
export const SANS_SERIF = "Arimo";

/** Families by the generic one that a list of names ends with. */
const BY_GENERIC = [
  {
    generic: "monospace",
    name: "Cousine",
    regular: FONTS.monospaced,
    bold: FONTS.monospacedBold,
    italic: undefined,
  },
  {
    generic: "cursive",
    name: "Gloria Hallelujah",
    regular: FONTS.handwritten,
    bold: undefined,
    italic: undefined,
  },
  { generic: "", name: SANS_SERIF, ...FONTS },
] as const;

function familyFor(list: string) {
  const [first, ...others] = BY_GENERIC;
  return [first, ...others].find(({ generic }) => list.includes(generic)) ?? first;
}

/** The font for a text. */
export function fontFor(list: string, { bold, italic }: { bold: boolean; italic: boolean }): Uint8Array {
  const family = familyFor(list);
  return (bold ? family.bold : italic ? family.italic : undefined) ?? family.regular;
}

const TAG = /<[^>]*>/g;
const FAMILY = / font-family="([^"]*)"/;

/**
 * The SVG with the names of these fonts in place of lists of names. In the SVG that the product writes, neither
 * `<` nor a quotation mark stands in what comes from a map.
 */
export function withOwnFonts(svg: string): string {
  return svg.replace(TAG, (tag) =>
    tag.replace(FAMILY, (_, list: string) => ` font-family="${familyFor(list).name}"`),
  );
}
