import { highContrast } from "./highContrast";

/** For a map without a style in a light editor of high contrast: pure black on white. */
export const vscodeHighContrastLight = highContrast({
  id: "vscode-high-contrast-light",
  ground: "#ffffff",
  ink: "#000000",
});
