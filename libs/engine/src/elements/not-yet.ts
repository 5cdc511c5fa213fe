import type { ElementBehaviour } from '../run.js';

export const notYet: ElementBehaviour<never> = {
  onActivate: () => undefined,
  onComplete: () => undefined,
  onTerminate: () => undefined,
};
