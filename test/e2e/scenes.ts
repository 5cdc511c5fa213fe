import { it } from '@jest/globals';
import type { Office } from './office.js';

/** Milliseconds one scene may take. */
const LIMIT = 300_000;

/**
 * Tests that follow one another on one stage. A scene that fails leaves a picture of every open page; those after it
 * are not played.
 */
export function scenesIn(office: () => Office) {
  let broken: string | null = null;
  return (title: string, play: () => Promise<void>): void => {
    it(
      title,
      async () => {
        if (broken !== null) throw new Error(`Not played, because “${broken}” failed.`);
        try {
          await play();
        } catch (error) {
          broken = title;
          const { faults, refusals } = office().watched;
          process.stderr.write(`Pictures of “${title}”: ${await office().picture()}\n`);
          process.stderr.write([...faults, ...refusals].map((line) => `  ${line}\n`).join(''));
          throw error;
        }
      },
      LIMIT,
    );
  };
}
