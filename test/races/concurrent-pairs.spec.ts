import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DefinitionHash, InstanceId } from '#libs/engine';
import { moment, town } from '../../libs/testing/src/engine/index.js';
import {
  asked,
  carlAgrees,
  concurrentPairs,
  fionaAgrees,
  signing,
  standingOf,
  type Ending,
} from './concurrent-pairs.js';
import { OrderCount } from './order-count.js';
import { RaceCourse, type Finish } from './race-course.js';

/** How often each order is brought about, and how often it is left to chance. */
const OVERLAPS = 3;
const RACES = 12;

describe.each(Object.entries(concurrentPairs))('%s', (name, pair) => {
  const turned = { one: pair.other, other: pair.one };

  it('whoever is first', async () => {
    const course = await RaceCourse.open({ graph: pair.graph, directory: pair.directory ?? town() });
    const chance = new OrderCount(name);
    try {
      const ready = [...(await course.prepare(2 * OVERLAPS + RACES, pair.before))];
      if (pair.at !== undefined) await course.clock.advanceTo(moment(pair.at));

      for (let time = 0; time < OVERLAPS; time += 1) {
        const first = ready.pop()!;
        await expectEnding(course, first, await course.overlap(first, pair), pair.oneFirst);
        const second = ready.pop()!;
        await expectEnding(course, second, turnedBack(await course.overlap(second, turned)), pair.otherFirst);
      }
      for (let time = 0; time < RACES; time += 1) {
        const id = ready.pop()!;
        const finish = await course.race(id, pair);
        expect(['one first', 'other first']).toContain(finish.order);
        await expectEnding(
          course,
          id,
          finish,
          finish.order === 'one first' ? pair.oneFirst : pair.otherFirst,
        );
        chance.add(finish.order);
      }
      expect(await course.damage()).toEqual([]);
    } finally {
      chance.print();
      await course.close();
    }
  });
});

describe('a signature', () => {
  let course: RaceCourse;

  beforeAll(async () => {
    course = await RaceCourse.open({ graph: signing(), directory: town() });
  });
  afterAll(() => course.close());

  it('that one person sends twice at once with one request is made once and answered the same', async () => {
    for (const id of await course.prepare(RACES, asked)) {
      const sent = course.envelope(id, fionaAgrees(await course.stateOf(id), course.world), `request-${id}`);
      const outcomes = await Promise.all(course.processes.map(({ door }) => door.execute(sent)));
      expect(outcomes.map((outcome) => outcome.kind === 'accepted' && outcome.replayed).sort()).toEqual([
        false,
        true,
      ]);
      const [first, second] = outcomes.map((outcome) => outcome.kind === 'accepted' && outcome.answer);
      expect(second).toEqual(first);
      expect(first).toMatchObject({ version: (await course.stateOf(id)).sequence });
    }
    expect(await course.damage()).toEqual([]);
  });

  it('does not mind a new version of the workflow: the instance keeps the one it began with', async () => {
    const next = { ...signing({ require: 'any' }), hash: 'the next version' as DefinitionHash };
    const [signer, publisher] = course.processes;
    const [id] = await course.prepare(1, asked);
    const halt = signer.store.halt(id!);
    const signed = course.alone(id!, fionaAgrees);
    await halt.reached;
    expect(await publisher.definitions.deploy(next, 'any one of them signs')).toMatchObject({
      definition: { version: 2 },
    });
    halt.goOn();

    expect(await signed).toMatchObject({ kind: 'accepted' });
    expect(await course.alone(id!, carlAgrees)).toMatchObject({ kind: 'accepted' });
    const state = await course.stateOf(id!);
    expect(state.definition.hash).toBe(signing().hash);
    expect(standingOf(state)).toBe('running at leader: fiona answered, carl answered');
  });
});

async function expectEnding(
  course: RaceCourse,
  id: InstanceId,
  { found: { told, state } }: Finish,
  { one, other, stands, afterwards }: Ending,
): Promise<void> {
  expect({ told, stands: standingOf(state) }).toMatchObject({ told: [one, other], stands });
  if (afterwards !== undefined)
    expect(await course.alone(id, afterwards)).toMatchObject({ kind: 'accepted' });
}

/** The finish of a pair that was sent the other way round. */
function turnedBack({ found, ...finish }: Finish): Finish {
  const [other, one] = found.told;
  return { ...finish, found: { ...found, told: [one, other] } };
}
