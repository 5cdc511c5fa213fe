/** Looks again and again until the condition holds. @throws Error when it does not within `patience` milliseconds. */
export async function until(
  condition: () => boolean | Promise<boolean>,
  patience: number,
  what: () => string,
): Promise<void> {
  const end = performance.now() + patience;
  while (!(await condition())) {
    if (performance.now() > end) throw new Error(`Waited ${patience} ms for ${what()}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
