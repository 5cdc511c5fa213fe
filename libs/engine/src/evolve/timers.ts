import type { TimerId } from '../ids.js';
import type { InstanceState, Timer } from '../state.js';
import type { Appliers } from './applier.js';

export const timerAppliers = {
  TimerArmed: (state, event) => ({
    lastTimerId: event.timer.id,
    timers: [...state.timers, event.timer],
  }),
  TimerFired: (state, event) => ({ timers: without(state, event.timerId) }),
  TimerCancelled: (state, event) => ({ timers: without(state, event.timerId) }),
} satisfies Appliers<'TimerArmed' | 'TimerFired' | 'TimerCancelled'>;

function without(state: InstanceState, id: TimerId): readonly Timer[] {
  return state.timers.filter((timer) => timer.id !== id);
}
