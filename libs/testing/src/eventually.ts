const GLANCE_MS = 100;

/** Asserts again and again until it holds; after `patience` milliseconds the last failure is the test's. */
export async function eventually(assertion: () => Promise<void>, patience = 20_000): Promise<void> {
  const end = performance.now() + patience;
  for (;;) {
    try {
      return await assertion();
    } catch (error) {
      if (performance.now() > end) throw error;
    }
    await new Promise((resume) => setTimeout(resume, GLANCE_MS));
  }
}
