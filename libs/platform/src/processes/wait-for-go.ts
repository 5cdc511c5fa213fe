/** What a starter says to a process that has loaded its program, once all it needs is there. */
export const GO = 'go';

/**
 * Loading a program takes longer than most of what comes before it, so servers are started early and begin when they
 * are told. Resolves then; at once where nobody keeps a channel to this process.
 */
export async function waitForGo(): Promise<void> {
  const { channel } = process;
  if (channel === undefined) return;
  // Nothing else keeps this process alive yet.
  channel.ref();
  await new Promise<void>((resolve) => {
    process.once('message', () => resolve());
    process.send?.('loaded');
  });
  channel.unref();
}
