import { BadPayload } from './bad-payload.js';

/** Carries out one effect of the outbox. The job's id is the effect's. */
export const EFFECTS_QUEUE = 'effects';
export const DELIVER_EFFECT = 'deliver-effect';

export interface DeliverEffect {
  readonly effectId: string;
}

/** @throws BadPayload */
export function parseDeliverEffect(data: unknown): DeliverEffect {
  if (typeof data === 'object' && data !== null && 'effectId' in data && typeof data.effectId === 'string') {
    return { effectId: data.effectId };
  }
  throw new BadPayload(DELIVER_EFFECT, '{ effectId }');
}
