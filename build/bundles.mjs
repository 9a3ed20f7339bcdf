/**
 * The one table of bundles: what is built, from which entry, for which host.
 *
 * Paths are relative to the repository's root. Options shared by all of them live in `bundle.mjs`.
 */

/** @type {readonly { name: string, entry: string, outfile: string, options: import("esbuild").BuildOptions }[]} */
export const bundles = [
  {
    name: "client, Node",
    entry: "client/src/node/extension.ts",
    outfile: "dist/client/extension.js",
    options: { platform: "node", target: "node20", format: "cjs", external: ["vscode"] },
  },
  {
    name: "client, browser",
    entry: "client/src/browser/extension.ts",
    outfile: "dist/client/browserExtension.js",
    options: { platform: "browser", target: "es2022", format: "cjs", external: ["vscode"] },
  },
  {
    name: "server, Node",
    entry: "server/src/node/main.ts",
    outfile: "dist/server/node.js",
    options: { platform: "node", target: "node20", format: "cjs" },
  },
  {
    name: "server, browser worker",
    entry: "server/src/browser/main.ts",
    outfile: "dist/server/worker.js",
    options: { platform: "browser", target: "es2022", format: "iife" },
  },
  {
    name: "preview webview",
    entry: "client/webview/src/preview.ts",
    outfile: "dist/webview/preview.js",
    options: { platform: "browser", target: "es2022", format: "esm" },
  },
  {
    name: "preview styles",
    entry: "client/webview/src/preview.css",
    outfile: "dist/webview/preview.css",
    options: { platform: "browser", target: "es2022" },
  },
  {
    name: "report webview",
    entry: "client/webview/src/report.ts",
    outfile: "dist/webview/report.js",
    options: { platform: "browser", target: "es2022", format: "esm" },
  },
  {
    name: "report styles",
    entry: "client/webview/src/report.css",
    outfile: "dist/webview/report.css",
    options: { platform: "browser", target: "es2022" },
  },
  {
    name: "panes webview",
    entry: "client/webview/src/panes.ts",
    outfile: "dist/webview/panes.js",
    options: { platform: "browser", target: "es2022", format: "esm" },
  },
  {
    name: "panes styles",
    entry: "client/webview/src/panes.css",
    outfile: "dist/webview/panes.css",
    options: { platform: "browser", target: "es2022" },
  },
  {
    name: "command line",
    entry: "cli/src/main.ts",
    outfile: "dist/cli.js",
    options: {
      platform: "node",
      target: "node20",
      format: "cjs",
      banner: { js: "#!/usr/bin/env node" },
      // What pictures are made with; it is only unpacked when one is.
      loader: { ".ttf": "binary", ".wasm": "binary" },
      // Its module for imports looks for files beside itself, of which a bundle has none.
      alias: { pdfkit: "./node_modules/pdfkit/js/pdfkit.js" },
    },
  },
];
