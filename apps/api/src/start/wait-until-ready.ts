import { setTimeout as pause } from 'node:timers/promises';
import type { Config } from '#libs/platform';

/** Address at which this machine reaches the API, whatever it listens on. */
function localAddress({ host, port }: Config): string {
  const everywhere = host === '0.0.0.0' || host === '::';
  const name = everywhere ? '127.0.0.1' : host.includes(':') ? `[${host}]` : host;
  return `http://${name}:${port}`;
}

/** Answers when the API says it is ready; false when `hopeless` says it never will be. */
export async function waitUntilReady(config: Config, hopeless: () => boolean): Promise<boolean> {
  while (!hopeless()) {
    try {
      const answer = await fetch(`${localAddress(config)}/api/health/ready`);
      if (answer.ok) return true;
    } catch {
      // Not listening yet.
    }
    await pause(100);
  }
  return false;
}

/** Whether the API runs the demonstration: only then it offers a clock of its own. */
export async function isDemo(config: Config): Promise<boolean> {
  return (await fetch(`${localAddress(config)}/api/demo/clock`)).ok;
}
