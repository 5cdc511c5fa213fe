import fs from 'node:fs';
import path from 'node:path';

const mark = (dataDir: string) => path.join(dataDir, 'in-real-use');

/** Whether the sample of this installation was cleared: it is never a demonstration again. */
export function isInRealUse(dataDir: string): boolean {
  return fs.existsSync(mark(dataDir));
}

/** Takes effect for every process that starts afterwards. */
export function leaveDemoMode({ dataDir }: { readonly dataDir: string }): void {
  fs.mkdirSync(dataDir, { recursive: true });
  fs.writeFileSync(mark(dataDir), '');
}
