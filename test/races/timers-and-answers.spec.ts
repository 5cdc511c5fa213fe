import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { InstanceId } from '#libs/engine';
import { fireTimers, type CommandOutcome } from '#libs/runtime';
import { moment, town } from '../../libs/testing/src/engine/index.js';
import { asked, carlAgrees, consulting, fionaAgrees } from './concurrent-pairs.js';
import type { Process } from './process.js';
import { RaceCourse } from './race-course.js';

const INSTANCES = 50;
const SEATS = 2 * INSTANCES;
const BATCH = 7;

describe(`deadlines and answers of ${INSTANCES} instances, seen to by two processes at once`, () => {
  let course: RaceCourse;
  let ids: readonly InstanceId[];
  let answered: readonly CommandOutcome[];
  let fired: number;

  beforeAll(async () => {
    course = await RaceCourse.open({ graph: consulting, directory: town() });
    ids = await course.prepare(INSTANCES, asked);
    await course.clock.advanceTo(moment('2015-09-28 18:01'));
    const [left, right] = course.processes;
    const [answers, ...swept] = await Promise.all([
      everybodyAnswers(course, ids),
      sweep(left),
      sweep(right),
      fireAll(right),
    ]);
    answered = answers;
    fired = swept.reduce((sum, count) => sum + count, 0);
  });
  afterAll(() => course.close());

  it('gives every timer one effect or none, and only one process the news of it', async () => {
    expect(await course.count('SeatDeemed')).toBe(fired);
    expect(await course.count('TimerFired')).toBe(fired);
    expect((await course.count('TimerFired')) + (await course.count('TimerCancelled'))).toBe(SEATS);
    process.stderr.write(`timers and answers: ${fired} seats by a timer, ${SEATS - fired} by an answer\n`);
  });

  it('leaves no timer armed', async () => {
    const [{ timers }] = course.processes;
    expect(await timers.nextDue()).toBeNull();
  });

  it('gives every seat to its holder or to the deadline, never to both', async () => {
    const accepted = answered.filter(({ kind }) => kind === 'accepted');
    expect(accepted).toHaveLength(SEATS - fired);
    for (const outcome of answered) {
      if (outcome.kind !== 'accepted')
        expect(outcome).toMatchObject({ rejection: { code: 'seat.closed', state: 'deemed-no-comment' } });
    }
  });

  it('takes every instance on once', async () => {
    expect(await course.count('ActivationClosed')).toBe(2 * INSTANCES);
    for (const id of ids) expect((await course.stateOf(id)).tokens).toMatchObject([{ nodeId: 'leader' }]);
  });

  it('leaves histories that tell the same', async () => {
    expect(await course.damage()).toEqual([]);
  });
});

/** Both people of every instance, through either door in turn. */
async function everybodyAnswers(
  course: RaceCourse,
  ids: readonly InstanceId[],
): Promise<readonly CommandOutcome[]> {
  const sent: Promise<CommandOutcome>[] = [];
  for (const [index, id] of ids.entries()) {
    const before = await course.stateOf(id);
    for (const [turn, act] of [fionaAgrees, carlAgrees].entries())
      sent.push(
        course.processes[(index + turn) % 2]!.door.execute(course.envelope(id, act(before, course.world))),
      );
  }
  return Promise.all(sent);
}

/** As a worker does: leases what is due, some at a time, until nothing is left. Returns how many took effect. */
async function sweep({ door, timers }: Process): Promise<number> {
  let fired = 0;
  for (;;) {
    const due = await timers.leaseDue(BATCH, 30);
    if (due.length === 0) return fired;
    fired += await effectsOf(fireTimers(door, timers, due));
  }
}

/** As letting time pass does: fires what is due whoever has leased it. */
async function fireAll({ door, timers }: Process): Promise<number> {
  return effectsOf(fireTimers(door, timers, await timers.due(SEATS)));
}

async function effectsOf(firing: ReturnType<typeof fireTimers>): Promise<number> {
  const { fired, failed } = await firing;
  expect(failed).toEqual([]);
  return fired;
}
