import { verifyDossier } from '#libs/audit';
import { Failure } from '../failure.js';
import type { Output } from '../output.js';
import { readSource } from './lint.js';

/** Recomputes a dossier's hash chain from its stored bytes. Needs the file and nothing else. */
export async function verify(file: string, output: Output): Promise<void> {
  const source = await readSource(file);
  let dossier: unknown;
  try {
    dossier = JSON.parse(source);
  } catch {
    throw new Failure(`${file} is not a dossier: it is not JSON.`);
  }
  const verdict = verifyDossier(dossier);
  output.result({ file, ...verdict });
  if (!verdict.ok) throw new Failure(`${file}: event ${verdict.sequence}: ${verdict.reason}`, verdict);
  output.say(`${file}: 记录完整，${verdict.events}个事件，末端 ${verdict.head.slice(0, 16)}…`);
}
