import type { Actor, Instant, WorkingDayCount } from '#libs/engine';
import { giveAt } from './give.js';
import type { Scene } from './scene.js';

const sweeper: Actor = { kind: 'system', name: 'sla', channel: 'timer' };
/** More timers than this never fire by themselves in one stretch: something goes round in circles. */
const MOST_TIMERS = 2000;

/** Time goes on to a moment. What is due on the way happens in its order, each at its own time. */
export function passTime(before: Scene, until: Instant): Scene {
  let scene = before;
  for (let fired = 0; fired < MOST_TIMERS; fired += 1) {
    const due = [...(scene.state?.timers ?? [])]
      .filter(({ dueAt }) => dueAt <= until)
      .sort((a, b) => a.dueAt - b.dueAt || a.id - b.id)[0];
    if (due === undefined) return { ...scene, now: Math.max(scene.now, until) as Instant };
    const now = Math.max(scene.now, due.dueAt) as Instant;
    const given = giveAt({ ...scene, now }, () => ({ type: 'FireTimer', by: sweeper, timerId: due.id }));
    // A timer nobody answers to is left; while an instance is suspended, say, none of them is armed.
    if (!given.ok) return { ...scene, now: Math.max(now, until) as Instant };
    scene = given.scene;
  }
  return scene;
}

/** The end of office hours some working days later. */
export function endOfDayAfter({ calendar, now }: Scene, days: number): Instant {
  return calendar.officeCloses(calendar.addWorkingDays(calendar.dateOf(now), days as WorkingDayCount));
}
