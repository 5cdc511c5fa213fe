/**
 * Ends this process in an orderly way when the one that started it is gone, however it went: two generations of
 * servers must not work side by side. Does nothing when nobody keeps a channel to this process.
 */
export function stopWithParent(): void {
  if (process.channel === undefined) return;
  process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
  // Listening alone would keep a process alive that has nothing else to do.
  process.channel?.unref();
}
