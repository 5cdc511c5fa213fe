import { fine, wrong, type Finding } from './finding.js';

const OLDEST = [20, 11] as const;

export function checkNode(version: string): Finding {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [oldestMajor, oldestMinor] = OLDEST;
  const recent = major > oldestMajor || (major === oldestMajor && minor >= oldestMinor);
  return recent
    ? fine('node', version)
    : wrong('node', version, `Install Node.js ${OLDEST.join('.')} or newer.`);
}
