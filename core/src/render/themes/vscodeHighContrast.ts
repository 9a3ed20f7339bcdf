import { highContrast } from "./highContrast";

/** For a map without a style in an editor of high contrast: pure white on black. */
export const vscodeHighContrast = highContrast({
  id: "vscode-high-contrast",
  ground: "#000000",
  ink: "#ffffff",
});
