import { configSchema } from "#core/analysis/config/configSchema";
import { makeGrammar } from "./grammar";
import { withStatements } from "./languageDoc";
import { withLayers } from "./layersDoc";
import { makeMarkdownGrammar } from "./markdownGrammar";
import { PICTURES, pictureOf } from "./pictures";
import { RULE_PICTURES, rulePictureOf } from "./rulePictures";
import { makeProfileSetting, makeRuleSettings } from "./ruleSettings";
import { makeSnippets } from "./snippets";
import { makeTokenContributions } from "./tokenContributions";
import { WALKTHROUGH_PICTURES, walkthroughPictureOf } from "./walkthroughPictures";

/** A file that is generated, or holds something generated. */
export interface Output {
  /** Relative to the repository's root. */
  readonly path: string;
  /**
   * The file's text as it should be.
   *
   * @param current the text it has; empty when there is none
   */
  text(current: string): string;
}

/** Everything that `npm run generate` writes. */
export const OUTPUTS: readonly Output[] = [
  { path: "syntaxes/wardley.tmLanguage.json", text: () => json(makeGrammar()) },
  { path: "syntaxes/markdown.tmLanguage.json", text: () => json(makeMarkdownGrammar()) },
  { path: "snippets/wardley.json", text: () => json(makeSnippets()) },
  { path: "schemas/mapwright.schema.json", text: () => json(configSchema()) },
  { path: "package.json", text: withRuleSettings },
  { path: "docs/language.md", text: withStatements },
  { path: "docs/layers.md", text: withLayers },
  ...PICTURES.map((picture) => ({ path: picture.path, text: () => pictureOf(picture) })),
  ...WALKTHROUGH_PICTURES.map((picture) => ({
    path: picture.path,
    text: () => walkthroughPictureOf(picture),
  })),
  ...RULE_PICTURES.map((picture) => ({ path: picture.path, text: () => rulePictureOf(picture) })),
];

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** The manifest with the rules' part of its settings and the semantic tokens renewed, everything else as it is. */
function withRuleSettings(current: string): string {
  const manifest = JSON.parse(current);
  const { properties } = manifest.contributes.configuration;
  properties["mapwright.profile"] = makeProfileSetting();
  properties["mapwright.rules"].properties = makeRuleSettings();
  Object.assign(manifest.contributes, makeTokenContributions());
  return json(manifest);
}
