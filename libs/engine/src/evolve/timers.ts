import { without } from '../numbered.js';
import type { Appliers } from './applier.js';

export const timerAppliers = {
  TimerArmed: (state, event) => ({
    lastTimerId: event.timer.id,
    timers: [...state.timers, event.timer],
  }),
  TimerFired: (state, event) => ({ timers: without(state.timers, event.timerId) }),
  TimerCancelled: (state, event) => ({ timers: without(state.timers, event.timerId) }),
} satisfies Appliers<'TimerArmed' | 'TimerFired' | 'TimerCancelled'>;
