/** Files that the bundle holds as they are (see `build/bundles.mjs`). */
declare module "*.ttf" {
  const bytes: Uint8Array;
  export default bytes;
}

declare module "*.wasm" {
  const bytes: Uint8Array;
  export default bytes;
}
