/** Channels of messages as browsers have them, for code that keeps them as long as it runs. */

const open: MessageChannel[] = [];

/** A channel that can be closed when a test is over, so that it does not keep the process. */
export class ClosingChannel extends MessageChannel {
  constructor() {
    super();
    open.push(this);
  }
}

export function closeChannels(): void {
  for (const { port1 } of open.splice(0)) port1.close();
}
