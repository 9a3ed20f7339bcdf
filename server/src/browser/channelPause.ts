/**
 * Gives way to whatever waits in a worker: messages that have come in are handled before it resolves. Through a channel
 * and not by a timer, for browsers let nested timers wait four milliseconds, and work in steps rests often.
 */
export function createChannelPause(): () => Promise<void> {
  const { port1, port2 } = new MessageChannel();
  const waiting: (() => void)[] = [];
  port1.addEventListener("message", () => waiting.shift()?.());
  port1.start();
  return () =>
    new Promise((resolve) => {
      waiting.push(resolve);
      port2.postMessage(undefined);
    });
}
