import type * as vscode from "vscode";
import type { Explanation } from "#core/protocol/explanation";
import { type ExplainedElement, explainElement } from "./explainElement";
import { followLink } from "./followLink";
import type { Picture } from "./picture";

/** What explaining needs of a preview. */
export interface ExplainingHost {
  readonly log: vscode.LogOutputChannel;
  /** The document shown and the picture sent last. */
  state(): { readonly document: vscode.TextDocument | undefined; readonly picture: Picture | undefined };
  answer(request: number, explanation: Explanation | null): void;
}

/** Says what there is to say of elements that are pointed at, and follows the links in it. */
export class Explaining {
  readonly #host: ExplainingHost;
  /** What was said last. */
  #explained: (ExplainedElement & { readonly request: number }) | undefined;

  constructor(host: ExplainingHost) {
    this.#host = host;
  }

  async explain(request: number, element: string): Promise<void> {
    const { document, picture } = this.#host.state();
    if (document === undefined || picture === undefined) return;
    try {
      const explained = await explainElement(document, picture, element);
      this.#explained = explained && { ...explained, request };
      this.#host.answer(request, explained?.explanation ?? null);
    } catch (error) {
      this.#host.log.warn(`Preview: nothing can be said of "${element}".`, error);
    }
  }

  async follow(request: number, link: number): Promise<void> {
    const address = this.#explained?.request === request ? this.#explained.links[link] : undefined;
    if (address === undefined) return;
    try {
      await followLink(address);
    } catch (error) {
      this.#host.log.warn(`Preview: ${address} cannot be followed.`, error);
    }
  }
}
