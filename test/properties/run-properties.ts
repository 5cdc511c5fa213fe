import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('../../scripts/properties.mjs', import.meta.url));

/** Runs `npm run test:properties` with these words, and gives what it reports. */
export async function runProperties<Report>(...words: readonly string[]): Promise<Report> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'countersign-report-'));
  const report = path.join(folder, 'report.json');
  try {
    const child = spawn(process.execPath, [program, ...words, '--report', report], {
      stdio: ['ignore', 2, 2],
    });
    await new Promise((resolve, reject) => child.on('error', reject).on('exit', resolve));
    return JSON.parse(fs.readFileSync(report, 'utf8')) as Report;
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}
