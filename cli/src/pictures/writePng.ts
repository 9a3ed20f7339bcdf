import { initWasm, Resvg } from "@resvg/resvg-wasm";
import wasm from "@resvg/resvg-wasm/index_bg.wasm";
import { Failure } from "../failure";
import { FONTS, SANS_SERIF, withOwnFonts } from "./fonts";

/** Largest side of a picture, in pixels; beyond it viewers give up. */
const LARGEST_SIDE = 32_767;

/** Most pixels of a picture: what fits the memory of an ordinary machine. */
const MOST_PIXELS = 200_000_000;

let ready: Promise<void> | undefined;

/**
 * A picture as PNG. The same SVG always gives the same bytes.
 *
 * @param scale pixels for each px of the SVG, above 0
 * @throws Failure when the picture would be too large
 */
export async function writePng(
  svg: string,
  size: { readonly width: number; readonly height: number },
  scale: number,
): Promise<Uint8Array> {
  const [width, height] = [size.width * scale, size.height * scale];
  if (Math.max(width, height) > LARGEST_SIDE || width * height > MOST_PIXELS) {
    const pixels = `${Math.round(width)} x ${Math.round(height)} pixels`;
    throw new Failure(`the picture would have ${pixels}: use a smaller --scale, --width or --height`);
  }
  ready ??= initWasm(wasm);
  await ready;
  const picture = new Resvg(withOwnFonts(svg), {
    fitTo: { mode: "zoom", value: scale },
    font: {
      fontBuffers: Object.values(FONTS),
      defaultFontFamily: SANS_SERIF,
    },
  });
  // Not freed after a failure, which would only hide it: the memory of the module is not to be used any more.
  const image = picture.render();
  const bytes = image.asPng();
  image.free();
  picture.free();
  return bytes;
}
