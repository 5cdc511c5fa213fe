import type { Config } from '#libs/platform';

/**
 * What the sample people log in with. It is no secret: it exists in demo mode only, where no other machine can reach
 * the installation, and it is stored nowhere, so that a database taken out of demo mode has no password of theirs.
 */
const samplePassword = 'countersign';

export function demoPassword(config: Config): string | null {
  return config.demo ? samplePassword : null;
}
